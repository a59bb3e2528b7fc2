import { createTranslator } from "next-intl";
import { timeZone } from "../dates";
import type { Locale } from "./locale";
import da from "./messages/da.json";
import en from "./messages/en.json";

/** Words for what is written outside a request (mails, digests, exports), in the language of the one who will read it. */
export function translatorFor(locale: Locale) {
  return createTranslator({ locale, messages: locale === "da" ? da : (en as typeof da), timeZone });
}

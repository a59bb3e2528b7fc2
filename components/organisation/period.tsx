import { useLocale, useTranslations } from "next-intl";
import { lastDay } from "@/lib/dates";
import { formatDay } from "@/lib/i18n/format";

/** A half-open period as people say it: since, from, or from and to and including. */
export function Period({ from, until, today }: { from: Date; until: Date | null; today: Date }) {
  const say = useTranslations("organisation.organisation");
  const locale = useLocale();
  if (until) {
    const last = formatDay(lastDay(until), locale);
    return say("between", { from: formatDay(from, locale), last });
  }
  return say(from > today ? "fromDay" : "since", { day: formatDay(from, locale) });
}

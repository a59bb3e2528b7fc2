import { useLocale, useTranslations } from "next-intl";
import { endOf, type Period, startOf } from "@/lib/activities/rules";
import { impreciseDateInWords } from "@/lib/dates-imprecise";

/** When an activity runs, in words as exact as what is known: "forår 2026 til 30. juni 2027". */
export function PeriodInWords({ period }: { period: Period }) {
  const say = useTranslations("activities.period");
  const locale = useLocale();
  const start = startOf(period);
  const end = endOf(period);
  if (start && end) {
    return say("both", {
      start: impreciseDateInWords(start, locale),
      end: impreciseDateInWords(end, locale),
    });
  }
  if (start) return say("from", { start: impreciseDateInWords(start, locale) });
  return end ? say("until", { end: impreciseDateInWords(end, locale) }) : say("none");
}

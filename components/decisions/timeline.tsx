import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";
import { filterQuery, type RegisterFilters } from "@/lib/decisions/register-rules";
import type { Month } from "@/lib/decisions/timeline-rules";
import { formatMonth } from "@/lib/i18n/format";

type Filters = Partial<RegisterFilters>;

/** From the list to the timeline and back, with what it was narrowed to. */
export function ViewSwitch({
  page,
  filters,
  isTimeline,
}: {
  page: string;
  filters: Filters;
  isTimeline: boolean;
}) {
  const say = useTranslations("decisions.timeline");
  const view = isTimeline ? "" : "timeline";
  return (
    <p className="mb-6 print:hidden">
      <a href={`${page}${filterQuery({ ...filters, after: null, view })}`}>
        {say(isTimeline ? "list" : "show")}
      </a>
    </p>
  );
}

/** A year of the register, or what was found, month by month, and the way to the other years. */
export function Timeline<Entry>({
  page,
  filters,
  years,
  year,
  months,
  children,
}: {
  page: string;
  filters: Filters;
  /** The last first. */
  years: number[];
  year: number | null;
  months: Month<Entry>[];
  /** The rows of a month. */
  children: (entries: Entry[]) => ReactNode;
}) {
  const say = useTranslations("decisions.timeline");
  const locale = useLocale();
  const to = (other: number) =>
    `${page}${filterQuery({ ...filters, after: null, year: other, view: "timeline" })}`;
  return (
    <>
      <nav aria-label={say("years")} className="mb-8 print:hidden">
        <ul className="flex flex-wrap gap-x-4 gap-y-1 tabular-nums">
          {years.map((one) => (
            <li key={one}>
              {one === year ? (
                <strong aria-current="page">{one}</strong>
              ) : (
                <a href={to(one)}>{one}</a>
              )}
            </li>
          ))}
        </ul>
      </nav>
      {months.map(({ day, entries }) => (
        <Section
          key={day.getTime()}
          title={say("month", {
            ...{ month: formatMonth(day, locale), year: String(day.getUTCFullYear()) },
          })}
        >
          {children(entries)}
        </Section>
      ))}
    </>
  );
}

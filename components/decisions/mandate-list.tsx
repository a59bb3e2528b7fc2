import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DescriptionList } from "@/components/ui/description-list";
import { Row, Rows } from "@/components/ui/rows";
import { dayOf, lastDay } from "@/lib/dates";
import type { MandateDetail } from "@/lib/decisions/mandates/columns";
import { isReportOverdue, leftOf, mandateHolds } from "@/lib/decisions/mandates/rules";
import { formatDay, formatKroner } from "@/lib/i18n/format";

/**
 * The mandates, each with what is left of it, what was decided under it and its report.
 *
 * @param formsFor what its holder may do with it now
 */
export function MandateList({
  mandates,
  page,
  today,
  formsFor,
}: {
  mandates: MandateDetail[];
  page: string;
  today: Date;
  formsFor: (mandate: MandateDetail) => ReactNode;
}) {
  const say = useTranslations("decisions.mandates");
  return (
    <Rows label={say("title")}>
      {mandates.map((mandate) => (
        <Row
          key={mandate.id}
          title={<strong>{mandate.about}</strong>}
          aside={mandateHolds(mandate, today) ? undefined : say("over")}
        >
          <Facts mandate={mandate} page={page} today={today} />
          {formsFor(mandate)}
        </Row>
      ))}
    </Rows>
  );
}

function Facts({ mandate, page, today }: { mandate: MandateDetail; page: string; today: Date }) {
  const say = useTranslations("decisions.mandates");
  const locale = useLocale();
  const { limit, givenByNumber, uses, report } = mandate;
  const sum = (amount: number) => formatKroner(amount, locale);
  const left = leftOf(mandate);
  return (
    <DescriptionList
      facts={[
        { name: say("holder"), fact: mandate.holderName },
        {
          name: say("limit"),
          fact:
            limit === null || left === null
              ? say("noLimit")
              : say("left", { left: sum(left), limit: sum(limit) }),
        },
        { name: say("until"), fact: formatDay(lastDay(mandate.until), locale) },
        { name: say("report"), fact: <Report mandate={mandate} today={today} /> },
        {
          name: say("uses"),
          fact: uses.length > 0 && (
            <ul>
              {uses.map(({ number, title, amount }) => (
                <li key={number}>
                  <a href={`${page}/${number}`}>{title}</a> · {sum(amount)}
                </li>
              ))}
            </ul>
          ),
        },
        {
          name: say("given"),
          fact: (
            <a href={`${page}/${givenByNumber}`}>
              {say("decisionNumber", { number: givenByNumber })}
            </a>
          ),
        },
        { name: say("reporting.title"), fact: report },
      ]}
    />
  );
}

/** An overdue one says so with a shape and a word. */
function Report({ mandate, today }: { mandate: MandateDetail; today: Date }) {
  const say = useTranslations("decisions.mandates");
  const locale = useLocale();
  if (mandate.reportedAt) {
    return say("reported", { day: formatDay(dayOf(mandate.reportedAt), locale) });
  }
  const day = formatDay(mandate.reportOn, locale);
  if (!isReportOverdue(mandate, today)) return say("reportOn", { day });
  return (
    <strong className="text-at-risk">
      <span aria-hidden="true">▲ </span>
      {say("late", { day })}
    </strong>
  );
}

import { useLocale, useTranslations } from "next-intl";
import { Rows } from "@/components/ui/rows";
import type { ReportLine } from "@/lib/activities/columns";
import { formatMoment } from "@/lib/i18n/format";
import { StandingMark } from "./standing-mark";

/** Every report that was given, newest first. What was corrected stays and says so. */
export function ReportHistory({ reports, now }: { reports: ReportLine[]; now: Date }) {
  const say = useTranslations("activities.history");
  return (
    <Rows label={say("title")}>
      {reports.map((report) => (
        <Report key={report.id} report={report} now={now} />
      ))}
    </Rows>
  );
}

function Report({ report, now }: { report: ReportLine; now: Date }) {
  const say = useTranslations("activities.history");
  const locale = useLocale();
  const { status, percent, text, at, personName, organisationName } = report;
  const isCorrected = report.correctedById !== null;
  return (
    <li id={`report-${report.id}`}>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <StandingMark status={status} />
        {percent !== null && <span className="tabular-nums">{say("percent", { percent })}</span>}
        <time dateTime={at.toISOString()} className="ml-auto text-sm text-ink-soft">
          {formatMoment(at, locale, now)}
        </time>
      </p>
      {text && <p className={isCorrected ? "text-ink-soft line-through" : ""}>{text}</p>}
      <p className="text-sm text-ink-soft">
        {organisationName
          ? say("onBehalf", { name: personName, organisation: organisationName })
          : say("by", { name: personName })}
        {isCorrected && <strong className="ml-2">{say("corrected")}</strong>}
        {report.correctsId && <span className="ml-2">{say("corrects")}</span>}
      </p>
    </li>
  );
}

import { getTranslations } from "next-intl/server";
import { PercentChart } from "@/components/activities/percent-chart";
import { ReportHistory } from "@/components/activities/report-history";
import { Pager } from "@/components/ui/pager";
import { Section } from "@/components/ui/section";
import { yearOfPercent } from "@/lib/activities/chart";
import type { ActivityDetail } from "@/lib/activities/columns";
import { activityReports, pageSize } from "@/lib/activities/queries";
import { dayOf } from "@/lib/dates";
import type { Member } from "@/lib/member";
import { may } from "@/lib/policy";
import { isUuid } from "@/lib/uuid";

/** The history of an activity's reports, with the year's line above it. */
export async function Reports({
  member,
  activity,
  before,
  now,
}: {
  member: Member;
  activity: ActivityDetail;
  before: string | null;
  now: Date;
}) {
  const say = await getTranslations("activities.history");
  const cursor = isUuid(before) ? before : null;
  const reports = await activityReports(member, activity.id, cursor);
  const shown = reports.slice(0, pageSize);
  const page = `/initiatives/${member.slug}/activities/${activity.id}`;
  const mayCorrect = activity.reportId !== null && may(member, "status.report", activity);
  return (
    <Section
      title={say("title")}
      id="reports"
      aside={
        mayCorrect && <a href={`${page}/report?corrects=${activity.reportId}`}>{say("correct")}</a>
      }
    >
      {shown.length === 0 && <p className="text-ink-soft">{say("none")}</p>}
      {!cursor && <PercentChart points={yearOfPercent(shown, dayOf(now))} />}
      {shown.length > 0 && <ReportHistory reports={shown} now={now} />}
      <Pager
        label={say("title")}
        previous={cursor ? { href: `${page}#reports`, label: say("newest") } : null}
        next={
          reports.length > pageSize
            ? { href: `${page}?before=${shown.at(-1)?.id}#reports`, label: say("older") }
            : null
        }
      />
    </Section>
  );
}

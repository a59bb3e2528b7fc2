import { useLocale, useTranslations } from "next-intl";
import { Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import { type Status, StatusMark } from "@/components/ui/status-mark";
import { dayOf } from "@/lib/dates";
import { formatDay, formatNearDay } from "@/lib/i18n/format";

type ActivityStatus = "on_track" | "at_risk" | "off_track" | "done";

/** What a group, an organisation or a person decided. */
export function DecidedSection({
  slug,
  title,
  decisions,
}: {
  slug: string;
  title?: string;
  decisions: {
    number: number;
    title: string;
    outcome: "adopted" | "rejected" | "lapsed";
    decidedAt: Date;
  }[];
}) {
  const say = useTranslations("organisation.work");
  const locale = useLocale();
  return (
    <Section
      title={title ?? say("decisions")}
      aside={
        decisions.length >= 20 && (
          <a href={`/initiatives/${slug}/decisions`}>{say("allDecisions")}</a>
        )
      }
    >
      {decisions.length === 0 ? (
        <p className="text-ink-soft">{say("noDecisions")}</p>
      ) : (
        <Rows>
          {decisions.map((one) => (
            <Row
              key={one.number}
              title={
                <a href={`/initiatives/${slug}/decisions/${one.number}`}>
                  {say("decision", { number: one.number, title: one.title })}
                </a>
              }
            >
              {say(`outcome.${one.outcome}`)} · {formatDay(dayOf(one.decidedAt), locale)}
            </Row>
          ))}
        </Rows>
      )}
    </Section>
  );
}

/** What a group or an organisation owns. */
export function OwnedSection({
  slug,
  activities,
  now,
}: {
  slug: string;
  activities: {
    id: string;
    title: string;
    status: ActivityStatus | null;
    reportedAt: Date | null;
  }[];
  now: Date;
}) {
  const say = useTranslations("organisation.work");
  const locale = useLocale();
  return (
    <Section title={say("activities")}>
      {activities.length === 0 ? (
        <p className="text-ink-soft">{say("noActivities")}</p>
      ) : (
        <Rows>
          {activities.map((one) => (
            <Row
              key={one.id}
              title={<a href={`/initiatives/${slug}/activities/${one.id}`}>{one.title}</a>}
              aside={one.status && <Standing status={one.status} />}
            >
              {one.reportedAt
                ? formatNearDay(dayOf(one.reportedAt), locale, now)
                : say("notReported")}
            </Row>
          ))}
        </Rows>
      )}
    </Section>
  );
}

/** What an organisation or a person reported last. */
export function ReportedSection({
  slug,
  reports,
  now,
}: {
  slug: string;
  reports: {
    id: string;
    activityId: string;
    title: string;
    status: ActivityStatus;
    text: string;
    at: Date;
  }[];
  now: Date;
}) {
  const say = useTranslations("organisation.work");
  const locale = useLocale();
  return (
    <Section title={say("reports")}>
      {reports.length === 0 ? (
        <p className="text-ink-soft">{say("noReports")}</p>
      ) : (
        <Rows>
          {reports.map((one) => (
            <Row
              key={one.id}
              title={<a href={`/initiatives/${slug}/activities/${one.activityId}`}>{one.title}</a>}
              aside={<Standing status={one.status} />}
            >
              {formatNearDay(dayOf(one.at), locale, now)}
              {one.text && ` · ${one.text}`}
            </Row>
          ))}
        </Rows>
      )}
    </Section>
  );
}

function Standing({ status }: { status: ActivityStatus }) {
  const say = useTranslations("ui.status");
  const shown = status.replace("_", "-") as Status;
  return <StatusMark status={shown}>{say(shown)}</StatusMark>;
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActivityFacts } from "@/components/activities/activity-facts";
import { Milestones } from "@/components/activities/milestones";
import { ReportForm } from "@/components/activities/report-form";
import { StandingMark } from "@/components/activities/standing-mark";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Columns } from "@/components/ui/columns";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { Panel } from "@/components/ui/panel";
import { Prose } from "@/components/ui/prose";
import { Section } from "@/components/ui/section";
import { markMilestone, reportStatus } from "@/lib/activities/actions";
import type { ActivityDetail } from "@/lib/activities/columns";
import { findActivity } from "@/lib/activities/queries";
import { hasEnded, progressOf } from "@/lib/activities/rules";
import { dayOf } from "@/lib/dates";
import type { Member } from "@/lib/member";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";
import { Reminder } from "./reminder";
import { Reports } from "./reports";

type Props = {
  params: Promise<{ slug: string; id: string }>;
  searchParams: Promise<{ sent?: string; before?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, id } = await params;
  const activity = await findActivity(await requireMember(slug), id, dayOf(new Date()));
  return { title: activity?.title };
}

export default async function ActivityPage({ params, searchParams }: Props) {
  const { slug, id } = await params;
  const { sent, before } = await searchParams;
  const member = await requireMember(slug);
  const now = new Date();
  const activity = await findActivity(member, id, dayOf(now));
  if (!activity) notFound();
  const say = await getTranslations("activities");
  return (
    <>
      <Title member={member} activity={activity} />
      {sent && (
        <div className="mb-8" role="status">
          <Notice kind="good">{say("detail.sent")}</Notice>
        </div>
      )}
      <Columns
        main={
          <>
            <What activity={activity} today={dayOf(now)} />
            <Reports member={member} activity={activity} before={before ?? null} now={now} />
          </>
        }
        side={<Beside member={member} activity={activity} now={now} />}
      />
    </>
  );
}

async function Title({ member, activity }: { member: Member; activity: ActivityDetail }) {
  const say = await getTranslations();
  const page = `/initiatives/${member.slug}/activities`;
  const { status, title, ownerName } = activity;
  return (
    <>
      <Breadcrumb
        label={say("ui.breadcrumb")}
        trail={[{ href: page, label: say("activities.title") }]}
      />
      <PageTitle
        eyebrow={ownerName}
        lead={
          <>
            <StandingMark status={status} /> <Progress activity={activity} />
          </>
        }
        actions={
          <>
            {may(member, "status.report", activity) && (
              <LinkButton
                href={`${page}/${activity.id}/report`}
                variant="primary"
                className="lg:hidden"
              >
                {say("activities.detail.report")}
              </LinkButton>
            )}
            {may(member, "activity.edit", activity) && (
              <LinkButton href={`${page}/${activity.id}/edit`}>
                {say("activities.detail.edit")}
              </LinkButton>
            )}
          </>
        }
      >
        {title}
      </PageTitle>
    </>
  );
}

async function Progress({ activity }: { activity: ActivityDetail }) {
  const say = await getTranslations("activities.detail");
  const percent = progressOf(activity.percent, {
    reached: activity.milestonesReached,
    total: activity.milestoneTotal,
  });
  return percent === null ? null : say("progress", { percent });
}

async function What({ activity, today }: { activity: ActivityDetail; today: Date }) {
  const say = await getTranslations("activities");
  const isOver = hasEnded(activity, today) && activity.status !== "done";
  return (
    <>
      {activity.exceptionReason && (
        <div className="mb-6">
          <Notice kind="warning" title={say("exceptionTitle")}>
            {activity.exceptionReason}
          </Notice>
        </div>
      )}
      {isOver && (
        <div className="mb-6">
          <Notice>{say("detail.ended")}</Notice>
        </div>
      )}
      {activity.description ? (
        <Prose>
          {activity.description.split(/\n{2,}/).map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </Prose>
      ) : (
        <p className="text-ink-soft">{say("detail.noDescription")}</p>
      )}
    </>
  );
}

/** What is asked of the reader, and the facts. On a phone it follows the text. */
async function Beside({
  member,
  activity,
  now,
}: {
  member: Member;
  activity: ActivityDetail;
  now: Date;
}) {
  const say = await getTranslations("activities");
  const mayReport = may(member, "status.report", activity);
  return (
    <>
      {mayReport && (
        <Section title={say("detail.report")} id="report">
          <Panel>
            <ReportForm
              action={reportStatus.bind(null, member.slug)}
              deedKey={crypto.randomUUID()}
              activity={activity}
              organisations={member.organisations}
              now={now}
            />
          </Panel>
        </Section>
      )}
      {activity.isOwed && may(member, "reminder.send", activity) && (
        <Reminder member={member} activity={activity} today={dayOf(now)} />
      )}
      <Section title={say("milestones.title")}>
        {activity.milestones.length === 0 ? (
          <p className="text-ink-soft">{say("milestones.none")}</p>
        ) : (
          <Milestones
            milestones={activity.milestones}
            today={dayOf(now)}
            mark={mayReport ? markMilestone.bind(null, member.slug) : null}
          />
        )}
      </Section>
      <ActivityFacts slug={member.slug} activity={activity} />
    </>
  );
}

import { getTranslations } from "next-intl/server";
import { ActivityBoard } from "@/components/activities/activity-board";
import { ActivityTable } from "@/components/activities/activity-table";
import { ActivityTimeline } from "@/components/activities/activity-timeline";
import { Pager } from "@/components/ui/pager";
import { type ActivityFilter, addressOf, type View } from "@/lib/activities/filter";
import {
  boardActivities,
  listActivities,
  pageSize,
  timelineActivities,
} from "@/lib/activities/queries";
import { dayOf } from "@/lib/dates";
import type { Member } from "@/lib/member";

type Props = {
  member: Member;
  view: View;
  filter: ActivityFilter;
  after: string | null;
  now: Date;
};

/** The activities in the view that was asked for: one statement each. */
export async function Listing(props: Props) {
  const { member, view, filter, after, now } = props;
  const { slug } = member;
  const today = dayOf(now);
  if (view === "board") {
    const cards = await boardActivities(member, filter, today);
    return <ActivityBoard slug={slug} activities={cards} filter={filter} now={now} />;
  }
  if (view === "timeline") {
    const lines = await timelineActivities(member, filter, after, today);
    return (
      <Paged {...props} ids={lines.map(({ id }) => id)}>
        <ActivityTimeline slug={slug} activities={lines.slice(0, pageSize)} now={now} />
      </Paged>
    );
  }
  const lines = await listActivities(member, filter, after, today);
  return (
    <Paged {...props} ids={lines.map(({ id }) => id)}>
      <ActivityTable slug={slug} activities={lines.slice(0, pageSize)} now={now} />
    </Paged>
  );
}

async function Paged({
  member,
  view,
  filter,
  after,
  ids,
  children,
}: Props & { ids: string[]; children: React.ReactNode }) {
  const say = await getTranslations("activities");
  const page = `/initiatives/${member.slug}/activities`;
  const last = ids.length > pageSize ? (ids[pageSize - 1] ?? null) : null;
  return (
    <>
      {ids.length === 0 ? <p className="text-ink-soft">{say("empty.noMore")}</p> : children}
      <Pager
        label={say("pages")}
        previous={after ? { href: page + addressOf(view, filter), label: say("first") } : null}
        next={last ? { href: page + addressOf(view, filter, last), label: say("next") } : null}
      />
    </>
  );
}

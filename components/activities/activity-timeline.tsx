import { useLocale, useTranslations } from "next-intl";
import type { TimelineLine } from "@/lib/activities/columns";
import type { ActivityStatus } from "@/lib/activities/rules";
import { type Bar, type Timeline, timelineOf } from "@/lib/activities/timeline";
import { addDays, dayOf } from "@/lib/dates";
import { formatDay, formatMonth } from "@/lib/i18n/format";
import { PeriodInWords } from "./period";
import { StandingMark } from "./standing-mark";

const colours: Record<ActivityStatus, string> = {
  on_track: "text-on-track",
  at_risk: "text-at-risk",
  off_track: "text-off-track",
  done: "text-done",
};

const rowGrid = "md:grid md:grid-cols-[19rem_minmax(0,1fr)] md:gap-x-6";

/** A list with dates in words, laid out as a picture: each row's bar lies on the axis above. */
export function ActivityTimeline({
  slug,
  activities,
  now,
}: {
  slug: string;
  activities: TimelineLine[];
  now: Date;
}) {
  const say = useTranslations("activities.timeline");
  const locale = useLocale();
  const today = dayOf(now);
  const timeline = timelineOf(activities, today);
  return (
    <>
      <p className="mb-4 max-w-prose text-ink-soft">{say("intro")}</p>
      <p className="sr-only">
        {say("axis", {
          from: formatDay(timeline.from, locale),
          until: formatDay(addDays(timeline.until, -1), locale),
          today: formatDay(today, locale),
        })}
      </p>
      <div className={rowGrid}>
        <div className="md:col-start-2">
          <Axis timeline={timeline} />
        </div>
      </div>
      <ol className="divide-y divide-line border-y border-line">
        {activities.map((activity, index) => (
          <li key={activity.id} className={`py-2.5 md:items-center ${rowGrid}`}>
            <Words slug={slug} activity={activity} />
            <Picture timeline={timeline} bar={timeline.bars[index]} status={activity.status} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Words({ slug, activity }: { slug: string; activity: TimelineLine }) {
  const say = useTranslations("activities.timeline");
  return (
    <div className="min-w-0">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <a href={`/initiatives/${slug}/activities/${activity.id}`}>{activity.title}</a>
        <span className="text-sm">
          <StandingMark status={activity.status} />
        </span>
      </p>
      <p className="text-sm text-ink-soft">
        <PeriodInWords period={activity} />
        {activity.milestoneTotal > 0 && (
          <>
            {" · "}
            {say("milestones", {
              total: activity.milestoneTotal,
              reached: activity.milestonesReached,
            })}
          </>
        )}
      </p>
    </div>
  );
}

/** Places are per cent, so that the words keep their size however wide the picture is. */
function Axis({ timeline }: { timeline: Timeline }) {
  const say = useTranslations("activities.timeline");
  const locale = useLocale();
  const isFarRight = timeline.today > 88;
  return (
    <svg width="100%" height="44" aria-hidden="true" className="block overflow-visible text-sm">
      {timeline.ticks.map(({ at, on, isYear }) => (
        <g key={at}>
          <line x1={`${at}%`} x2={`${at}%`} y1="30" y2="44" className="stroke-line-strong" />
          <text x={`${at}%`} y="26" className={isYear ? "fill-ink font-semibold" : "fill-ink-soft"}>
            {isYear ? on.getUTCFullYear() : formatMonth(on, locale, "short")}
          </text>
        </g>
      ))}
      <text
        x={`${timeline.today}%`}
        y="9"
        textAnchor={isFarRight ? "end" : "start"}
        className="fill-accent font-semibold"
      >
        {say("today")}
      </text>
      <line
        x1={`${timeline.today}%`}
        x2={`${timeline.today}%`}
        y1="12"
        y2="44"
        className="stroke-accent"
        strokeWidth="2"
      />
    </svg>
  );
}

function Picture({
  timeline,
  bar,
  status,
}: {
  timeline: Timeline;
  bar: Bar | undefined;
  status: ActivityStatus | null;
}) {
  if (!bar) return null;
  return (
    <svg
      width="100%"
      height="40"
      aria-hidden="true"
      className={`mt-1 block overflow-visible md:mt-0 ${status ? colours[status] : "text-ink-soft"}`}
    >
      {timeline.ticks.map(({ at }) => (
        <line key={at} x1={`${at}%`} x2={`${at}%`} y1="0" y2="40" className="stroke-line" />
      ))}
      {bar.unsure.map(({ at, width }) => (
        <rect
          key={at}
          x={`${at}%`}
          y="15"
          width={`${width}%`}
          height="10"
          className="fill-current opacity-35"
        />
      ))}
      {bar.sure && (
        <rect
          x={`${bar.sure.at}%`}
          y="13"
          width={`${bar.sure.width}%`}
          height="14"
          rx="2"
          className="fill-current"
        />
      )}
      <line
        x1={`${timeline.today}%`}
        x2={`${timeline.today}%`}
        y1="0"
        y2="40"
        className="stroke-accent"
        strokeWidth="2"
      />
      {bar.milestones.map(({ at, isReached }) => (
        <svg key={at} x={`${at}%`} y="20" overflow="visible" aria-hidden="true">
          <path
            d="M0 -8 8 0 0 8 -8 0Z"
            className={isReached ? "fill-ink stroke-sheet" : "fill-sheet stroke-ink"}
            strokeWidth="2"
          />
        </svg>
      ))}
    </svg>
  );
}

import { useLocale, useTranslations } from "next-intl";
import { StatusShape } from "@/components/ui/status-mark";
import type { ActivityLine } from "@/lib/activities/columns";
import { type ActivityFilter, addressOf } from "@/lib/activities/filter";
import { owesReport, type Standing } from "@/lib/activities/rules";
import { dayOf } from "@/lib/dates";
import { formatSince } from "@/lib/i18n/format";
import { marks } from "./standing-mark";

type Card = ActivityLine & { inColumn: number };

const columns: Standing[] = ["unreported", "on_track", "at_risk", "off_track", "done"];

/** A column for each latest status, one for silence where there is any. A card is moved by a report, never by hand. */
export function ActivityBoard({
  slug,
  activities,
  filter,
  now,
}: {
  slug: string;
  activities: Card[];
  filter: ActivityFilter;
  now: Date;
}) {
  const isSilent = activities.some(({ status }) => status === null);
  const usual = columns.filter((standing) => standing !== "unreported" || isSilent);
  const shown = filter.status ? [filter.status] : usual;
  return (
    <div className="grid gap-x-6 gap-y-10 md:auto-cols-fr md:grid-flow-col">
      {shown.map((standing) => (
        <Column
          key={standing}
          slug={slug}
          standing={standing}
          cards={activities.filter(({ status }) => (status ?? "unreported") === standing)}
          filter={filter}
          now={now}
        />
      ))}
    </div>
  );
}

function Column({
  slug,
  standing,
  cards,
  filter,
  now,
}: {
  slug: string;
  standing: Standing;
  cards: Card[];
  filter: ActivityFilter;
  now: Date;
}) {
  const say = useTranslations("activities");
  const count = cards[0]?.inColumn ?? 0;
  return (
    <section className="min-w-0">
      <h2 className="mb-2 flex items-baseline gap-2 border-b border-line-strong pb-1 font-sans text-base">
        {standing !== "unreported" && <StatusShape status={marks[standing]} />}
        {say(`standingHeading.${standing}`)}
        <span className="ml-auto font-normal text-ink-soft tabular-nums">{count}</span>
      </h2>
      {cards.length === 0 && <p className="text-sm text-ink-soft">{say("board.none")}</p>}
      <ul className="divide-y divide-line">
        {cards.map((card) => (
          <BoardCard key={card.id} slug={slug} card={card} now={now} />
        ))}
      </ul>
      {count > cards.length && (
        <p className="mt-2">
          <a
            href={`/initiatives/${slug}/activities${addressOf("list", { ...filter, status: standing })}`}
            className="pressable inline-flex items-center"
          >
            {say("board.all", { count })}
          </a>
        </p>
      )}
    </section>
  );
}

function BoardCard({ slug, card, now }: { slug: string; card: Card; now: Date }) {
  const say = useTranslations("activities");
  const locale = useLocale();
  const { id, title, ownerName, text, at } = card;
  return (
    <li className="py-3">
      <a
        href={`/initiatives/${slug}/activities/${id}`}
        className="font-semibold text-ink no-underline hover:underline"
      >
        {title}
      </a>
      {text && <p className="mt-0.5 line-clamp-3 text-sm">{text}</p>}
      <p className="mt-0.5 text-sm text-ink-soft">
        {at
          ? say("reportedBy", { owner: ownerName, since: formatSince(at, locale, now) })
          : ownerName}
      </p>
      {owesReport(card, at, dayOf(now)) && (
        <p className="text-sm font-semibold text-at-risk">{say("owed")}</p>
      )}
    </li>
  );
}

import { useLocale, useTranslations } from "next-intl";
import { formatDay } from "@/lib/i18n/format";
import type { ChartGroup, ChartSeat } from "@/lib/organisation/chart";
import type { SeatWords } from "@/lib/organisation/words";
import type { Found } from "./chart";
import styles from "./chart.module.css";
import { ChartSeatItem } from "./chart-seat";
import { organisationPath } from "./links";

/** Above so many seats a group is folded, so that a large chart stays calm. The steering group is the centre and folds later. */
const calmGroup = { steering: 24, working: 12, backbone: 12 };

/** A group as a table with its seats around it. */
export function ChartGroupBox({
  group,
  slug,
  day,
  places,
  words,
}: {
  group: ChartGroup;
  slug: string | null;
  /** The day that is shown. */
  day: Date;
  places: Found;
  words: SeatWords;
}) {
  const say = useTranslations("organisation.chart");
  const isFolded = group.seatCount > calmGroup[group.kind];
  const seats = <Seats seats={group.seats} slug={slug} places={places} words={words} />;
  return (
    <section
      className={group.kind === "backbone" ? styles.beside : styles.table}
      id={`group-${group.id}`}
      data-found={places.found.has(group.id) || undefined}
    >
      <header>
        <GroupName group={group} slug={slug} />
        <span className={styles.small}>
          {say("seats", { count: group.seatCount, vacant: group.vacantCount })}
        </span>
      </header>
      <AboutGroup group={group} slug={slug} day={day} />
      {isFolded ? (
        <details open={places.groups.has(group.id)}>
          <summary>{say("unfold", { count: group.seatCount })}</summary>
          {seats}
        </details>
      ) : (
        seats
      )}
    </section>
  );
}

function GroupName({ group, slug }: { group: ChartGroup; slug: string | null }) {
  const Heading = group.kind === "working" ? "h3" : "h2";
  return (
    <Heading className={styles.heading}>
      {slug ? (
        <a href={`${organisationPath(slug)}/groups/${group.id}`}>{group.name}</a>
      ) : (
        group.name
      )}
    </Heading>
  );
}

function AboutGroup({ group, slug, day }: { group: ChartGroup; slug: string | null; day: Date }) {
  const say = useTranslations("organisation.chart");
  const locale = useLocale();
  if (group.kind === "backbone") return <AboutBackbone group={group} slug={slug} />;
  const about = group.kind === "working" ? group.boundedTask || group.purpose : group.purpose;
  return (
    <p className={styles.small}>
      {about && <span className={styles.about}>{about}</span>}
      {group.reviewOn && (
        <span>
          {say(slug && group.reviewOn < day ? "reviewOver" : "review", {
            day: formatDay(group.reviewOn, locale),
          })}
        </span>
      )}
    </p>
  );
}

/** The secretariat's neutral role in words, who houses it, and which decision chose it. */
function AboutBackbone({ group, slug }: { group: ChartGroup; slug: string | null }) {
  const say = useTranslations("organisation.chart");
  const locale = useLocale();
  const { host, setUpBy } = group;
  const chosen =
    setUpBy &&
    say("chosenBy", { number: setUpBy.number, day: formatDay(setUpBy.decidedAt, locale) });
  return (
    <p className={styles.small}>
      {say("neutral")} {host && say("housedBy", { name: host.name })}{" "}
      {chosen && slug && setUpBy ? (
        <a href={`/initiatives/${slug}/decisions/${setUpBy.number}`}>{chosen}</a>
      ) : (
        chosen
      )}
    </p>
  );
}

function Seats({
  seats,
  slug,
  places,
  words,
}: {
  seats: ChartSeat[];
  slug: string | null;
  places: Found;
  words: SeatWords;
}) {
  if (seats.length === 0) return null;
  return (
    <ul className={styles.seats}>
      {seats.map((seat) => (
        <ChartSeatItem key={seat.id} seat={seat} slug={slug} found={places.found} words={words} />
      ))}
    </ul>
  );
}

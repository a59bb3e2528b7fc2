import { Tag } from "@/components/ui/tag";
import type { ChartSeat } from "@/lib/organisation/chart";
import { sectorFamily } from "@/lib/organisation/rules";
import type { SeatWords } from "@/lib/organisation/words";
import styles from "./chart.module.css";
import { organisationPath } from "./links";

type Props = {
  seat: ChartSeat;
  slug: string | null;
  found: ReadonlySet<string>;
  words: SeatWords;
};

/**
 * A seat: whom it stands for, its role, and who holds it; a vacant one is dashed. Plain links:
 * thousands of them that wake up in the browser would cost more than loading a page.
 */
export function ChartSeatItem({ seat, slug, found, words }: Props) {
  return (
    <li
      id={`seat-${seat.id}`}
      className={styles.seat}
      data-vacant={seat.holder === null || undefined}
      data-found={found.has(seat.id) || undefined}
    >
      <Tag sector={sectorFamily(seat.sector)} {...words.sectors[seat.sector ?? "constituency"]} />
      <span>
        <StandsFor seat={seat} slug={slug} />{" "}
        <span className={styles.small}>
          <SeatLine seat={seat} slug={slug} words={words} />
        </span>
        {seat.deputies.length > 0 && (
          <ul>
            {seat.deputies.map((deputy) => (
              <li
                key={deputy.id}
                id={`seat-${deputy.id}`}
                className={styles.small}
                data-found={found.has(deputy.id) || undefined}
              >
                <SeatLine seat={deputy} slug={slug} words={words} />
                {deputy.standsFor !== seat.standsFor && ` (${deputy.standsFor})`}
              </li>
            ))}
          </ul>
        )}
      </span>
    </li>
  );
}

function StandsFor({ seat, slug }: { seat: ChartSeat; slug: string | null }) {
  if (!slug || !seat.organisationId) return <span>{seat.standsFor}</span>;
  return (
    <a href={`${organisationPath(slug)}/organisations/${seat.organisationId}`}>{seat.standsFor}</a>
  );
}

/** "formand · Karla Holm", "uden stemme · ledig plads". */
function SeatLine({
  seat,
  slug,
  words,
}: {
  seat: ChartSeat;
  slug: string | null;
  words: SeatWords;
}) {
  const before = [
    seat.role === "member" ? null : words.roles[seat.role],
    seat.lacksVote ? words.withoutVote : null,
  ].filter(Boolean);
  return (
    <>
      {before.length > 0 && `${before.join(" · ")} · `}
      <Holder seat={seat} slug={slug} words={words} />
    </>
  );
}

function Holder({ seat, slug, words }: { seat: ChartSeat; slug: string | null; words: SeatWords }) {
  if (!seat.holder) return words.vacant;
  if (!seat.holder.name) return words.held;
  if (!slug) return seat.holder.name;
  return (
    <a href={`${organisationPath(slug)}/people/${seat.holder.personId}`}>{seat.holder.name}</a>
  );
}

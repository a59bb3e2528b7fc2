import { Tag } from "@/components/ui/tag";
import type { ExerciseTable } from "@/lib/exercise/columns";
import { RoundTable } from "./round-table";
import type { PlanCard, PlanStructure, SaidRemark } from "./structure";
import { fill, type PlanWords } from "./words";

/** A table as it is looked at: on the wall, and on paper. */
export function SeatedTable({
  table,
  cards,
  chairs,
  stops = [],
  moved,
  isRoomy,
  words,
}: {
  table: ExerciseTable;
  cards: PlanCard[];
  chairs: PlanStructure["chairs"];
  /** What must be mended. */
  stops?: SaidRemark[];
  moved?: ReadonlySet<number>;
  isRoomy?: boolean;
  words: PlanWords;
}) {
  const seats = cards.map((card) => ({
    key: card.id,
    seat: (
      <span data-moved={moved?.has(card.number) ? "" : undefined} className="plan-card">
        <Tag sector={card.hue} letter={card.letter} label="" />
        <span className="plan-name">{card.name}</span>
      </span>
    ),
  }));
  const labelId = `seated-${table.number}`;
  return (
    <RoundTable
      labelId={labelId}
      part={table.part}
      isRoomy={isRoomy}
      seats={[...seats, ...emptySeats(chairs)]}
      centre={
        <>
          <h2 id={labelId}>{table.name}</h2>
          <p>{seatCount(table, cards.length, words)}</p>
        </>
      }
    >
      {stops.map(({ text }) => (
        <p key={text} data-stop="" className="plan-remark">
          ■ {text}
        </p>
      ))}
    </RoundTable>
  );
}

/** Places for somebody who is missing. */
export function emptySeats(chairs: { id: string; lookingFor: string }[]) {
  return chairs.map(({ id, lookingFor }) => ({
    key: id,
    seat: (
      <span className="plan-card plan-empty" title={lookingFor}>
        <span className="plan-name">{lookingFor}</span>
      </span>
    ),
  }));
}

/** "7 pladser" or "7 af 9". */
export function seatCount({ most }: ExerciseTable, seated: number, words: PlanWords): string {
  return most === null ? fill(words.seated, { seated }) : fill(words.seatedOf, { seated, most });
}

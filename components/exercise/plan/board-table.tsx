import { memo, useEffect, useRef } from "react";
import type { ExerciseTable } from "@/lib/exercise/columns";
import { Card } from "./card";
import { takeCards } from "./card-target";
import { RoundTable } from "./round-table";
import { emptySeats, seatCount } from "./seated-table";
import type { PlanCard, SaidRemark } from "./structure";
import type { PlanWords } from "./words";

type Props = {
  table: ExerciseTable;
  cards: PlanCard[];
  chairs: { id: string; lookingFor: string }[];
  remarks: SaidRemark[];
  chosen: number | null;
  moved: ReadonlySet<number>;
  mayMove: boolean;
  /** Moves the chosen card here; null: none is chosen, or it sits here. */
  moveHere: ((table: number) => void) | null;
  words: PlanWords;
};

/** A table of the board: who sits around it, what it says, and the way to put the chosen card there. */
export const BoardTable = memo(function BoardTable(props: Props) {
  const { table, cards, chairs, remarks, chosen, moved, mayMove, moveHere, words } = props;
  const ref = useRef<HTMLElement>(null);
  const { number } = table;
  useEffect(() => {
    const element = ref.current;
    return element && mayMove ? takeCards(element, { table: number }) : undefined;
  }, [number, mayMove]);
  const stopped = new Set(remarks.flatMap(({ isStop, actorIds }) => (isStop ? actorIds : [])));
  const seated = cards.map((card) => ({
    key: card.id,
    seat: (
      <Card
        card={card}
        isChosen={card.number === chosen}
        isMoved={moved.has(card.number)}
        isStop={stopped.has(card.id)}
        mayMove={mayMove}
      />
    ),
  }));
  return (
    <RoundTable
      ref={ref}
      id={`table-${number}`}
      labelId={`table-${number}-name`}
      part={table.part}
      seats={[...seated, ...emptySeats(chairs)]}
      centre={
        <>
          <h2 id={`table-${number}-name`}>{table.name}</h2>
          <p>{words.parts[table.part]}</p>
          <p>{seatCount(table, cards.length, words)}</p>
          {moveHere && (
            <button
              type="button"
              onClick={() => moveHere(number)}
              className="mt-1 min-h-8 rounded-control border-[1.5px] border-accent bg-sheet px-2.5 text-sm font-semibold text-accent hover:bg-accent-wash"
            >
              {words.moveHere}
            </button>
          )}
        </>
      }
    >
      {remarks.map(({ text, isStop }) => (
        <p key={text} data-stop={isStop ? "" : undefined} className="plan-remark">
          {isStop ? `■ ${words.stop} ` : "▲ "}
          {text}
        </p>
      ))}
    </RoundTable>
  );
}, isAlike);

/** A table that a move leaves as it was is not drawn again: somebody may be carrying a card over it. */
function isAlike(one: Props, other: Props): boolean {
  return (
    (["table", "chosen", "mayMove", "words"] as const).every((name) => one[name] === other[name]) &&
    (one.moveHere === null) === (other.moveHere === null) &&
    isSameList(one.cards, other.cards) &&
    isSameList(one.chairs, other.chairs) &&
    one.cards.every(({ number }) => one.moved.has(number) === other.moved.has(number)) &&
    JSON.stringify(one.remarks) === JSON.stringify(other.remarks)
  );
}

const isSameList = (one: unknown[], other: unknown[]) =>
  one.length === other.length && one.every((item, place) => item === other[place]);

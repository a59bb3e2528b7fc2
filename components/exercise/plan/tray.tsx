import { useEffect, useRef, useState } from "react";
import { Card } from "./card";
import { takeCards } from "./card-target";
import type { PlanCard } from "./structure";
import { fill, type PlanWords } from "./words";

/** Cards that nobody has seated, with a search over all: whoever sits somewhere is found as well. */
export function Tray({
  unseated,
  all,
  open,
  chosen,
  moved,
  mayMove,
  words,
}: {
  unseated: PlanCard[];
  all: PlanCard[];
  open: (card: number) => void;
  chosen: number | null;
  moved: ReadonlySet<number>;
  mayMove: boolean;
  words: PlanWords;
}) {
  const ref = useRef<HTMLElement>(null);
  const [sought, setSought] = useState("");
  useEffect(() => {
    const element = ref.current;
    return element && mayMove ? takeCards(element, { table: 0 }) : undefined;
  }, [mayMove]);
  const wanted = sought.trim().toLowerCase();
  const among = wanted ? all : unseated;
  const found = among.filter(({ name }) => name.toLowerCase().includes(wanted));
  return (
    <section
      ref={ref}
      aria-labelledby="tray-name"
      className="rounded-sheet border-[1.5px] border-dashed border-line-strong p-4 data-over:border-focus data-over:bg-accent-wash"
    >
      <h2 id="tray-name" className="text-lg">
        {fill(words.tray, { count: unseated.length })}
      </h2>
      <label htmlFor="tray-search" className="sr-only">
        {words.search}
      </label>
      <input
        id="tray-search"
        type="search"
        value={sought}
        onChange={(event) => setSought(event.target.value)}
        onKeyDown={(event) => {
          const [first] = found;
          if (event.key === "Enter" && wanted && first) open(first.number);
        }}
        placeholder={words.search}
        autoComplete="off"
        className="control my-3 js-only"
      />
      {found.length === 0 && (
        <p className="text-sm text-ink-soft">{wanted ? words.searchNone : words.trayNone}</p>
      )}
      <ul className="plan-tray">
        {found.map((card) => (
          <li key={card.id}>
            <Card
              card={card}
              isChosen={card.number === chosen}
              isMoved={moved.has(card.number)}
              isStop={false}
              isCopy={!unseated.includes(card)}
              mayMove={mayMove}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

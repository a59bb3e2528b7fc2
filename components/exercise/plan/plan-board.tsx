"use client";

import { monitorForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { type MouseEvent, useEffect, useMemo, useRef, useState } from "react";
import type { Heard } from "@/components/live/connection";
import { ConnectionMark } from "@/components/live/connection-mark";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { PlanFacts } from "@/lib/exercise/plan/columns";
import { seatedAt, tableOfEach } from "@/lib/exercise/plan/seats-rules";
import { BoardTable } from "./board-table";
import { CardPanel, useCardFocus } from "./card-panel";
import { type PlanStructure, saidRemarks } from "./structure";
import { Tray } from "./tray";
import { type Deed, useOthersMoves, usePlan } from "./use-plan";
import { fill, type PlanWords } from "./words";

/** So many moves of others are said one by one; more are counted. */
const mostSaid = 3;

type Deeds = Record<"move" | "undo" | "describe" | "tie" | "untie", Deed>;

/**
 * The shared plan: tables with cards around them, which everybody in the room moves at once. Without script
 * a card is a link to its page, and the move a form.
 */
export function PlanBoard({
  address,
  shown,
  structure,
  deeds,
  mayMove,
  open,
  words,
}: {
  address: string;
  shown: Heard<PlanFacts>;
  structure: PlanStructure;
  deeds: Deeds;
  mayMove: boolean;
  /** The number of the card that is open from the start. */
  open: number | null;
  words: PlanWords;
}) {
  const { seats, connection, refused, isSending, carryOut, own } = usePlan(address, shown);
  const [chosen, setChosen] = useState(open);
  const [said, setSaid] = useState("");
  const { tables, cards, chairs, exerciseId } = structure;
  const cardOf = useMemo(() => new Map(cards.map((card) => [card.number, card])), [cards]);
  const nameOf = (table: number) => tables.find(({ number }) => number === table)?.name ?? "";
  const at = tableOfEach(seats);
  const chosenCard = chosen === null ? undefined : cardOf.get(chosen);

  const moved = useOthersMoves(seats, own, (moves) => {
    const sentences = moves.map(({ actor, to }) =>
      fill(to ? words.nowAt : words.nowOff, {
        name: cardOf.get(actor)?.name ?? "",
        table: nameOf(to),
      }),
    );
    setSaid(
      moves.length > mostSaid ? fill(words.nowMany, { count: moves.length }) : sentences.join(" "),
    );
  });

  function moveCard(actor: number, to: number, beside?: number) {
    const card = cardOf.get(actor);
    if (!card || !mayMove) return;
    const data = new FormData();
    data.set("exerciseId", exerciseId);
    data.set("actorId", card.id);
    data.set("tableId", tables.find(({ number }) => number === to)?.id ?? "");
    data.set("besideId", (beside !== undefined && cardOf.get(beside)?.id) || "");
    setSaid(fill(to ? words.nowAt : words.nowOff, { name: card.name, table: nameOf(to) }));
    carryOut(deeds.move, data, { actor, to, beside });
  }

  function undo() {
    const data = new FormData();
    data.set("exerciseId", exerciseId);
    carryOut(deeds.undo, data);
  }

  useDrops(moveCard, at);
  const last = useRef<number | null>(open);
  useCardFocus(chosen, last);

  /** One for all cards; a press with a key held is the browser's. */
  function choose(event: MouseEvent<HTMLElement>) {
    const link = event.target instanceof Element ? event.target.closest("a[data-card]") : null;
    if (!(link instanceof HTMLElement) || event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    const number = Number(link.dataset.card);
    setChosen(number === chosen ? null : number);
  }

  const remarks = useMemo(() => saidRemarks(structure, seats, words), [structure, seats, words]);
  const general = remarks.filter(({ tableId }) => tableId === null);
  const unseated = cards.filter(({ number }) => !at.has(number));
  const chosenAt = chosen === null ? 0 : (at.get(chosen) ?? 0);
  return (
    <div data-board="" className="plan-board" onClickCapture={choose}>
      <p role="status" className="sr-only">
        {refused ? "" : said}
      </p>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2 print:hidden">
        {mayMove && (
          <Button variant="plain" onClick={undo} className="js-only">
            {words.undo}
          </Button>
        )}
        <ConnectionMark connection={connection} words={words} />
        <span className="text-sm text-ink-soft">{isSending ? words.sending : ""}</span>
      </div>
      {refused && (
        <div role="alert">
          <Notice kind="warning">{refused === "lost" ? words.failed : refused}</Notice>
        </div>
      )}
      <nav aria-label={words.jump} className="plan-jump">
        {tables.map(({ number, name }) => (
          <a key={number} href={`#table-${number}`}>
            {name} <span>{seatedAt(seats, number).length}</span>
          </a>
        ))}
      </nav>
      {general.map(({ text, isStop }) => (
        <p key={text} data-stop={isStop ? "" : undefined} className="plan-remark">
          {isStop ? "■ " : "▲ "}
          {text}
        </p>
      ))}
      <div className="plan-columns">
        <div className="plan-tables">
          {tables.map((table) => {
            const seated = seatedAt(seats, table.number);
            return (
              <BoardTable
                key={table.id}
                table={table}
                cards={seated.flatMap((number) => cardOf.get(number) ?? [])}
                chairs={chairs.filter(({ tableId }) => tableId === table.id)}
                remarks={remarks.filter(({ tableId }) => tableId === table.id)}
                chosen={chosen}
                moved={moved}
                mayMove={mayMove}
                moveHere={
                  chosen !== null && mayMove && chosenAt !== table.number
                    ? (to) => moveCard(chosen, to)
                    : null
                }
                words={words}
              />
            );
          })}
        </div>
        <div className="plan-aside">
          {chosenCard && (
            <CardPanel
              card={chosenCard}
              structure={structure}
              remarks={remarks.filter(({ actorIds }) => actorIds.includes(chosenCard.id))}
              deeds={deeds}
              mayMove={mayMove}
              moving={{
                at: chosenAt,
                seated: (table) => seatedAt(seats, table).length,
                onMove: (to) => moveCard(chosenCard.number, to),
              }}
              close={() => setChosen(null)}
              words={words}
            />
          )}
          <Tray
            unseated={unseated}
            all={cards}
            chosen={chosen}
            moved={moved}
            mayMove={mayMove}
            words={words}
          />
        </div>
      </div>
    </div>
  );
}

type Move = (actor: number, to: number, beside?: number) => void;

/** Where a dragged card was let go: behind another card, at a table, or in the tray. */
function useDrops(move: Move, at: ReadonlyMap<number, number>) {
  const latest = useRef({ move, at });
  latest.current = { move, at };
  useEffect(
    () =>
      monitorForElements({
        canMonitor: ({ source }) => "actor" in source.data,
        onDrop: ({ source, location }) => {
          const { move, at } = latest.current;
          const actor = Number(source.data.actor);
          const data = Object.assign({}, ...location.current.dropTargets.map((one) => one.data));
          const beside: number | undefined = data.beside;
          const to: number | undefined = data.table ?? at.get(beside ?? 0);
          if (to === undefined || ((at.get(actor) ?? 0) === to && beside === undefined)) return;
          move(actor, to, beside);
        },
      }),
    [],
  );
}

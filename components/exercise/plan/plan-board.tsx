"use client";

import { type MouseEvent, useMemo, useRef, useState } from "react";
import type { Heard } from "@/components/live/connection";
import { ConnectionMark } from "@/components/live/connection-mark";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { PlanFacts } from "@/lib/exercise/plan/columns";
import { seatedAt, tableOfEach } from "@/lib/exercise/plan/seats-rules";
import { BoardTable } from "./board-table";
import { CardPanel, useCardFocus } from "./card-panel";
import { useFocusThatFollows } from "./focus-that-follows";
import { type PlanStructure, saidRemarks } from "./structure";
import { Tray } from "./tray";
import { UnsentMark } from "./unsent-mark";
import { useDrops } from "./use-drops";
import { useGoneCards } from "./use-gone-cards";
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
  const [dragged, setDragged] = useState<number | null>(null);
  const { seats, connection, refused, setRefused, unsent, carryOut, takeBack, own } = usePlan(
    address,
    shown,
    dragged !== null,
  );
  const [meanwhile, setMeanwhile] = useState("");
  const [chosen, setChosen] = useState(open);
  const [said, setSaid] = useState("");
  const { tables, cards, chairs, exerciseId } = structure;
  const cardOf = useMemo(() => new Map(cards.map((card) => [card.number, card])), [cards]);
  const nameOf = (table: number) => tables.find(({ number }) => number === table)?.name ?? "";
  const at = tableOfEach(seats);
  const chosenCard = chosen === null ? undefined : cardOf.get(chosen);

  const moved = useOthersMoves(seats, own, connection, (moves, wasAway) => {
    const sentences = moves.map(({ actor, to }) =>
      fill(to ? words.nowAt : words.nowOff, {
        name: cardOf.get(actor)?.name ?? "",
        table: nameOf(to),
      }),
    );
    const news =
      moves.length > mostSaid ? fill(words.nowMany, { count: moves.length }) : sentences.join(" ");
    const isBack = wasAway ? fill(words.meanwhile, { moves: news }) : "";
    setMeanwhile(isBack);
    setSaid(isBack || news);
  });

  function moveCard(actor: number, to: number, beside?: number) {
    const card = cardOf.get(actor);
    if (!card) return setRefused(words.gone);
    if (!mayMove) return;
    setMeanwhile("");
    const data = new FormData();
    data.set("exerciseId", exerciseId);
    data.set("actorId", card.id);
    data.set("tableId", tables.find(({ number }) => number === to)?.id ?? "");
    data.set("besideId", (beside !== undefined && cardOf.get(beside)?.id) || "");
    setSaid(fill(to ? words.nowAt : words.nowOff, { name: card.name, table: nameOf(to) }));
    carryOut(deeds.move, data, { actor, to, beside });
  }

  function undo() {
    if (takeBack()) return;
    const data = new FormData();
    data.set("exerciseId", exerciseId);
    carryOut(deeds.undo, data);
  }

  useDrops(moveCard, at, setDragged);
  useGoneCards(cards, (name, number) => {
    if (number === dragged || number === chosen) setRefused(fill(words.goneNow, { name }));
  });
  const last = useRef<number | null>(open);
  useCardFocus(chosen, last);
  const focus = useFocusThatFollows();

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
    <div data-board="" className="plan-board" onClickCapture={choose} {...focus.watch}>
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
        <UnsentMark unsent={unsent} words={words} />
      </div>
      {refused && (
        <div role="alert">
          <Notice kind="warning">{refused === "lost" ? words.failed : refused}</Notice>
        </div>
      )}
      {meanwhile && <Notice>{meanwhile}</Notice>}
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
                    ? (to) => {
                        moveCard(chosen, to);
                        focus.keepOn(chosen);
                      }
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
            open={setChosen}
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

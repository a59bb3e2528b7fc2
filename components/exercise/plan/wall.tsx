"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import type { Heard } from "@/components/live/connection";
import { ConnectionMark } from "@/components/live/connection-mark";
import { useLive } from "@/components/live/use-live";
import { usePageAnew } from "@/components/live/use-page-anew";
import type { PlanFacts } from "@/lib/exercise/plan/columns";
import { movesBetween, type Seats, seatedAt } from "@/lib/exercise/plan/seats-rules";
import { SeatedTable } from "./seated-table";
import { type PlanStructure, saidRemarks } from "./structure";
import { wallPages } from "./wall-pages";
import type { PlanWords } from "./words";

const turnMs = 9_000;
/** Where something has just moved the wall stays so long. */
const stayMs = 8_000;

/** The plan for a projector: all tables, or some at a time, and always the one where something just moved. */
export function Wall({
  address,
  shown,
  structure,
  words,
}: {
  address: string;
  shown: Heard<PlanFacts>;
  structure: PlanStructure;
  words: PlanWords;
}) {
  const { facts, connection } = useLive(address, shown);
  const { seats, step, begun, minutes, isOver, plan } = facts;
  usePageAnew(JSON.stringify([step, begun, minutes, isOver, plan]), { withinMs: 300 });
  const { tables, cards, chairs } = structure;
  const cardOf = useMemo(() => new Map(cards.map((card) => [card.number, card])), [cards]);
  const { columns, pages } = wallPages(
    tables.map(({ id, number, part }) => ({
      ...{ number, part },
      seated:
        seatedAt(seats, number).length + chairs.filter(({ tableId }) => tableId === id).length,
    })),
  );
  const { page, moved } = useTurning(pages, seats);
  const remarks = useMemo(() => saidRemarks(structure, seats, words), [structure, seats, words]);
  const here = new Set(pages[page]);
  return (
    <div className="wall-plan" data-columns={columns}>
      <div className="plan-tables">
        {tables
          .filter(({ number }) => here.has(number))
          .map((table) => (
            <SeatedTable
              key={table.id}
              table={table}
              cards={seatedAt(seats, table.number).flatMap((one) => cardOf.get(one) ?? [])}
              chairs={chairs.filter(({ tableId }) => tableId === table.id)}
              stops={remarks.filter(({ tableId, isStop }) => isStop && tableId === table.id)}
              moved={moved}
              isRoomy
              words={words}
            />
          ))}
      </div>
      <footer className="wall-foot">
        <ConnectionMark connection={connection} words={words} />
        {pages.length > 1 && (
          <p aria-hidden="true">
            {pages.map((numbers, at) => (
              <span key={numbers.join()}>{at === page ? "●" : "○"} </span>
            ))}
          </p>
        )}
      </footer>
    </div>
  );
}

/** Turns through the pages by itself, and goes where something moved. */
function useTurning(pages: number[][], seats: Seats) {
  const [at, setAt] = useState(0);
  const [moved, setMoved] = useState<ReadonlySet<number>>(new Set());
  const last = useRef(seats);
  const stayUntil = useRef(0);
  const count = pages.length;
  const latest = useRef(pages);
  latest.current = pages;
  useEffect(() => {
    const moves = movesBetween(last.current, seats);
    last.current = seats;
    const final = moves.at(-1);
    if (!final) return;
    setMoved(new Set(moves.map(({ actor }) => actor)));
    const table = final.to || final.from;
    const page = latest.current.findIndex((numbers) => numbers.includes(table));
    if (page >= 0) setAt(page);
    stayUntil.current = Date.now() + stayMs;
    const timer = setTimeout(() => setMoved(new Set()), 2_500);
    return () => clearTimeout(timer);
  }, [seats]);
  useEffect(() => {
    if (count <= 1) return;
    const timer = setInterval(() => {
      if (Date.now() >= stayUntil.current) setAt((page) => (page + 1) % count);
    }, turnMs);
    return () => clearInterval(timer);
  }, [count]);
  return { page: at < count ? at : 0, moved };
}

import { useEffect, useRef } from "react";
import type { PlanCard } from "./structure";

/** Tells of cards that somebody took off the list while they were on the page. */
export function useGoneCards(cards: PlanCard[], tell: (name: string, number: number) => void) {
  const last = useRef(cards);
  const latest = useRef(tell);
  latest.current = tell;
  useEffect(() => {
    const still = new Set(cards.map(({ number }) => number));
    for (const { name, number } of last.current) {
      if (!still.has(number)) latest.current(name, number);
    }
    last.current = cards;
  }, [cards]);
}

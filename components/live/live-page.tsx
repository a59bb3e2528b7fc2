"use client";

import type { Connection, Heard } from "./connection";
import { ConnectionMark } from "./connection-mark";
import { News } from "./news";
import { useLive } from "./use-live";
import { usePageAnew } from "./use-page-anew";

/** Has the whole page made anew when something of what is followed has changed: for the few, not the many. */
export function LivePage({
  address,
  shown,
  words,
}: {
  address: string;
  shown: Heard<{ news: string }>;
  words: Record<Connection, string>;
}) {
  const { facts, connection } = useLive(address, shown);
  usePageAnew(JSON.stringify(facts), { withinMs: 0 });
  return (
    <>
      <News>{facts.news}</News>
      <ConnectionMark connection={connection} words={words} />
    </>
  );
}

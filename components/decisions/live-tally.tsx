"use client";

import type { Connection, Heard } from "@/components/live/connection";
import { ConnectionMark } from "@/components/live/connection-mark";
import { News } from "@/components/live/news";
import { useLive } from "@/components/live/use-live";
import { usePageAnew } from "@/components/live/use-page-anew";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import type { LiveFacts, SilentSeat } from "@/lib/decisions/live/columns";

export type LiveWords = Record<Connection | "silent" | "vacant" | "see" | "kept", string>;

/**
 * How far a vote is: "7 of 11 have voted; 2 more are needed for a quorum", and who is missing; by itself
 * while it stands there. When more than the figures changes, so does the page.
 */
export function LiveTally({
  address,
  shown,
  words,
}: {
  address: string;
  shown: Heard<LiveFacts>;
  words: LiveWords;
}) {
  const { facts, connection } = useLive(address, shown);
  const { ended, standing, count, silent, more, vacant } = facts;
  const page = usePageAnew(`${facts.state} ${facts.closesAt}`, {
    withinMs: 3_000,
    mayTakeForms: facts.state !== "open",
  });
  return (
    <div>
      <News>{facts.news}</News>
      {page.isDue && ended && (
        <div className="mb-4">
          <Notice title={ended}>
            <p>{words.kept}</p>
            <Button variant="plain" className="mt-3" onClick={page.makeNow}>
              {words.see}
            </Button>
          </Notice>
        </div>
      )}
      <Progress value={facts.voted} of={facts.seats} mark={facts.quorum}>
        {standing}
      </Progress>
      {count && <p className="mt-2 text-sm text-ink-soft">{count}</p>}
      {silent.length > 0 && (
        <div className="mt-4">
          <h3 className="font-sans text-base font-semibold">{words.silent}</h3>
          <ul className="mt-1 grid gap-0.5 text-sm">
            {silent.map((seat) => (
              <Silent key={seat.seatId} seat={seat} vacantWord={words.vacant} />
            ))}
            {more && <li className="text-ink-soft">{more}</li>}
          </ul>
        </div>
      )}
      {vacant && <p className="mt-2 text-sm text-ink-soft">{vacant}</p>}
      <ConnectionMark connection={connection} words={words} />
    </div>
  );
}

function Silent({ seat, vacantWord }: { seat: SilentSeat; vacantWord: string }) {
  return (
    <li>
      {seat.name ?? <em>{vacantWord}</em>}
      <span className="text-ink-soft"> · {seat.standsFor}</span>
    </li>
  );
}

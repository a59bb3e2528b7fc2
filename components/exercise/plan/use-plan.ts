import { useEffect, useMemo, useRef, useState } from "react";
import type { Connection, Heard } from "@/components/live/connection";
import { useLive } from "@/components/live/use-live";
import { usePageAnew } from "@/components/live/use-page-anew";
import type { Answer } from "@/lib/answer";
import type { PlanFacts } from "@/lib/exercise/plan/columns";
import { movesBetween, type Seats, tableOfEach, withMove } from "@/lib/exercise/plan/seats-rules";
import { Outbox, type OutboxState } from "./outbox";

export type Deed = (previous: Answer | null, data: FormData) => Promise<Answer>;
type OwnMove = { actor: number; to: number; beside?: number; data: FormData };
type Pending = OwnMove & { id: number };

/** Behind an answer the news of it is some tenths of a second away; what others did in between counts then. */
const newsWithinMs = 700;

/** What was moved longer ago than this was kept, and may have been overtaken. */
const keptMs = 1_500;

/**
 * The shared plan as it stands with one's own moves in it, before the others know of them. A move that is
 * refused goes back where it was; one that finds no connection is kept and sent when there is one.
 *
 * @param isDragging then the page is made anew at once, since the card may be gone
 */
export function usePlan(address: string, shown: Heard<PlanFacts>, isDragging: boolean) {
  const { facts, connection, version } = useLive(address, shown);
  const { step, begun, minutes, isOver, plan } = facts;
  const withinMs = isDragging ? 0 : 1_500;
  usePageAnew(JSON.stringify([step, begun, minutes, isOver, plan]), { withinMs });
  const [pending, setPending] = useState<Pending[]>([]);
  const [refused, setRefused] = useState("");
  const own = useRef(new Map<number, number>());
  const next = useRef(0);
  const { outbox, unsent } = useOutbox(connection);
  const tables = useMemo(() => tableOfEach(facts.seats), [facts.seats]);
  const open = pending.filter(({ actor, to }) => (tables.get(actor) ?? 0) !== to);
  const seats = useMemo(() => open.reduce<Seats>(withMove, facts.seats), [open, facts.seats]);

  function carryOut(deed: Deed, data: FormData, move?: Omit<OwnMove, "data">) {
    next.current += 1;
    const id = next.current;
    setRefused("");
    if (move) {
      own.current.set(move.actor, move.to);
      setPending((all) => [
        ...all.filter(({ actor }) => actor !== move.actor),
        { ...move, data, id },
      ]);
    }
    const forget = () => setPending((all) => all.filter((one) => one.id !== id));
    outbox.add({
      ...(move && { subject: move.actor }),
      send: (waitedMs) => {
        if (waitedMs > keptMs) data.set("waited", `${waitedMs}`);
        return deed(null, data);
      },
      done: (answer) => {
        if (answer?.ok) return void setTimeout(forget, newsWithinMs);
        forget();
        setRefused(answer?.message ?? "lost");
      },
    });
  }

  /** Takes back a move that waits for the connection; false: none does. */
  function takeBack(): boolean {
    const actor = unsent.isCutOff ? outbox.takeBack()?.subject : undefined;
    setPending((all) => all.filter((one) => one.actor !== actor));
    return actor !== undefined;
  }

  return {
    facts,
    seats,
    connection,
    version,
    refused,
    unsent,
    setRefused,
    carryOut,
    takeBack,
    own: own.current,
  };
}

/** Whoever leaves the page while something waits is asked first. */
function useOutbox(connection: Connection | null) {
  const [unsent, setUnsent] = useState<OutboxState>({ count: 0, isCutOff: false });
  const [outbox] = useState(() => new Outbox(setUnsent));
  useEffect(() => {
    if (connection === "on") void outbox.send();
  }, [connection, outbox]);
  useEffect(() => {
    const now = () => void outbox.send();
    addEventListener("online", now);
    return () => {
      removeEventListener("online", now);
      outbox.stop();
    };
  }, [outbox]);
  const { isCutOff } = unsent;
  useEffect(() => {
    if (!isCutOff) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [isCutOff]);
  return { outbox, unsent };
}

/** What others moved, a moment ago: for the eye, and to be said when they are done for a while. */
export function useOthersMoves(
  seats: Seats,
  own: Map<number, number>,
  connection: Connection | null,
  say: (moves: Said[], wasAway: boolean) => void,
) {
  const last = useRef(seats);
  const told = useRef(seats);
  const tell = useRef(say);
  tell.current = say;
  const timers = useRef<{ news?: Timer; eye?: Timer }>({});
  const [moved, setMoved] = useState<ReadonlySet<number>>(new Set());
  const wasAway = useWasAway(connection);
  useEffect(() => {
    const byOthers = ({ actor, to }: Said) => own.get(actor) !== to;
    const fresh = movesBetween(last.current, seats).filter(byOthers);
    last.current = seats;
    if (fresh.length === 0) return;
    // Where they put it back to where one had it oneself, that is theirs.
    for (const { actor } of fresh) own.delete(actor);
    setMoved(new Set(fresh.map(({ actor }) => actor)));
    clearTimeout(timers.current.eye);
    timers.current.eye = setTimeout(() => setMoved(new Set()), 1_800);
    timers.current.news ??= setTimeout(() => {
      timers.current.news = undefined;
      const all = movesBetween(told.current, last.current).filter(byOthers);
      told.current = last.current;
      if (all.length > 0) tell.current(all, wasAway.current);
    }, 2_000);
  }, [seats, own, wasAway]);
  return moved;
}

/** Was the connection lost until a moment ago? What is news now was done meanwhile. */
function useWasAway(connection: Connection | null) {
  const wasAway = useRef(false);
  useEffect(() => {
    if (connection === "off") wasAway.current = true;
    if (connection !== "on") return;
    const timer = setTimeout(() => {
      wasAway.current = false;
    }, 4_000);
    return () => clearTimeout(timer);
  }, [connection]);
  return wasAway;
}

type Said = ReturnType<typeof movesBetween>[number];
type Timer = ReturnType<typeof setTimeout>;

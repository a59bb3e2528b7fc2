import { useEffect, useMemo, useRef, useState, useTransition } from "react";
import type { Heard } from "@/components/live/connection";
import { useLive } from "@/components/live/use-live";
import { usePageAnew } from "@/components/live/use-page-anew";
import type { Answer } from "@/lib/answer";
import type { PlanFacts } from "@/lib/exercise/plan/columns";
import { movesBetween, type Seats, tableOfEach, withMove } from "@/lib/exercise/plan/seats-rules";

export type Deed = (previous: Answer | null, data: FormData) => Promise<Answer>;
type OwnMove = { actor: number; to: number; beside?: number; data: FormData };
type Pending = OwnMove & { id: number };

/** Behind an answer the news of it is some tenths of a second away; what others did in between counts then. */
const newsWithinMs = 700;

/**
 * The shared plan as it stands with one's own moves in it, before the others know of them. A move that is
 * refused goes back where it was.
 */
export function usePlan(address: string, shown: Heard<PlanFacts>) {
  const { facts, connection, version } = useLive(address, shown);
  const { step, begun, minutes, isOver, plan } = facts;
  usePageAnew(JSON.stringify([step, begun, minutes, isOver, plan]), { withinMs: 1_500 });
  const [pending, setPending] = useState<Pending[]>([]);
  const [refused, setRefused] = useState("");
  const [isSending, startSending] = useTransition();
  const own = useRef(new Map<number, number>());
  const next = useRef(0);
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
    startSending(async () => {
      const answer = await deed(null, data).catch(() => null);
      if (answer?.ok) return void setTimeout(forget, newsWithinMs);
      forget();
      setRefused(answer?.message ?? "lost");
    });
  }

  return { facts, seats, connection, version, refused, isSending, carryOut, own: own.current };
}

/** What others moved, a moment ago: for the eye, and to be said when they are done for a while. */
export function useOthersMoves(
  seats: Seats,
  own: Map<number, number>,
  say: (moves: Said[]) => void,
) {
  const last = useRef(seats);
  const told = useRef(seats);
  const tell = useRef(say);
  tell.current = say;
  const timers = useRef<{ news?: Timer; eye?: Timer }>({});
  const [moved, setMoved] = useState<ReadonlySet<number>>(new Set());
  useEffect(() => {
    const byOthers = ({ actor, to }: Said) => own.get(actor) !== to;
    const fresh = movesBetween(last.current, seats).filter(byOthers);
    last.current = seats;
    if (fresh.length === 0) return;
    setMoved(new Set(fresh.map(({ actor }) => actor)));
    clearTimeout(timers.current.eye);
    timers.current.eye = setTimeout(() => setMoved(new Set()), 1_800);
    timers.current.news ??= setTimeout(() => {
      timers.current.news = undefined;
      const all = movesBetween(told.current, last.current).filter(byOthers);
      told.current = last.current;
      if (all.length > 0) tell.current(all);
    }, 2_000);
  }, [seats, own]);
  return moved;
}

type Said = ReturnType<typeof movesBetween>[number];
type Timer = ReturnType<typeof setTimeout>;

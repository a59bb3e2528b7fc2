import { useEffect, useRef, useState } from "react";
import type { Answer } from "@/lib/answer";
import {
  type Changes,
  isOver,
  placesNow,
  stillWaiting,
  writtenPlaces,
} from "@/lib/exercise/alone/rules";
import { keepPlaces, keptPlaces } from "./kept-places";

type Action = (previous: Answer | null, data: FormData) => Promise<Answer>;

/** `saved`: the server has everything; `stopped`: it said no, and somebody must look. */
export type Sending = "saved" | "sending" | "waiting" | "stopped";

/** Placements of some moments are sent together. */
const gatherMs = 1_200;
/** An answer that takes longer is waited for, and said. */
const slowMs = 4_000;
const againMs = 5_000;

/**
 * The own places while they are being given: shown at once, kept in the browser until the server has
 * them, and sent together; after a lost connection again and again.
 */
export function useOwnPlaces({
  exerciseId,
  participantId,
  tables,
  saved,
  save,
}: {
  exerciseId: string;
  participantId: string;
  tables: readonly string[];
  /** As the server has them. */
  saved: Changes;
  save: Action;
}) {
  const [waiting, setWaiting] = useState<Changes>({});
  // What the server has taken, until the page is made anew with it.
  const [taken, setTaken] = useState<{ since: Changes; places: Changes }>({
    since: saved,
    places: {},
  });
  if (taken.since !== saved) setTaken({ since: saved, places: {} });
  const [sending, setSending] = useState<Sending>("saved");
  const [said, setSaid] = useState<string | null>(null);
  const isSending = useRef(false);
  const hasRead = useRef(false);

  useEffect(() => {
    hasRead.current = true;
    setWaiting((placed) => ({ ...keptPlaces(participantId), ...placed }));
  }, [participantId]);

  useEffect(() => {
    if (hasRead.current) keepPlaces(participantId, waiting);
  }, [participantId, waiting]);

  async function send() {
    if (isSending.current || Object.keys(waiting).length === 0) return;
    isSending.current = true;
    const batch = waiting;
    const slow = setTimeout(() => setSending("waiting"), slowMs);
    setSending("sending");
    try {
      const answer = await save(null, formOf(exerciseId, batch));
      const isDone = answer.ok || isOver(answer.reason);
      setSaid(answer.message ?? null);
      if (answer.ok) setTaken(({ since, places }) => ({ since, places: { ...places, ...batch } }));
      if (isDone) setWaiting((now) => stillWaiting(now, batch));
      else setSending(answer.reason === "unavailable" ? "waiting" : "stopped");
      if (isDone) setSending("saved");
    } catch {
      setSending("waiting");
    } finally {
      clearTimeout(slow);
      isSending.current = false;
    }
  }

  const latest = useRef(send);
  useEffect(() => {
    latest.current = send;
  });

  // Soon after the last placement; and where there was no answer, later again.
  useEffect(() => {
    if (Object.keys(waiting).length === 0 || sending === "sending" || sending === "stopped") return;
    const inMs = sending === "waiting" ? againMs : gatherMs;
    const timer = setTimeout(() => void latest.current(), inMs);
    return () => clearTimeout(timer);
  }, [waiting, sending]);

  useEffect(() => {
    const now = () => void latest.current();
    const onHidden = () => document.hidden && now();
    addEventListener("online", now);
    document.addEventListener("visibilitychange", onHidden);
    return () => {
      removeEventListener("online", now);
      document.removeEventListener("visibilitychange", onHidden);
    };
  }, []);

  return {
    placed: placesNow(tables, saved, taken.places, waiting),
    place: (actorId: string, tableId: string) => {
      setWaiting((now) => ({ ...now, [actorId]: tableId }));
      setSending((now) => (now === "stopped" ? "saved" : now));
    },
    waiting,
    sending,
    said,
    sendNow: () => void send(),
  };
}

function formOf(exerciseId: string, changes: Changes): FormData {
  const data = new FormData();
  data.set("exerciseId", exerciseId);
  data.set("places", writtenPlaces(changes));
  return data;
}

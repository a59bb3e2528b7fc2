"use client";

import { type FormEvent, useActionState, useCallback, useRef, useState } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import type { Answer } from "@/lib/answer";
import { nextToPlace, writtenPlaces } from "@/lib/exercise/alone/rules";
import { HandIn, type HandInWords } from "./hand-in";
import { type ActorToPlace, type ListWords, PlacedList } from "./placed-list";
import { SendingLine, type SendingWords } from "./sending-line";
import { TableButtons, type TableToChoose } from "./table-buttons";
import { useOwnPlaces } from "./use-own-places";

type Action = (previous: Answer | null, data: FormData) => Promise<Answer>;

export type SeatAloneWords = SendingWords &
  ListWords &
  HandInWords &
  Record<
    | ("progress" | "where" | "at" | "next" | "undo" | "takeBack")
    | ("allPlaced" | "allPlacedHint" | "placedAt" | "takenBack"),
    string
  >;

/**
 * One card at a time, a large button for each table, and a list of what was placed. With script all of it
 * happens in the browser and is sent together; without, the same form places one.
 *
 * @param place, handIn bound on the server
 * @param first the actor that the page begins with; null: the first without a place
 */
export function SeatAlone({
  exerciseId,
  participantId,
  actors,
  tables,
  saved,
  first,
  place,
  handIn,
  words,
}: {
  exerciseId: string;
  participantId: string;
  actors: ActorToPlace[];
  tables: TableToChoose[];
  saved: Record<string, string>;
  first: string | null;
  place: Action;
  handIn: Action;
  words: SeatAloneWords;
}) {
  const own = useOwnPlaces({
    ...{ exerciseId, participantId, saved, save: place },
    tables: tables.map(({ id }) => id),
  });
  const { placed } = own;
  const ids = actors.map(({ id }) => id);
  const [at, setAt] = useState(first ?? nextToPlace(ids, placed, null));
  const [before, setBefore] = useState<{ actorId: string; tableId: string }[]>([]);
  const [news, setNews] = useState("");
  const [answer, send] = useActionState(place, null);
  const card = useRef<HTMLHeadingElement>(null);
  const actor = actors.find(({ id }) => id === at) ?? null;
  const tableNames = Object.fromEntries(tables.map(({ id, name }) => [id, name]));
  const counts: Record<string, number> = {};
  for (const tableId of Object.values(placed)) counts[tableId] = (counts[tableId] ?? 0) + 1;
  const placedCount = ids.filter((id) => placed[id]).length;

  function put(actorId: string, tableId: string) {
    own.place(actorId, tableId);
    const name = actors.find(({ id }) => id === actorId)?.name ?? "";
    const said = tableId ? words.placedAt : words.takenBack;
    setNews(said.replace("{actor}", name).replace("{table}", tableNames[tableId] ?? ""));
  }

  function seat(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const pressed = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
    const [actorId, tableId = ""] = pressed?.value.split(":") ?? [];
    if (!actorId) return;
    setBefore((list) => [...list, { actorId, tableId: placed[actorId] ?? "" }]);
    put(actorId, tableId);
    setAt(tableId ? nextToPlace(ids, { ...placed, [actorId]: tableId }, actorId) : actorId);
  }

  function undo() {
    const last = before.at(-1);
    if (!last) return;
    setBefore((list) => list.slice(0, -1));
    put(last.actorId, last.tableId);
    setAt(last.actorId);
  }

  const choose = useCallback((actorId: string) => {
    setAt(actorId);
    card.current?.focus();
  }, []);

  return (
    <>
      <div className="max-w-prose">
        <Progress value={placedCount} of={actors.length}>
          {words.progress.replace("{placed}", String(placedCount))}
        </Progress>
      </div>
      <p role="status" className="sr-only">
        {news} {news && actor ? words.where.replace("{actor}", actor.name) : ""}
      </p>
      <form action={send} onSubmit={seat} className="mt-5">
        <input type="hidden" name="exerciseId" value={exerciseId} />
        <input type="hidden" name="goOn" value="on" />
        {answer?.ok === false && <Notice kind="danger">{answer.message}</Notice>}
        <div className="mb-3 border-b border-line bg-paper py-2">
          <h2 ref={card} tabIndex={-1} className="scroll-mt-4">
            {actor ? words.where.replace("{actor}", actor.name) : words.allPlaced}
          </h2>
          <p className="min-h-[1.5em] text-ink-soft">
            {actor ? actor.detail : words.allPlacedHint}
          </p>
        </div>
        {actor && (
          <TableButtons
            {...{ actorId: actor.id, tables, counts, at: words.at }}
            chosen={placed[actor.id]}
          />
        )}
        <div className="mt-3 flex flex-wrap gap-2">
          {actor && (
            <a
              href={`?after=${actor.number}`}
              className={buttonClass("plain")}
              onClick={(event) => {
                event.preventDefault();
                setAt(nextToPlace(ids, placed, actor.id) ?? actor.id);
              }}
            >
              {words.next}
            </a>
          )}
          {actor && placed[actor.id] && (
            <button
              type="submit"
              name="places"
              value={`${actor.id}:`}
              className={buttonClass("plain")}
            >
              {words.takeBack}
            </button>
          )}
          {before.length > 0 && <Button onClick={undo}>{words.undo}</Button>}
        </div>
      </form>
      <div className="mt-4">
        <SendingLine
          {...{ sending: own.sending, said: own.said, words, onAgain: own.sendNow }}
          count={Object.keys(own.waiting).length}
        />
      </div>
      <div className="mt-6">
        <PlacedList {...{ actors, tableNames, placed, words, onChoose: choose }} />
        <HandIn
          {...{ exerciseId, action: handIn, words, placed: placedCount }}
          waiting={writtenPlaces(own.waiting)}
        />
      </div>
    </>
  );
}

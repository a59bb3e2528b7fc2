import { memo } from "react";
import { Disclosure } from "@/components/ui/disclosure";

export type ActorToPlace = {
  id: string;
  number: number;
  name: string;
  /** Its sector, place and the like, in words. */
  detail: string;
};

export type ListWords = { list: string; nowhere: string; change: string; place: string };

/** Every actor with its table, to be looked through and changed. */
export function PlacedList({
  actors,
  tableNames,
  placed,
  words,
  isOpen = false,
  onChoose,
}: {
  actors: readonly ActorToPlace[];
  tableNames: Readonly<Record<string, string>>;
  placed: Readonly<Record<string, string>>;
  words: ListWords;
  isOpen?: boolean;
  /** Without it the list is for reading only. */
  onChoose?: (actorId: string) => void;
}) {
  return (
    <Disclosure summary={words.list} isOpen={isOpen}>
      <ul className="divide-y divide-line border-y border-line">
        {actors.map((actor) => {
          const table = tableNames[placed[actor.id] ?? ""];
          return <PlacedRow key={actor.id} {...{ actor, table, words, onChoose }} />;
        })}
      </ul>
    </Disclosure>
  );
}

/** On an old phone three hundred rows are not drawn anew for each card. */
const PlacedRow = memo(function PlacedRow({
  actor,
  table,
  words,
  onChoose,
}: {
  actor: ActorToPlace;
  table: string | undefined;
  words: ListWords;
  onChoose?: (actorId: string) => void;
}) {
  return (
    <li className="flex items-baseline gap-x-4 py-1">
      <span className="min-w-0 flex-1">
        {actor.name}
        <span className="block text-sm text-ink-soft">{table ?? words.nowhere}</span>
      </span>
      {onChoose && (
        <a
          href={`?actor=${actor.number}`}
          className="inline-flex min-h-11 flex-none items-center px-2"
          onClick={(event) => {
            event.preventDefault();
            onChoose(actor.id);
          }}
        >
          {table ? words.change : words.place}
          <span className="sr-only">: {actor.name}</span>
        </a>
      )}
    </li>
  );
});

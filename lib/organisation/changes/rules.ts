import { addMonths, parseTypedDay } from "@/lib/dates";
import type { ParticipationKind, SeatRole } from "@/lib/member";

/** What became different in the organisation between two days, as a story: pure, from rows of the history. */

type Named = { id: string; name: string };
type Cited = { number: number; title: string } | null;
type SeatOf = {
  seatId: string;
  group: Named;
  standsFor: string;
  role: SeatRole;
  isVoting: boolean;
};

/** One row that began or ended on a day. */
export type Event = { day: Date } & (
  | {
      kind: "group-began" | "group-renewed" | "group-changed" | "group-ended";
      group: Named;
      decision: Cited;
    }
  | { kind: "joined" | "left"; organisation: Named; participation: ParticipationKind }
  | ({ kind: "seat-began" | "seat-ended"; decision: Cited } & SeatOf)
  | ({ kind: "came" | "went"; person: Named } & SeatOf)
);

/** What is told: rows that belong together are one. */
export type Change = { day: Date } & (
  | { kind: "group-began" | "group-ended"; group: Named; decision: Cited; seats: number }
  | { kind: "group-renewed" | "group-changed"; group: Named; decision: Cited }
  | { kind: "joined" | "left"; organisation: Named; participation: ParticipationKind }
  | {
      kind: "moved";
      organisation: Named;
      participation: ParticipationKind;
      before: ParticipationKind;
    }
  | ({ kind: "seat-began" | "seat-ended"; decision: Cited; person: Named | null } & SeatOf)
  | ({ kind: "came" | "went"; person: Named } & SeatOf)
  | ({ kind: "took-over"; person: Named; before: Named } & SeatOf)
);

/**
 * Tells events as changes, in the order of the events. A group's beginning (or end) takes in its seats
 * of that day, with who came (went); a seat's takes in its holder's; who takes a seat over from somebody
 * the same day is one change, and so is an organisation that takes part in another way from then on.
 */
export function changesFrom(events: Event[]): Change[] {
  const on = (kind: Event["kind"], key: string, day: Date) => `${kind} ${key} ${day.getTime()}`;
  const known = new Map(events.map((one) => [on(one.kind, keyOf(one), one.day), one]));
  const find = <Kind extends Event["kind"]>(kind: Kind, key: string, day: Date) =>
    known.get(on(kind, key, day)) as (Event & { kind: Kind }) | undefined;
  const tell = (event: Event): Change[] => {
    const { day } = event;
    switch (event.kind) {
      case "group-renewed":
      case "group-changed":
        return [event as Change];
      case "group-began":
      case "group-ended": {
        const [seatKind] = within[event.kind];
        const seats = events.filter(
          (one) => one.kind === seatKind && one.group.id === event.group.id && isSame(one.day, day),
        );
        return [{ ...event, seats: seats.length }];
      }
      case "seat-began":
      case "seat-ended": {
        const [groupKind, personKind] = around[event.kind];
        if (find(groupKind, event.group.id, day)) return [];
        return [{ ...event, person: find(personKind, event.seatId, day)?.person ?? null }];
      }
      case "came": {
        if (find("seat-began", event.seatId, day)) return [];
        const gone = find("went", event.seatId, day);
        return [gone ? { ...event, kind: "took-over", before: gone.person } : event];
      }
      case "went": {
        const isTold = find("seat-ended", event.seatId, day) || find("came", event.seatId, day);
        return isTold ? [] : [event];
      }
      case "joined": {
        const before = find("left", event.organisation.id, day);
        return [before ? { ...event, kind: "moved", before: before.participation } : event];
      }
      case "left":
        return find("joined", event.organisation.id, day) ? [] : [event];
    }
  };
  return events.flatMap(tell);
}

const within = { "group-began": ["seat-began"], "group-ended": ["seat-ended"] } as const;
const around = {
  "seat-began": ["group-began", "came"],
  "seat-ended": ["group-ended", "went"],
} as const;

function keyOf(event: Event): string {
  if ("seatId" in event) return event.seatId;
  return "group" in event ? event.group.id : event.organisation.id;
}

function isSame(one: Date, other: Date): boolean {
  return one.getTime() === other.getTime();
}

/** The two days that an address asks for; the last year by default. What cannot be read is told. */
export function periodAsked(
  query: Record<string, string | string[] | undefined>,
  today: Date,
): { from: Date; to: Date; isUnreadable: boolean } {
  const yearAgo = addMonths(today, -12);
  const read = (value: string | string[] | undefined, usual: Date) => {
    const typed = ([value].flat()[0] ?? "").trim();
    return typed ? parseTypedDay(typed) : usual;
  };
  const [from, to] = [read(query.from, yearAgo), read(query.to, today)];
  const isUnreadable = from === null || to === null;
  const [one, other] = [from ?? yearAgo, to ?? today];
  return one <= other
    ? { from: one, to: other, isUnreadable }
    : { from: other, to: one, isUnreadable };
}

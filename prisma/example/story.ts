import { type AuditRecord, hashOf } from "@/lib/audit";
import { dayOf, holdsOn } from "@/lib/dates";
import { type Calendar, calendarFrom } from "@/prisma/example/calendar";
import {
  type GroupData,
  type GroupKey,
  groups,
  type SeatData,
  type SeatKey,
  seats,
} from "@/prisma/example/groups";
import type { PersonKey } from "@/prisma/example/people";
import { type ProposalKey, proposalKeys } from "@/prisma/example/proposal-keys";
import { type ProposalData, proposals } from "@/prisma/example/proposals";
import { freshIds, type IdOf } from "@/prisma/ids";

export type Deed = AuditRecord & { at: Date };

/** The example with its days in place, and the deeds that have been told of so far. */
export type Story = {
  calendar: Calendar;
  idOf: IdOf;
  initiativeId: string;
  courses: Record<ProposalKey, Course>;
  groups: Record<GroupKey, DatedGroup>;
  seats: Record<SeatKey, DatedSeat>;
  deeds: Deed[];
};

/** When what happened to a proposal; null: it has not. */
export type Course = {
  writtenAt: Date;
  submittedAt: Date | null;
  openedAt: Date | null;
  closesAt: Date | null;
  withdrawnAt: Date | null;
  decidedAt: Date | null;
};

export type Period = { from: Date; until: Date | null };
export type DatedGroup = GroupData & Period;
export type DatedSeat = Omit<SeatData, "holders"> &
  Period & { isVoting: boolean; holders: (Period & { person: PersonKey })[] };

export const groupKeys = Object.keys(groups) as GroupKey[];
export const seatKeys = Object.keys(seats) as SeatKey[];

export function storyOf(now: Date): Story {
  const calendar = calendarFrom(now);
  const idOf = freshIds(now);
  const courses = mapped(proposalKeys, (key) => courseOf(calendar, proposals[key]));
  const dayDecided = (key: ProposalKey) => {
    const { decidedAt } = courses[key];
    if (!decidedAt) throw new Error(`The proposal ${key} is not decided`);
    return dayOf(decidedAt);
  };
  const datedGroups = mapped(groupKeys, (key): DatedGroup => {
    const group: GroupData = groups[key];
    const { setUp, closed } = group;
    const from = typeof setUp === "number" ? calendar.day(setUp) : dayDecided(setUp);
    return { ...group, from, until: closed ? dayDecided(closed.by) : null };
  });
  const datedSeats = mapped(seatKeys, (key): DatedSeat => {
    const { holders, ...seat }: SeatData = seats[key];
    const group = datedGroups[seat.group];
    const from = seat.given ? dayDecided(seat.given) : group.from;
    const until = seat.ended ? dayDecided(seat.ended) : group.until;
    const mayVote = ["chair", "deputy_chair", "member"].includes(seat.role);
    return {
      ...seat,
      from,
      until,
      isVoting: group.kind === "steering" && mayVote,
      holders: holders.map(([person, first, end]) => ({
        person,
        from: first === undefined ? from : calendar.day(first),
        until: end === undefined ? until : calendar.day(end),
      })),
    };
  });
  return {
    calendar,
    idOf,
    initiativeId: idOf("initiative", "the one"),
    courses,
    groups: datedGroups,
    seats: datedSeats,
    deeds: [],
  };
}

function courseOf(calendar: Calendar, proposal: ProposalData): Course {
  const { written, submitted, opened, closes, withdrawn, counted } = proposal;
  const at = (offset: number | undefined, time: string) =>
    offset === undefined ? null : calendar.at(offset, time);
  const closesAt = closes ? calendar.at(...closes) : null;
  const isOver = closesAt !== null && closesAt <= calendar.now && !withdrawn;
  return {
    writtenAt: calendar.at(written, "09:20"),
    submittedAt: at(submitted, "13:10"),
    openedAt: at(opened, "14:30"),
    closesAt,
    withdrawnAt: at(withdrawn?.on, "10:15"),
    decidedAt: at(counted, "16:40") ?? (isOver ? closesAt : null),
  };
}

/** Who held the seat on this day. Throws when nobody did: a vacant seat does nothing. */
export function holderOf(story: Story, seat: SeatKey, day: Date): PersonKey {
  const holder = story.seats[seat].holders.find((holding) => holdsOn(holding, day));
  if (!holder) throw new Error(`Nobody holds the seat ${seat} on ${day.toISOString()}`);
  return holder.person;
}

/** Who keeps the records on this day: the secretariat, and before it the municipality. */
export function secretaryOn(story: Story, day: Date): PersonKey {
  const secretariat: SeatKey[] = ["sekretariat-leder", "sekretariat-data"];
  for (const seat of secretariat) {
    const holder = story.seats[seat].holders.find((holding) => holdsOn(holding, day));
    if (holder) return holder.person;
  }
  return "karen";
}

/** Notes a deed for the audit chain. Without a person it was the application itself. */
export function tell(
  story: Story,
  at: Date,
  person: PersonKey | null,
  deed: string,
  [subjectType, subjectId]: [type: string, id: string],
  details: Deed["details"] = {},
) {
  const personId = person && story.idOf("person", person);
  story.deeds.push({ at, personId, deed, subjectType, subjectId, details });
}

/** The deeds in the order they were done, chained as lib/audit.ts does it one by one. */
export function chained({ deeds, initiativeId }: Pick<Story, "deeds" | "initiativeId">) {
  let [sequence, hash] = [0, ""];
  return deeds.toSorted(byMoment).map(({ details = {}, ...deed }) => {
    sequence += 1;
    const previousHash = hash;
    hash = hashOf({ ...deed, details, initiativeId, sequence }, previousHash);
    return { ...deed, details, initiativeId, sequence, previousHash, hash };
  });
}

function byMoment(one: Deed, other: Deed) {
  return one.at.getTime() - other.at.getTime();
}

export function mapped<Key extends string, Value>(
  keys: readonly Key[],
  valueFor: (key: Key) => Value,
): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, valueFor(key)])) as Record<Key, Value>;
}

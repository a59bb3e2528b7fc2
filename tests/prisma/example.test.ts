import { expect, test } from "vitest";
import { dayOf, holdsOn } from "@/lib/dates";
import { stateOf } from "@/lib/decisions/rules";
import { activities } from "@/prisma/example/activities";
import { countOf, votesOn } from "@/prisma/example/ballots";
import { proposalKeys } from "@/prisma/example/proposal-keys";
import { proposals } from "@/prisma/example/proposals";
import { reports } from "@/prisma/example/reports";
import { type Story, seatKeys, storyOf } from "@/prisma/example/story";

const oneDay = 24 * 60 * 60 * 1000;

/** Every weekday, both sides of the clock changes, just after midnight, Christmas, a leap day. */
const moments = [
  ...Array.from({ length: 14 }, (_, index) => Date.UTC(2026, 10, 20, 8, 30) + index * oneDay),
  ...["2026-12-24T23:10:00Z", "2026-12-27T10:00:00Z", "2027-01-01T00:05:00Z"].map(Date.parse),
  ...["2027-03-28T00:30:00Z", "2027-03-28T12:00:00Z", "2028-02-29T09:00:00Z"].map(Date.parse),
  ...["2026-10-25T00:30:00Z", "2029-07-15T21:59:00Z"].map(Date.parse),
].map((moment) => new Date(moment));

test.each(moments)("loaded on %s, what happened to a proposal happened in order", (now) => {
  const story = storyOf(now);
  for (const key of proposalKeys) {
    const { writtenAt, submittedAt, openedAt, withdrawnAt, decidedAt } = story.courses[key];
    const happened = [writtenAt, submittedAt, openedAt, decidedAt ?? withdrawnAt].filter(
      (moment) => moment !== null,
    );
    expect(happened, key).toEqual(happened.toSorted((one, other) => +one - +other));
    for (const moment of happened) expect(moment < now, key).toBe(true);
  }
});

test.each(moments)("loaded on %s, every vote is cast while it is open, by who may", (now) => {
  const story = storyOf(now);
  for (const key of proposalKeys) {
    const { openedAt, closesAt } = story.courses[key];
    for (const { seat, castAt, replacedAt } of votesOn(story, key)) {
      const isOpen = openedAt && closesAt && openedAt < castAt && castAt < closesAt;
      expect(isOpen && castAt < now, `${key} ${seat}`).toBe(true);
      expect(holdsOn(story.seats[seat], dayOf(castAt)), `${key} ${seat}`).toBe(true);
      if (replacedAt) expect(castAt < replacedAt).toBe(true);
    }
  }
});

test.each(moments)("loaded on %s, the same is decided and the same is open", (now) => {
  const story = storyOf(now);
  const states = proposalKeys.map((key) => stateNamed(story, key));
  expect(new Set(states)).toEqual(
    new Set(["draft", "submitted", "open", "withdrawn", "adopted", "rejected", "lapsed"]),
  );
  expect(states.filter((state) => state === "open")).toHaveLength(5);
});

test("nobody holds a seat before or after it is there, and no two at once", () => {
  const { seats } = storyOf(new Date());
  for (const key of seatKeys) {
    const { from, until, holders } = seats[key];
    let freeFrom = from;
    for (const holder of holders) {
      expect(holder.from >= freeFrom, key).toBe(true);
      freeFrom = holder.until ?? until ?? new Date(8_640_000_000_000_000);
      expect(until === null || freeFrom <= until, key).toBe(true);
    }
  }
});

test("no activity is reported on before it began", () => {
  for (const [key, { last, said }] of Object.entries(reports)) {
    const first = last - (said.length - 1) * 29 - 5;
    const began = activities[key as keyof typeof activities].start?.[0];
    expect(began, key).toBeLessThan(first);
  }
});

test("every seat in a ballot has one vote in it", () => {
  for (const key of proposalKeys) {
    const { ballot = {}, rounds = [], secret } = proposals[key];
    for (const one of [ballot, ...rounds.map((round) => round.ballot)]) {
      const seats = [one.for, one.against, one.abstain, one.aside].flatMap((seats) => seats ?? []);
      expect(seats, key).toEqual([...new Set(seats)]);
      for (const named of Object.keys(one.reasons ?? {})) expect(seats, key).toContain(named);
    }
    const said = secret && ("dots" in secret ? secret.dots : secret.ranked);
    if (said) expect(said, key).toHaveLength(ballot.for?.length ?? 0);
  }
});

function stateNamed(story: Story, key: (typeof proposalKeys)[number]) {
  const course = story.courses[key];
  const { closesAt, openedAt, submittedAt, withdrawnAt, decidedAt } = course;
  if (decidedAt) return countOf(story, key, decidedAt).outcome;
  const opening = openedAt && closesAt ? { closesAt } : null;
  const rows = { submission: submittedAt, opening, withdrawal: withdrawnAt, decision: null };
  return stateOf(rows, story.calendar.now);
}

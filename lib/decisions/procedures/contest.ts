import type { Counted } from "../rules";
import type { Lot, Marks, Ranking } from "./counting/count";

/** What an election or a prioritising is counted from. Plain data, kept with the decision. */

/** What a ballot says; a secret one names nobody who filled it in. */
export type Said = {
  /** What its voter knows it by. Empty: it is an open one. */
  code: string;
  /** Of an open ballot: whose it is, a seat's or an organisation's. */
  by?: string;
  /** The options in the voter's order, where the method ranks. */
  ranking: Ranking;
  /** The dots or scores per option, where it does not. */
  marks: Marks;
};

export type Contest = {
  /** With the names that they had then; those who left before it closed are not among them. */
  options: { id: string; name: string }[];
  /** How many are elected; in a prioritising how many are chosen at most. */
  places: number;
  /** In the order of their codes, which says nothing of when each was put in. */
  ballots: Said[];
  /** What the lot was drawn from, and the order that it gave (elections/lot.ts). */
  seed: string;
  lot: Lot;
};

/** The options and ballots as the counts take them: what no longer stands is passed over. */
export function partsOf({ options, ballots }: Contest) {
  const ids = options.map(({ id }) => id);
  const stands = new Set(ids);
  const marksOf = (marks: Marks) =>
    Object.fromEntries(Object.entries(marks).filter(([option]) => stands.has(option)));
  return {
    options: ids,
    rankings: ballots.map(({ ranking }) => ranking.filter((option) => stands.has(option))),
    marks: ballots.map(({ marks }) => marksOf(marks)),
  };
}

/** How many of the ballots name nobody: they take part and choose nothing. */
export function blankIn(contest: Contest): number {
  const { rankings, marks } = partsOf(contest);
  return rankings.filter(
    (ranking, index) => ranking.length === 0 && Object.keys(marks[index] ?? {}).length === 0,
  ).length;
}

/** What was counted, once it is over; null while the ballots lie in the box. */
export function contestOf({ contest }: Pick<Counted, "contest">): Contest | null {
  return contest ?? null;
}

import type {
  AdviceRule,
  ConsensusRule,
  ConsentRule,
  DelegatedRule,
  ElectionRule,
  PrioritiseRule,
  WrittenRule,
} from "./procedure-rules";

/** How a body decides: data, copied to each decision, so that a later change of rule leaves it alone. */

/** Whose voice a quorum may ask for, by what a seat stands for. */
export const voices = ["public", "civil", "business", "knowledge", "lived"] as const;
export type Voice = (typeof voices)[number];

export type Share = {
  numerator: number;
  denominator: number;
  /** More than the share; else at least the share. */
  strict: boolean;
};

/** What every procedure's rule says. */
export type CommonRule = {
  /** How many seats must have voted (abstaining is taking part) for the count to bind. */
  quorum: ({ kind: "share" } & Share) | { kind: "count"; count: number };
  /** And which voices must be among them, whatever their number. */
  voices: { voice: Voice; least: number }[];
  /** Does a recused seat leave the number that quorum and threshold are shares of, or only the vote? */
  recused: "out" | "in";
  /** How many proxies one seat may hold for a decision. */
  proxies: number;
  /** Each partner organisation has one vote; else each voting seat of the deciding group. */
  electorate?: "organisations";
  /** Who they are is settled on the day that it is put on; else on its last one. */
  day?: "opening";
};

/** The parts of a rule that it has under every procedure, for another one in its place. */
export function commonOf(rule: CommonRule): CommonRule {
  const { quorum, voices, recused, proxies, electorate, day } = rule;
  return {
    ...{ quorum, voices, recused, proxies },
    ...(electorate && { electorate }),
    ...(day && { day }),
  };
}

export type MajorityRule = CommonRule & {
  procedure: "majority";
  /** The share of the basis that must be for. */
  threshold: Share;
  /** Of the votes cast, of those present, or of all voting seats. */
  basis: "cast" | "present" | "all";
  /** Do abstentions count among the votes cast? */
  countsAbstentions: boolean;
  /** Where more than half is asked for and both halves are equal: it falls, the chair's own vote turns it, or it is voted on again, once. */
  tie: "falls" | "chair" | "again";
  /** The share that must be for where a decision is taken up again. Null: the same. */
  reopening: Share | null;
};

export type DecisionRule =
  | MajorityRule
  | ConsentRule
  | ConsensusRule
  | AdviceRule
  | DelegatedRule
  | ElectionRule
  | PrioritiseRule
  | WrittenRule;

/** Simple majority of the votes for and against; more than half of the voting seats must have voted. */
export const defaultRule: MajorityRule = {
  procedure: "majority",
  threshold: { numerator: 1, denominator: 2, strict: true },
  basis: "cast",
  countsAbstentions: false,
  tie: "falls",
  reopening: null,
  quorum: { kind: "share", numerator: 1, denominator: 2, strict: true },
  voices: [],
  recused: "out",
  proxies: 0,
};

/** The majorities that have a name. Simple and absolute ask for more than the share, the others for at least it. */
export const majorities = {
  simple: { numerator: 1, denominator: 2, strict: true },
  "two-thirds": { numerator: 2, denominator: 3, strict: false },
  "three-quarters": { numerator: 3, denominator: 4, strict: false },
  "four-fifths": { numerator: 4, denominator: 5, strict: false },
  all: { numerator: 1, denominator: 1, strict: false },
} as const;
export type Majority = keyof typeof majorities;

/** The name of a rule's majority; null when it has none. */
export function majorityOf({ threshold }: MajorityRule): Majority | null {
  const names = Object.keys(majorities) as Majority[];
  const found = names.find((name) => {
    const { numerator, denominator, strict } = majorities[name];
    const isSameShare = numerator * threshold.denominator === threshold.numerator * denominator;
    return isSameShare && strict === threshold.strict;
  });
  return found ?? null;
}

/** Does it matter who is present, besides who votes? */
export function asksForPresence(rule: DecisionRule): boolean {
  return rule.procedure === "majority" && rule.basis === "present";
}

/** A half, more than which is asked for: only there can both halves be equal and neither win. */
export function canTie({ threshold }: MajorityRule): boolean {
  return isMoreThanHalf(threshold);
}

/** The least whole number that is more than (strict) or at least the share of `whole`. */
export function leastReaching(whole: number, { numerator, denominator, strict }: Share): number {
  return strict
    ? Math.floor((whole * numerator) / denominator) + 1
    : Math.ceil((whole * numerator) / denominator);
}

/** Is this share one that not even all can reach? */
export function isMoreThanAll({ numerator, denominator, strict }: Share): boolean {
  return numerator > denominator || (strict && numerator === denominator);
}

export function isMoreThanHalf({ numerator, denominator, strict }: Share): boolean {
  return strict && numerator * 2 === denominator;
}

type Sector = string | null;

/**
 * The voices of a seat, by the sector of its organisation; null: the seat is a constituency's, of
 * people with experience of their own. A user organisation speaks for civil society and for those.
 */
export function voicesOf(sector: Sector): Voice[] {
  return sector === null ? ["lived"] : (voicesBySector[sector] ?? []);
}

const voicesBySector: Record<string, Voice[]> = {
  municipality: ["public"],
  region: ["public"],
  state: ["public"],
  civil_society: ["civil"],
  user_organisation: ["civil", "lived"],
  interest_organisation: ["civil"],
  business: ["business"],
  housing: [],
  education: ["knowledge"],
  research: ["knowledge"],
  foundation: [],
  other: [],
};

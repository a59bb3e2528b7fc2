import type { CommonRule, Share } from "./voting-rules";

/** What the rules of the procedures besides the majority say. Data, as every rule is. */

/** What follows when objections are left and the rounds are used up: it falls, or the seats vote, with this share of the votes for and against. */
export type Fallback = { kind: "falls" } | { kind: "vote"; threshold: Share };

/** How many rounds there may be before the fallback. */
type InRounds = { rounds: number; fallback: Fallback };

export type ConsentRule = CommonRule & InRounds & { procedure: "consent" };

export type ConsensusRule = CommonRule &
  InRounds & {
    procedure: "consensus";
    /** How many seats may stand aside; null: any number. */
    mostAside: number | null;
  };

export type WrittenRule = CommonRule & {
  procedure: "written";
  /** Does a seat that says nothing until the deadline agree, or has it not taken part? */
  silence: "consents" | "nothing";
  /** How many days there must be to answer in. */
  leastDays: number;
  /** The topics, in words, that must not be decided so; empty: none. */
  excluded: string;
  fallback: Fallback;
};

/** How people are elected; each is a module under procedures/counting. */
export const electionMethods = [
  "plurality",
  "rounds",
  "runoff",
  "transferable",
  "schulze",
] as const;
export type ElectionMethod = (typeof electionMethods)[number];

/** Everybody can read afterwards who voted how; else the ballots are secret, and can never be anything else. */
type Ballots = { ballots?: "open" };

export type ElectionRule = CommonRule & Ballots & { procedure: "election"; method: ElectionMethod };

/** How options are put in order. */
export const priorityMethods = ["dots", "total", "mean", "borda", "schulze"] as const;
export type PriorityMethod = (typeof priorityMethods)[number];

export type PrioritiseRule = CommonRule &
  Ballots & {
    procedure: "prioritise";
    method: PriorityMethod;
    /** How many dots a ballot has, and how many of them one option can get. */
    dots: number;
    cap: number;
    /** How many options are chosen at most, and how many ballots each of them must be supported by. */
    top: number;
    support: number;
  };

export type AdviceRule = CommonRule & { procedure: "advice" };

export type DelegatedRule = CommonRule & {
  procedure: "delegated";
  /** The most that a mandate may be used for, in kroner; null: each mandate says it. */
  limit: number | null;
};

import { z } from "zod";
import { electionMethods, priorityMethods } from "./procedure-rules";
import { type DecisionRule, voices } from "./voting-rules";

const count = z.int().min(1).max(1000);
const share = z.object({ numerator: count, denominator: count, strict: z.boolean() });

/** What every procedure's rule has. */
const common = {
  quorum: z.discriminatedUnion("kind", [
    share.extend({ kind: z.literal("share") }),
    z.object({ kind: z.literal("count"), count: z.int().min(0).max(1000) }),
  ]),
  voices: z.array(z.object({ voice: z.enum(voices), least: count })).default([]),
  recused: z.enum(["out", "in"]).default("out"),
  proxies: z.int().min(0).max(100).default(0),
  electorate: z.literal("organisations").optional(),
  day: z.literal("opening").optional(),
};
const ballots = z.literal("open").optional();

const fallback = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("falls") }),
  z.object({ kind: z.literal("vote"), threshold: share }),
]);
const rounds = z.int().min(1).max(10);

const stored = z.discriminatedUnion("procedure", [
  z.object({
    ...common,
    procedure: z.literal("majority"),
    threshold: share,
    basis: z.enum(["cast", "present", "all"]),
    countsAbstentions: z.boolean(),
    tie: z.enum(["falls", "chair", "again"]).default("falls"),
    reopening: share.nullable().default(null),
  }),
  z.object({ ...common, procedure: z.literal("consent"), rounds, fallback }),
  z.object({
    ...common,
    procedure: z.literal("consensus"),
    rounds,
    fallback,
    mostAside: z.int().min(0).max(1000).nullable(),
  }),
  z.object({
    ...common,
    procedure: z.literal("written"),
    silence: z.enum(["consents", "nothing"]),
    leastDays: z.int().min(0).max(365),
    excluded: z.string().max(500),
    fallback,
  }),
  z.object({
    ...common,
    procedure: z.literal("election"),
    method: z.enum(electionMethods),
    ballots,
  }),
  z.object({
    ...common,
    procedure: z.literal("prioritise"),
    method: z.enum(priorityMethods),
    ballots,
    dots: count,
    cap: count,
    top: count,
    support: count,
  }),
  z.object({ ...common, procedure: z.literal("advice") }),
  z.object({
    ...common,
    procedure: z.literal("delegated"),
    limit: z.int().min(0).max(1_000_000_000).nullable(),
  }),
]);

/**
 * A stored rule. What could not be chosen yet when it was stored means what it meant then.
 * Throws when it is no rule: our own mistake.
 */
export function readRule(rule: unknown): DecisionRule {
  return stored.parse(rule);
}

import type { Transaction } from "@/lib/audit";
import { dayOf } from "@/lib/dates";
import { Refusal } from "@/lib/refusal";
import type { Prisma } from "@/prisma/client/client";
import { applyEffect, type EffectRecord } from "./apply-effect";
import type { EarlyClosing } from "./deadline/rules";
import { type ProposalKind, readEffect } from "./effects";
import { empty } from "./elections/ballot-box";
import { findContest } from "./elections/find-contest";
import { electorateOf, momentThatCounts } from "./electorate-rules";
import { findImpossible } from "./find-impossible";
import { findSeats } from "./find-seats";
import type { Publicity } from "./matrix/rules";
import { outcomeOf } from "./procedures/procedure-of";
import { roundsOf } from "./procedures/rounds";
import { readRule } from "./read-rule";
import { isPaused, roundNumber } from "./rounds/rules";
import { type Counted, type Outcome, votesCast } from "./rules";
import type { DecisionRule } from "./voting-rules";

/** A proposal that is being voted on, as the count needs it. */
export type OpenProposal = {
  id: string;
  initiativeId: string;
  kind: ProposalKind;
  effect: unknown;
  number: number;
  title: string;
  text: string;
  decidingGroupId: string;
  opening: { closesAt: Date; rule: DecisionRule };
  /** The rounds that are over, oldest first. */
  rounds: { number: number; resumedAt: Date | null; counted: unknown }[];
  openedAt: Date;
  /** What the matrix's row says of it: how long its notice is, and what everybody may read of what is decided. */
  noticeDays: number;
  earlyClosing: EarlyClosing;
  publicity: Publicity;
  strategyVersionId: string | null;
  matrixVersionId: string | null;
  /** Somebody must ratify it first. */
  asksRatification: boolean;
};

/** What `findOpenProposal` selects. */
const asOpen = {
  id: true,
  initiativeId: true,
  kind: true,
  effect: true,
  number: true,
  title: true,
  text: true,
  decidingGroupId: true,
  rounds: { select: { number: true, resumedAt: true, counted: true }, orderBy: { number: "asc" } },
  opening: {
    select: {
      at: true,
      closesAt: true,
      rule: true,
      matrixRow: { select: { noticeDays: true, earlyClosing: true, publicity: true } },
    },
  },
  strategyVersion: { select: { id: true } },
  matrixVersion: { select: { id: true } },
  ratificationTerm: { select: { dueOn: true } },
  withdrawal: { select: { at: true } },
  decision: { select: { outcome: true } },
} satisfies Prisma.ProposalSelect;

/**
 * The proposal if it is still to be decided. Refuses with proposal-decided, proposal-withdrawn and
 * proposal-not-open, and with proposal-awaits between two rounds; null when there is none. Ask behind the initiative's lock.
 */
export async function findOpenProposal(
  transaction: Transaction,
  where: { id: string; initiativeId: string },
): Promise<OpenProposal | null> {
  const found = await transaction.proposal.findFirst({ where, select: asOpen });
  if (!found) return null;
  const { opening, strategyVersion, matrixVersion, ratificationTerm, ...rest } = found;
  const { withdrawal, decision, ...proposal } = rest;
  if (decision) throw new Refusal("proposal-decided");
  if (withdrawal) throw new Refusal("proposal-withdrawn");
  if (!opening) throw new Refusal("proposal-not-open");
  if (proposal.rounds.some(isPaused)) throw new Refusal("proposal-awaits");
  return {
    ...proposal,
    opening: { closesAt: opening.closesAt, rule: readRule(opening.rule) },
    openedAt: opening.at,
    ...opening.matrixRow,
    strategyVersionId: strategyVersion?.id ?? null,
    matrixVersionId: matrixVersion?.id ?? null,
    asksRatification: ratificationTerm !== null,
  };
}

/** What a count is made from where no seat votes and one decides. */
export type DecidedAlone = Pick<Counted, "advice" | "mandate">;

type Deciding = {
  now: Date;
  closedById: string | null;
  alone?: DecidedAlone;
  /** Why, where one decides. */
  reasons?: string;
};

export type Decided = {
  decisionId: string;
  outcome: Outcome;
  /** For the audit row: the count, in figures. */
  details: Record<string, string | number>;
  effects: EffectRecord[];
};

/**
 * Counts the votes, writes the decision and, if it is adopted, does what was proposed: all in this
 * transaction, behind the initiative's lock. Refuses with effect-impossible: then the proposal stays
 * in "closing", nothing is half done.
 */
export async function decide(
  transaction: Transaction,
  proposal: OpenProposal,
  { now, closedById, alone, reasons = "" }: Deciding,
): Promise<Decided> {
  const { rule } = proposal.opening;
  const { outcome, counted } = await count(transaction, proposal, now, alone);
  const { tally, seats, ...rest } = counted;
  const effect = readEffect(proposal.kind, proposal.effect);
  if (outcome === "adopted") await refuseImpossible(transaction, proposal, now);
  const { id: decisionId } = await transaction.decision.create({
    data: {
      proposalId: proposal.id,
      outcome,
      decidedAt: now,
      closedById,
      rule,
      seatsAtDecision: seats,
      votesFor: tally.for,
      votesAgainst: tally.against,
      votesAbstain: tally.abstain,
      votesAside: tally.aside ?? 0,
      counted: rest,
      reasons,
      publishedAt: proposal.publicity === "public" ? now : null,
    },
    select: { id: true },
  });
  await empty(transaction, proposal.id);
  // What somebody must ratify is done when they have (ratification/actions.ts).
  const effects =
    outcome === "adopted" && !proposal.asksRatification
      ? await applyEffect(transaction, effect, { ...proposal, decisionId, now })
      : [];
  const details = { outcome, seats, ...tally, voted: votesCast(tally) };
  return { decisionId, outcome, details, effects };
}

/** The count as it would be if the vote ended now, or as it was when it did. */
export async function count(
  transaction: Transaction,
  proposal: OpenProposal,
  now: Date,
  alone: DecidedAlone = {},
): Promise<{ outcome: Outcome; counted: Counted }> {
  const day = dayOf(momentThatCounts({ opening: proposal.opening, decision: null }, now));
  const { rule } = proposal.opening;
  const seats = await findSeats(transaction, proposal, rule, day);
  const electorate = electorateOf(seats);
  const round = roundsOf(rule) === null ? {} : { round: roundNumber(proposal.rounds) };
  const contest = await findContest(transaction, proposal, seats, dayOf(now));
  const counted = { ...electorate.counted, ...round, ...alone, ...contest };
  return { outcome: outcomeOf(rule, counted), counted };
}

/** Refuses with effect-impossible when what was proposed can no longer be done. */
async function refuseImpossible(transaction: Transaction, proposal: OpenProposal, now: Date) {
  const reason = await findImpossible(transaction, proposal, dayOf(now));
  if (reason) throw new Refusal("effect-impossible");
}

import { expect } from "vitest";
import { verifyChain } from "@/lib/audit-verify";
import { db } from "@/lib/db";
import type { Choice } from "@/lib/decisions/rules";
import type { Cast } from "@/prisma/cast";
import type { RacingDeed } from "./deeds";

/** What became of a deed: done, or refused for a reason that a person can understand. */
export type Answered = { deed: RacingDeed; isDone: boolean };

type Entry = {
  sequence: number;
  at: Date;
  deed: string;
  personId: string | null;
  subjectId: string;
  details: Record<string, string | number | boolean>;
};

/**
 * Goes through the log of deeds row by row and does each again on paper: nobody voted for a seat
 * that was not theirs at that point, nothing came after the outcome, and there is exactly one. Then
 * the count is compared with the standing votes, and the rows with the answers that people had.
 * Gives the outcome.
 */
export async function judgeRace(cast: Cast, answers: Answered[]): Promise<string> {
  const { initiativeId } = cast;
  const entries = (await db().auditEntry.findMany({
    where: { initiativeId },
    orderBy: { sequence: "asc" },
  })) as Entry[];
  const outcome = replay(entries, await firstHolders(cast));
  await compareCount(cast, outcome);
  await compareVotes(cast, entries);
  compareAnswers(entries, answers);
  expect(await verifyChain(initiativeId)).toEqual({ entries: entries.length, brokenAt: null });
  return typeof outcome.details.outcome === "string" ? outcome.details.outcome : "withdrawn";
}

/** Who may vote for a seat: its holder, and the deputy's holder while the holder has not. */
async function firstHolders(cast: Cast): Promise<Map<string, string>> {
  const holdings = await db().seatHolding.findMany({
    where: { seat: { group: { initiativeId: cast.initiativeId } } },
    orderBy: { from: "asc" },
  });
  const holders = new Map<string, string>();
  for (const { seatId, personId } of holdings) {
    if (!holders.has(seatId)) holders.set(seatId, personId);
  }
  return holders;
}

function replay(entries: Entry[], holders: Map<string, string | null>): Entry {
  const outcomes: Entry[] = [];
  const votedByHolder = new Set<string>();
  for (const entry of entries) {
    const { deed, subjectId, details, personId } = entry;
    if (deed === "seat.assign") {
      const isEnding = "on" in details;
      expect(holders.get(subjectId) ?? null).toBe(isEnding ? details.personId : null);
      holders.set(subjectId, isEnding ? null : String(details.personId));
    }
    if (deed === "vote.cast") {
      expect(outcomes, "a vote after the outcome").toEqual([]);
      const seatId = String(details.seatId);
      if (details.asDeputy) expect(votedByHolder).not.toContain(seatId);
      else {
        expect(holders.get(seatId), `vote ${entry.sequence} by another than the holder`).toBe(
          personId,
        );
        votedByHolder.add(seatId);
      }
    }
    if (deed === "decision.close" || deed === "proposal.withdraw") outcomes.push(entry);
  }
  expect(outcomes.map(({ deed }) => deed)).toHaveLength(1);
  return outcomes[0] as Entry;
}

async function compareCount({ proposals, votingSeats }: Cast, outcome: Entry) {
  const proposalId = proposals.open;
  const [decision, withdrawal, standing] = await Promise.all([
    db().decision.findMany({ where: { proposalId } }),
    db().proposalWithdrawal.findMany({ where: { proposalId } }),
    db().vote.findMany({ where: { proposalId, replacedAt: null } }),
  ]);
  expect(decision.length + withdrawal.length).toBe(1);
  expect(new Set(standing.map(({ seatId }) => seatId)).size).toBe(standing.length);
  if (outcome.deed === "proposal.withdraw") return;
  const votes = (choice: Choice) => standing.filter((vote) => vote.choice === choice).length;
  const count = { for: votes("for"), against: votes("against"), abstain: votes("abstain") };
  expect(outcome.details).toMatchObject({ ...count, seats: votingSeats.length });
  expect(decision[0]).toMatchObject({
    votesFor: count.for,
    votesAgainst: count.against,
    votesAbstain: count.abstain,
    seatsAtDecision: votingSeats.length,
    decidedAt: outcome.at,
  });
}

/** Each vote has a row in the log and each row a vote, the replaced ones too. */
async function compareVotes({ proposals }: Cast, entries: Entry[]) {
  const votes = await db().vote.findMany({ where: { proposalId: proposals.open } });
  const told = (seatId: unknown, personId: string | null, at: Date) =>
    `${seatId} ${personId} ${at.toISOString()}`;
  const written = votes.map((vote) => told(vote.seatId, vote.personId, vote.castAt));
  const logged = entries
    .filter(({ deed }) => deed === "vote.cast")
    .map(({ details, personId, at }) => told(details.seatId, personId, at));
  expect(written.toSorted()).toEqual(logged.toSorted());
}

const deedOf = {
  vote: "vote.cast",
  close: "decision.close",
  withdraw: "proposal.withdraw",
  end: "seat.assign",
  assign: "seat.assign",
};

/** As many rows as deeds that were answered with yes; the clock's own closing has nobody to answer. */
function compareAnswers(entries: Entry[], answers: Answered[]) {
  const ofPeople = entries.filter(({ personId }) => personId !== null);
  for (const deed of new Set(Object.values(deedOf))) {
    const done = answers.filter((one) => one.isDone && deedOf[one.deed.kind] === deed);
    expect(
      ofPeople.filter((entry) => entry.deed === deed),
      deed,
    ).toHaveLength(done.length);
  }
}

import { expect } from "vitest";
import { db } from "@/lib/db";
import type { Notebook } from "./notebook";
import { passage } from "./proposals";

/**
 * What stands of the deeds around decisions, by their words. A seat's having voted and its secret
 * ballot are there both or neither, and once; each deed has its row in the log and each row its deed.
 * A proxy and the end
 * of a round say nothing of their own, so those are counted: `nameless`.
 */
export async function standingDecisions(notebook: Notebook) {
  const [registered, recusals, comments, amendments, replies, advice, proxies] = await Promise.all([
    db().vote.findMany({ where: { reason: { startsWith: "register-" } } }),
    db().recusal.findMany({ where: { note: { startsWith: "recusal-" } } }),
    db().proposalComment.findMany({ where: { text: { startsWith: "comment-" } } }),
    db().amendment.findMany({ where: { text: { startsWith: "amendment-" } } }),
    db().consultationReply.findMany({ where: { text: { startsWith: "reply-" } } }),
    db().adviceAnswer.findMany({ where: { text: { startsWith: "advice-" } } }),
    db().proxy.findMany(),
  ]);
  const answers = await standingAnswers();
  const rounds = await standingRounds();
  const logged = await loggedDeeds();
  expect(logged).toEqual({
    "vote.register": registered.length,
    "recusal.declare": recusals.length,
    "proposal.comment": comments.length,
    "amendment.propose": amendments.length,
    "consultation.answer": replies.length,
    "advice.give": advice.length,
    "proxy.give": proxies.length,
    "amendment.answer": answers.length,
    "decision.close": rounds.ended,
    "proposal.reword": rounds.notes.length,
  });
  for (const [kind, standing] of [
    ["proxy", proxies.length],
    ["round", rounds.ended],
  ] as const) {
    expect(standing, kind).toBeGreaterThanOrEqual(notebook.acknowledgedOf(kind).length);
    expect(standing, kind).toBeLessThanOrEqual(notebook.sentOf(kind).length);
  }
  // What is replaced stays, and one stands.
  for (const rows of [registered, replies]) {
    const standing = rows.filter(({ replacedAt }) => replacedAt === null);
    const whose = standing.map((row) => ("requestId" in row ? row.requestId : row.seatId));
    expect(standing).toHaveLength(new Set(whose).size);
    expect(rows.length === 0).toBe(standing.length === 0);
  }
  const codes = await codesInBoxes();
  return {
    words: [
      ...registered.map(({ reason }) => reason),
      ...recusals.map(({ note }) => note),
      ...[...comments, ...amendments, ...replies, ...advice].map(({ text }) => text),
      ...answers,
      ...rounds.notes,
      ...codes.map((code) => `ballot-${code}`),
    ],
    ballots: codes.length,
    nameless: proxies.length + rounds.ended,
  };
}

/** Secret ballots, after it was seen that each box holds as many as have voted, none of them twice. */
async function codesInBoxes(): Promise<string[]> {
  const boxes = await db().proposal.findMany({
    where: { kind: "prioritise" },
    select: {
      number: true,
      ballots: { select: { code: true } },
      votes: { select: { seatId: true } },
    },
  });
  for (const { number, ballots, votes } of boxes) {
    expect(ballots.length, `half a ballot in ${number}`).toBe(votes.length);
    expect(new Set(votes.map(({ seatId }) => seatId)).size, `two in ${number}`).toBe(votes.length);
  }
  return boxes.flatMap(({ ballots }) => ballots.map(({ code }) => code));
}

/** Answers to amendments by their words, after it was seen that each text says what was taken in, and keeps what it said. */
async function standingAnswers(): Promise<string[]> {
  const amendments = await db().amendment.findMany({
    where: { answer: { reason: { startsWith: "answer-" } } },
    select: {
      answer: { select: { reason: true, text: true } },
      proposal: { select: { number: true, text: true, wordings: { select: { text: true } } } },
    },
  });
  return amendments.map(({ answer, proposal: { number, text, wordings } }) => {
    const said = answer?.text ?? null;
    expect(text, `half an answer in ${number}`).toBe(said ?? passage);
    const kept = said === null ? [] : [passage];
    expect(wordings.map((one) => one.text)).toEqual(kept);
    return answer?.reason ?? "";
  });
}

/**
 * The rounds that the storm ended, and the notes of those that it began, after it was seen that their
 * numbers have no gap, that only the last one waits, with no vote left standing, and that the text is
 * what was written at last.
 */
async function standingRounds(): Promise<{ ended: number; notes: string[] }> {
  const proposals = await db().proposal.findMany({
    where: { rounds: { some: {} } },
    select: {
      ...{ number: true, text: true },
      rounds: { select: { number: true, note: true, resumedAt: true }, orderBy: { number: "asc" } },
      votes: { where: { replacedAt: null }, select: { id: true } },
    },
  });
  for (const { number, text, rounds, votes } of proposals) {
    expect(rounds.map((round) => round.number)).toEqual(rounds.map((_, index) => index + 1));
    const waiting = rounds.filter(({ resumedAt }) => resumedAt === null);
    expect(waiting, `rounds of ${number}`).toEqual(rounds.slice(rounds.length - waiting.length));
    expect(waiting.length).toBeLessThanOrEqual(1);
    if (waiting.length === 1) expect(votes, `half a round in ${number}`).toEqual([]);
    const last = rounds.findLast(({ resumedAt }) => resumedAt !== null);
    expect(text, `half a wording in ${number}`).toBe(last?.note ?? passage);
  }
  const notes = proposals.flatMap(({ rounds }) => rounds.flatMap(({ note }) => note || []));
  const all = proposals.reduce((sum, { rounds }) => sum + rounds.length, 0);
  // The first one of each was over before the storm.
  return { ended: all - proposals.length, notes };
}

const deeds = [
  ...["vote.register", "recusal.declare", "proposal.comment", "amendment.propose"],
  ...["consultation.answer", "advice.give", "proxy.give", "amendment.answer"],
  ...["decision.close", "proposal.reword"],
];

async function loggedDeeds(): Promise<Record<string, number>> {
  const entries = await db().auditEntry.findMany({
    where: { deed: { in: deeds } },
    select: { deed: true, details: true },
  });
  // Lifted is said under the same name, and is no declaration.
  const made = entries.filter(({ details }) => !(details as { lifted?: boolean }).lifted);
  const countOf = (deed: string) => made.filter((entry) => entry.deed === deed).length;
  return Object.fromEntries(deeds.map((deed) => [deed, countOf(deed)]));
}

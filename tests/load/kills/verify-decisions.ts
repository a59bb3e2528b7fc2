import { expect } from "vitest";
import { db } from "@/lib/db";
import type { Notebook } from "./notebook";

/**
 * What stands of the deeds around decisions, by their words. A seat's having voted and its secret
 * ballot are there both or neither, and once; each deed has its row in the log and each row its deed.
 * A proxy says nothing of its own, so those are counted: `nameless`.
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
  const logged = await loggedDeeds();
  expect(logged).toEqual({
    "vote.register": registered.length,
    "recusal.declare": recusals.length,
    "proposal.comment": comments.length,
    "amendment.propose": amendments.length,
    "consultation.answer": replies.length,
    "advice.give": advice.length,
    "proxy.give": proxies.length,
  });
  expect(proxies.length).toBeGreaterThanOrEqual(notebook.acknowledgedOf("proxy").length);
  expect(proxies.length).toBeLessThanOrEqual(notebook.sentOf("proxy").length);
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
      ...codes.map((code) => `ballot-${code}`),
    ],
    ballots: codes.length,
    nameless: proxies.length,
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

const deeds = [
  ...["vote.register", "recusal.declare", "proposal.comment", "amendment.propose"],
  ...["consultation.answer", "advice.give", "proxy.give"],
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

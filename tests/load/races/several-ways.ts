import { expect } from "vitest";
import type { MemberAction } from "@/lib/action";
import { verifyChain } from "@/lib/audit-verify";
import { db } from "@/lib/db";
import { closeDue } from "@/lib/decisions/mutations";
import type { DecisionRule } from "@/lib/decisions/voting-rules";
import { type Cast, makeCast } from "@/prisma/cast";
import { actingAs, send } from "@/tests/support/acting";
import { type Random, randomFrom } from "@/tests/support/random";
import { rounds, seed } from "./settings";

/** Deeds of several kinds at once on one decision that is more than a plain vote. */

type Person = { accountId: string; personId: string };
export type Place = [person: Person, id: string];
export type Deed = [
  person: Person,
  action: MemberAction,
  fields: Record<string, string | string[]>,
];

/** What a person may hear who comes too late, or whom another deed has overtaken. */
const tooLate = [
  ...["proposal-decided", "proposal-closed", "already-done", "not-your-vote", "holder-has-voted"],
  ...["ballot-is-in", "recused", "already-recused", "proxy-votes", "proxy-chain", "not-found"],
  ...["proxy-too-many", "proxy-receiver-cannot", "proposal-awaits", "wording-as-before"],
  ...["proposal-not-between-rounds", "advice-not-heard", "advice-not-asked", "proposal-not-open"],
  ...["extension-only-once"],
];

/** What was done, and which refusals were told how often, over all races of a file. */
export const heard: Record<string, number> = {};

/** All deeds at once, and the clock with them. Nobody hears anything but that they came too late, and the log is whole. */
export async function race(cast: Cast, deeds: Deed[]): Promise<void> {
  const answers = deeds.map(([person, action, fields]) =>
    actingAs(person, () => send(action.bind(null, cast.slug), fields)),
  );
  await Promise.all([...answers, closeDue(db(), new Date()), closeDue(db(), new Date())]);
  for (const answer of await Promise.all(answers)) {
    const reason = answer.ok ? "done" : answer.reason;
    heard[reason] = (heard[reason] ?? 0) + 1;
    if (!answer.ok) expect(tooLate).toContain(answer.reason);
  }
  const entries = await db().auditEntry.count({ where: { initiativeId: cast.initiativeId } });
  expect(await verifyChain(cast.initiativeId)).toEqual({ entries, brokenAt: null });
}

export const times = <Made>(count: number, make: () => Made) => Array.from({ length: count }, make);
export const turns = Array.from({ length: rounds(1) }, (_, turn) => turn);

export async function stage(turn: number, name: string): Promise<{ cast: Cast; random: Random }> {
  const cast = await makeCast(db(), { slug: `race-${name}-${turn}` });
  return { cast, random: randomFrom(seed + turn) };
}

/** Puts the open proposal under another rule; nobody has voted yet. */
export async function under(proposalId: string, rule: DecisionRule) {
  await db().$transaction(async (transaction) => {
    await transaction.$executeRaw`set local session_replication_role = replica`;
    await transaction.vote.deleteMany({ where: { proposalId } });
    await transaction.proposalOpening.update({ where: { proposalId }, data: { rule } });
  });
}

import { beforeEach, expect, test } from "vitest";
import { verifyChain } from "@/lib/audit-verify";
import { db } from "@/lib/db";
import { castVote } from "@/lib/decisions/taking-part/actions";
import { type Cast, makeCast } from "@/prisma/cast";
import { actAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();

let cast: Cast;
let casts = 0;
beforeEach(async () => {
  casts += 1;
  const slug = `log-${casts}`;
  cast = await db().$transaction((transaction) => makeCast(transaction, { slug }));
  await actAs(cast.chair);
  const vote = { proposalId: cast.proposals.open, seatId: cast.seats.chair };
  for (const choice of ["for", "against", "for"]) {
    expect(await send(castVote.bind(null, slug), { ...vote, choice })).toMatchObject({ ok: true });
  }
});

/** What only somebody with the database in their hands can do. */
async function behindItsBack(statement: string): Promise<void> {
  const log = `alter table "AuditEntry"`;
  await db().$executeRawUnsafe(`${log} disable trigger audit_entry_is_kept`);
  await db().$executeRawUnsafe(statement, cast.initiativeId);
  await db().$executeRawUnsafe(`${log} enable trigger audit_entry_is_kept`);
}

test("the log of deeds that were done is whole", async () => {
  const verdict = await verifyChain(cast.initiativeId);
  expect(verdict.entries).toBeGreaterThanOrEqual(3);
  expect(verdict.brokenAt).toBeNull();
});

test("a row that somebody altered in the database is found", async () => {
  await behindItsBack(
    `update "AuditEntry" set deed = 'vote.withdraw' where "initiativeId" = $1::uuid and sequence = 2`,
  );
  expect(await verifyChain(cast.initiativeId)).toMatchObject({ brokenAt: 2 });
});

test("rows cut off at the end are found too", async () => {
  const { entries } = await verifyChain(cast.initiativeId);
  await behindItsBack(
    `delete from "AuditEntry" where "initiativeId" = $1::uuid and sequence = ${entries}`,
  );
  expect(await verifyChain(cast.initiativeId)).toMatchObject({ brokenAt: entries });
});

import { beforeEach, expect, test } from "vitest";
import type { MemberAction } from "@/lib/action";
import { db } from "@/lib/db";
import { writeProposal } from "@/lib/decisions/actions";
import type { ProposalKind } from "@/lib/decisions/effects";
import { proposeMatrix } from "@/lib/decisions/matrix/actions";
import { type Cast, makeCast } from "@/prisma/cast";
import { actingAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";

/** An initiative whose matrix is from before there were elections and priorities. */

freshDatabase();

const later: ProposalKind[] = ["elect", "elect_backbone", "prioritise"];
let cast: Cast;
let turn = 0;
beforeEach(async () => {
  turn += 1;
  cast = await makeCast(db(), { slug: `older-${turn}` });
  await db().$transaction(async (transaction) => {
    await transaction.$executeRaw`set local session_replication_role = replica`;
    await transaction.matrixRow.deleteMany({
      where: { version: { initiativeId: cast.initiativeId }, kinds: { hasSome: later } },
    });
  });
});

const perform = (action: MemberAction, fields: Record<string, string> = {}) =>
  actingAs(cast.chair, () => send(action.bind(null, cast.slug), fields));

test.each<[string, Record<string, string>]>([
  ["a prioritising", { kind: "prioritise", options: "Det ene\nDet andet" }],
  ["an election of the secretariat", { kind: "elect_backbone", name: "Sekretariatet" }],
])("%s is refused with the way to go", async (_what, fields) => {
  const candidates = cast.organisations.scouts;
  const answer = await perform(writeProposal, { title: "Hvad nu?", candidates, ...fields });
  expect(answer).toMatchObject({ ok: false, reason: "matrix-knows-none" });
  expect(answer.message).toContain("Foreslå først en ændring af den");
});

test("the draft of a new matrix has the rows that are missing, and only those", async () => {
  expect(await perform(proposeMatrix)).toMatchObject({ ok: true });
  const rows = await db().matrixRow.findMany({
    where: { version: { initiativeId: cast.initiativeId, proposalId: { not: null } } },
    orderBy: { position: "asc" },
  });
  expect(rows.filter(({ kinds }) => kinds.some((kind) => later.includes(kind)))).toHaveLength(3);
  expect(new Set(rows.flatMap(({ kinds }) => kinds)).size).toBe(
    rows.flatMap((row) => row.kinds).length,
  );
});

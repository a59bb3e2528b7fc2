import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { refusalFromDatabase } from "@/lib/refusal";
import { type Cast, makeCast } from "@/prisma/cast";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();

let cast: Cast;
beforeAll(async () => {
  cast = await db().$transaction((transaction) => makeCast(transaction));
});

/** The reason that is told when the database refuses this. */
async function reasonOf(work: Promise<unknown>): Promise<string | undefined> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return refusalFromDatabase(error)?.reason;
}

test("a name that is there already is told as such", async () => {
  const { initiativeId } = cast;
  const twice = { initiativeId, name: "To gange", sector: "other" as const };
  const create = () =>
    db().organisation.create({ data: { ...twice, searchKey: "to gange", sortKey: "to gange" } });
  await create();
  expect(await reasonOf(create())).toBe("name-taken");
});

test("anything else that may be there once only was done before", async () => {
  const proposalId = cast.proposals.open;
  const withdraw = () =>
    db().proposalWithdrawal.create({
      data: { proposalId, personId: cast.chair.personId, at: new Date() },
    });
  await withdraw();
  expect(await reasonOf(withdraw())).toBe("already-done");
});

test("a mistake of our own is no refusal", async () => {
  const nobody = "00000000-0000-7000-8000-000000000000";
  const orphan = db().proposalSubmission.create({
    data: { proposalId: nobody, personId: nobody, at: new Date() },
  });
  expect(await reasonOf(orphan)).toBeUndefined();
});

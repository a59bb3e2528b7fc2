import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { repeatExercise } from "@/lib/exercise/again/actions";
import { makeCast } from "@/prisma/cast";
import { actingAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";
import { makeExercise } from "@/tests/support/make-exercise";

freshDatabase();

test("holding an exercise again takes its tables, actors and people over, and no placement", async () => {
  const cast = await makeCast(db(), { slug: "again" });
  const first = await makeExercise(db(), {
    ...{ initiativeId: cast.initiativeId, facilitatorId: cast.backboneLead.personId },
    personIds: [cast.partner.personId, cast.chair.personId],
  });
  const data = { tableId: first.tables[0], why: "Fordi." };
  await db().exerciseActor.update({ where: { id: first.actors[0] ?? "" }, data });
  const repeat = (who: { accountId: string }) =>
    actingAs(who, () => send(repeatExercise.bind(null, cast.slug), { exerciseId: first.id }));
  expect(await repeat(cast.partner)).toMatchObject({ reason: "not-allowed" });
  expect(await repeat(cast.stranger)).toMatchObject({ reason: "not-found" });
  expect(await repeat(cast.chair)).toMatchObject({ to: expect.stringMatching(/2\/prepare$/) });
  const again = await db().exercise.findFirstOrThrow({
    where: { initiativeId: cast.initiativeId, number: 2 },
    include: { tables: true, actors: true, participants: true },
  });
  expect(again).toMatchObject({ previousId: first.id, step: "prepare", adoptedAt: null });
  expect(again.tables).toHaveLength(first.tables.length);
  expect(again.actors).toHaveLength(first.actors.length);
  expect(again.actors.filter(({ tableId, why }) => tableId !== null || why !== "")).toEqual([]);
  const leaders = again.participants.filter(({ facilitates }) => facilitates);
  expect(again.participants).toHaveLength(3);
  expect(leaders.map(({ personId }) => personId).toSorted()).toEqual(
    [cast.backboneLead.personId, cast.chair.personId].toSorted(),
  );
});

import { addDays } from "date-fns";
import { expect, test } from "vitest";
import { dayOf } from "@/lib/dates";
import { db } from "@/lib/db";
import { eventsBetween } from "@/lib/organisation/changes/queries";
import { changesFrom } from "@/lib/organisation/changes/rules";
import { currentMember } from "@/lib/session";
import { type Cast, makeCast } from "@/prisma/cast";
import { actingAs } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();

const today = dayOf(new Date());
const yesterday = addDays(today, -1);

async function told(cast: Cast, from: Date, to: Date) {
  const member = await actingAs(cast.sideline, () => currentMember(cast.slug));
  if (!member) throw new Error("They are members");
  return changesFrom(await eventsBetween(member, from, to));
}

test("a change is told on its day, not on the day before the period, and only in its own initiative", async () => {
  const cast = await makeCast(db(), { slug: "changes-one" });
  const other = await makeCast(db(), { slug: "changes-other" });
  const seatId = cast.seats.memberOne;
  await db().seatHolding.updateMany({ where: { seatId }, data: { until: today } });
  await db().seatHolding.create({
    data: { seatId, personId: cast.partner.personId, from: today },
  });
  expect(await told(cast, yesterday, today)).toMatchObject([
    {
      kind: "took-over",
      person: { id: cast.partner.personId, name: "Camilla Storm" },
      before: { name: "Birthe Lund" },
    },
  ]);
  expect(await told(cast, today, addDays(today, 9))).toEqual([]);
  expect(await told(other, yesterday, today)).toEqual([]);
});

test("a group is told with the decision that set it up, and what ended before it began is not", async () => {
  const cast = await makeCast(db(), { slug: "changes-two" });
  const group = await db().group.findUniqueOrThrow({ where: { id: cast.groups.working } });
  await db().seat.update({
    where: { id: cast.seats.observer },
    data: { from: today, until: today },
  });
  const began = await told(cast, addDays(group.setUpOn, -1), group.setUpOn);
  expect(began).toContainEqual(
    expect.objectContaining({
      kind: "group-began",
      group: { id: group.id, name: "Skole og fritid" },
      decision: { number: 1, title: "Nedsæt arbejdsgruppen Skole og fritid" },
    }),
  );
  expect(await told(cast, yesterday, today)).toEqual([]);
});

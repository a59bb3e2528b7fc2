import { beforeAll, expect, test } from "vitest";
import { initiativesOf, rolesToSeeAs } from "@/lib/access/queries";
import { seeAs } from "@/lib/access/see-as-actions";
import { dayOf } from "@/lib/dates";
import { db } from "@/lib/db";
import { currentAccount, currentMember } from "@/lib/session";
import { type Cast, makeCast } from "@/prisma/cast";
import { actAs, formOf } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();

let cast: Cast;
beforeAll(async () => {
  cast = await db().$transaction((transaction) => makeCast(transaction));
});

async function makeItTheExample(isExample: boolean) {
  await db().initiative.update({ where: { id: cast.initiativeId }, data: { isExample } });
}

/** What the browser's form does; the redirect is where it ends. */
async function look(personId: string) {
  await expect(seeAs(cast.slug, formOf({ personId }))).rejects.toThrow("Redirected to");
  return currentMember(cast.slug);
}

test("outside the example the operator is nobody and can look as nobody", async () => {
  await makeItTheExample(false);
  await actAs(cast.operator);
  expect(await currentMember(cast.slug)).toBeNull();
  expect(await look(cast.chair.personId)).toBeNull();
});

test("in the example the operator looks as whoever is chosen", async () => {
  await makeItTheExample(true);
  await actAs(cast.operator);
  expect(await currentMember(cast.slug)).toMatchObject({ roles: ["backbone"], seesAs: true });
  expect(await look(cast.chair.personId)).toMatchObject({
    personName: cast.chair.name,
    roles: ["steering-chair", "partner"],
  });
  expect(await look(cast.sideline.personId)).toMatchObject({ roles: ["sideline"] });
});

test("somebody of another initiative, or nobody at all, cannot be chosen", async () => {
  await makeItTheExample(true);
  await actAs(cast.operator);
  for (const personId of [cast.stranger.personId, "nobody", ""]) {
    expect(await look(personId)).toMatchObject({ roles: ["backbone"] });
  }
});

test("the members of the example stay who they are", async () => {
  await makeItTheExample(true);
  await actAs(cast.partner);
  expect(await look(cast.chair.personId)).toMatchObject({
    personId: cast.partner.personId,
    seesAs: false,
  });
  const member = await currentMember(cast.slug);
  expect(member && (await rolesToSeeAs(member))).toBeNull();
});

test("the operator is offered everybody who holds a seat, and one for each way of taking part", async () => {
  await makeItTheExample(true);
  await actAs(cast.operator);
  const member = await currentMember(cast.slug);
  const groups = (member && (await rolesToSeeAs(member))) ?? [];
  expect(groups.map((one) => one.group)).toEqual([
    "Styregruppe",
    "Skole og fritid",
    "Fælles sekretariat",
    "",
  ]);
  expect(groups[0]?.people[0]).toMatchObject({
    personId: cast.chair.personId,
    role: "chair",
    standsFor: "Kystby Kommune",
  });
  const names = groups.flatMap((one) => one.people.map((person) => person.name));
  expect(names).toContain(cast.partner.name);
  expect(names).toContain(cast.sideline.name);
  expect(names).not.toContain(cast.stranger.name);
});

test("an initiative is listed as long as one has a place in it", async () => {
  await makeItTheExample(false);
  await actAs(cast.lived);
  const account = await currentAccount();
  if (!account) throw new Error("The cast can sign in");
  const slugs = async () => (await initiativesOf(account, new Date())).map((one) => one.slug);
  expect(await slugs()).toEqual([cast.slug]);
  await db().seatHolding.updateMany({
    where: { personId: cast.lived.personId },
    data: { until: dayOf(new Date()) },
  });
  expect(await slugs()).toEqual([]);
  expect(await currentMember(cast.slug)).toBeNull();
});

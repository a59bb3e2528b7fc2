import { expect, test } from "vitest";
import { passwordMatches } from "@/lib/auth";
import { dayOf } from "@/lib/dates";
import { db } from "@/lib/db";
import { findMember } from "@/lib/session";
import { makeCast, passwordOfTheCast } from "@/prisma/cast";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();

const now = new Date("2026-11-23T09:00:00Z");

test("everybody in the cast has the role of their name", async () => {
  const cast = await makeCast(db(), { now });
  const rolesOf = async ({ accountId }: { accountId: string }) => {
    const claim = { accountId, epoch: 0 };
    return (await findMember(db(), claim, cast.slug, null, dayOf(now)))?.roles;
  };
  expect(await rolesOf(cast.chair)).toEqual(["steering-chair", "partner"]);
  expect(await rolesOf(cast.deputyChair)).toEqual(["steering-deputy-chair", "partner"]);
  expect(await rolesOf(cast.lived)).toEqual(["steering-member"]);
  expect(await rolesOf(cast.deputy)).toEqual(["steering-deputy", "partner"]);
  expect(await rolesOf(cast.observer)).toEqual(["steering-observer", "partner"]);
  expect(await rolesOf(cast.workingChair)).toEqual(["working-chair", "partner"]);
  expect(await rolesOf(cast.workingMember)).toEqual(["working-member", "partner"]);
  expect(await rolesOf(cast.backboneLead)).toEqual(["backbone"]);
  expect(await rolesOf(cast.partner)).toEqual(["partner"]);
  expect(await rolesOf(cast.sideline)).toEqual(["sideline"]);
  expect(await rolesOf(cast.initiator)).toEqual(["initiator"]);
  expect(await rolesOf(cast.stranger)).toBeUndefined();
  expect(await rolesOf(cast.operator)).toBeUndefined();
});

test("the cast signs in with its password", async () => {
  const cast = await makeCast(db(), { now, slug: "with-a-password" });
  const { passwordHash } = await db().account.findUniqueOrThrow({
    where: { id: cast.partner.accountId },
  });
  expect(await passwordMatches(passwordHash, passwordOfTheCast)).toBe(true);
});

test("in bootstrap nothing has been decided and nobody's structure depends on a decision", async () => {
  const cast = await makeCast(db(), { now, slug: "at-the-start", bootstrap: true });
  const { initiativeId } = cast;
  expect(await db().proposal.count({ where: { initiativeId } })).toBe(0);
  expect(await db().seat.count({ where: { group: { initiativeId } } })).toBe(14);
  const claim = { accountId: cast.initiator.accountId, epoch: 0 };
  const initiator = await findMember(db(), claim, cast.slug, null, dayOf(now));
  expect(initiator?.isBootstrap).toBe(true);
});

import { addDays, subDays } from "date-fns";
import { beforeEach, describe, expect, test } from "vitest";
import type { MemberAction } from "@/lib/action";
import { dayOf, typedDay } from "@/lib/dates";
import { db } from "@/lib/db";
import { writeFollowUp } from "@/lib/decisions/follow-up/actions";
import { remindOfFollowUps } from "@/lib/decisions/follow-up/notices";
import { decisionsInFocus } from "@/lib/decisions/overview-queries";
import { register } from "@/lib/decisions/register-queries";
import { readFilters } from "@/lib/decisions/register-rules";
import { currentMember } from "@/lib/session";
import { type Cast, makeCast } from "@/prisma/cast";
import { actingAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";

process.env.SMTP_URL = "smtp://127.0.0.1:1";
freshDatabase();

let cast: Cast;
let proposalId: string;
let round = 0;
const today = () => dayOf(new Date());
/** The decision that set the working group up, whose day was yesterday and which the partner's organisation sees to. */
beforeEach(async () => {
  round += 1;
  cast = await makeCast(db(), { slug: `follow-up-${round}` });
  proposalId = cast.proposals.groupSetUp;
  const { organisations } = await member(cast.partner);
  await db().proposal.update({
    where: { id: proposalId },
    data: {
      followUpOn: subDays(today(), 1),
      responsibleOrganisationId: organisations[0]?.organisationId,
    },
  });
});

type Person = { accountId: string };
type Fields = Record<string, string | string[]>;
const perform = (person: Person, action: MemberAction, fields: Fields = {}) =>
  actingAs(person, () => send(action.bind(null, cast.slug), fields));
async function member(person: Person) {
  const found = await actingAs(person, () => currentMember(cast.slug));
  if (!found) throw new Error("They are members");
  return found;
}
const write = (person: Person, fields: Fields = {}) =>
  perform(person, writeFollowUp, {
    ...{ proposalId, text: "Gruppen er i gang.", standing: "going" },
    ...{ nextOn: typedDay(addDays(today(), 30)), ...fields },
  });
const owed = async (person: Person) =>
  (await decisionsInFocus(await member(person), 5, today())).owed.map(({ kind }) => kind);
const overdueInRegister = async () => {
  const { proposals } = await register(
    await member(cast.memberOne),
    readFilters({}, []),
    new Date(),
  );
  return proposals.filter(({ overdueSince }) => overdueSince !== null).map(({ id }) => id);
};

describe("a follow-up", () => {
  test.each(["partner", "backboneLead", "chair"] as const)("is written by %s", async (name) => {
    expect(await write(cast[name])).toMatchObject({ ok: true });
    expect(await db().followUp.findMany()).toMatchObject([
      { text: "Gruppen er i gang.", isDone: false, personId: cast[name].personId },
    ]);
    await db().$executeRaw`truncate "FollowUp"`;
  });

  test.each(["memberTwo", "workingMember", "sideline"] as const)("is not by %s", async (name) => {
    expect(await write(cast[name])).toMatchObject({ reason: "not-allowed" });
  });

  test("is owed by those who see to it and seen by the secretariat and in the register, until it is there", async () => {
    expect(await owed(cast.partner)).toEqual(["followUp"]);
    expect(await owed(cast.backboneLead)).toEqual(["followUp"]);
    expect(await owed(cast.memberTwo)).toEqual([]);
    expect(await overdueInRegister()).toEqual([proposalId]);
    expect(await write(cast.partner)).toMatchObject({ ok: true });
    expect(await owed(cast.partner)).toEqual([]);
    expect(await owed(cast.backboneLead)).toEqual([]);
    expect(await overdueInRegister()).toEqual([]);
  });

  test("says when somebody looks again, unless nothing more is to be done, and then there is no more", async () => {
    expect(await write(cast.partner, { nextOn: "" })).toMatchObject({
      reason: "follow-up-next",
      fields: { nextOn: expect.any(String) },
    });
    expect(await write(cast.partner, { nextOn: typedDay(today()) })).toMatchObject({
      reason: "follow-up-past",
    });
    expect(await write(cast.partner, { standing: "done" })).toMatchObject({ ok: true });
    expect(await write(cast.partner)).toMatchObject({ reason: "follow-up-done" });
  });

  test("is of a decision that holds, in the own initiative", async () => {
    expect(await write(cast.chair, { proposalId: cast.proposals.open })).toMatchObject({
      reason: "not-found",
    });
    expect(await write(cast.chair, { proposalId: cast.other.openProposalId })).toMatchObject({
      reason: "not-found",
    });
    const decisionId = cast.decisions.groupSetUp;
    await db().ratification.create({
      data: {
        ...{ decisionId, outcome: "refused", on: today(), reference: "Punkt 9" },
        ...{ personId: cast.chair.personId, at: new Date() },
      },
    });
    await db().$executeRaw`alter table "RatificationTerm" disable trigger user`;
    await db().ratificationTerm.create({
      data: {
        ...{ proposalId, ratifier: "byrådet", dueOn: today() },
        organisationId: cast.organisations.host,
      },
    });
    await db().$executeRaw`alter table "RatificationTerm" enable trigger user`;
    expect(await write(cast.chair)).toMatchObject({ reason: "follow-up-of-nothing" });
    expect(await owed(cast.backboneLead)).toEqual([]);
  });

  test("is never changed or taken out", async () => {
    await write(cast.partner);
    const { id } = await db().followUp.findFirstOrThrow({ where: { decision: { proposalId } } });
    await expect(db().followUp.delete({ where: { id } })).rejects.toThrow(/rows_are_kept/);
  });
});

test("those who owe one are reminded once for each day, a week before", async () => {
  const sent = async () =>
    (await db().outboundMail.findMany({ where: { reason: "decisions.followUp" } }))
      .filter(({ initiativeId }) => initiativeId === cast.initiativeId)
      .map(({ personId }) => personId);
  await remindOfFollowUps(db(), new Date());
  expect(await sent()).toEqual([]);
  await write(cast.partner);
  await remindOfFollowUps(db(), addDays(new Date(), 20));
  expect(await sent()).toEqual([]);
  await remindOfFollowUps(db(), addDays(new Date(), 23));
  await remindOfFollowUps(db(), addDays(new Date(), 24));
  const first = await sent();
  expect(first).toContain(cast.partner.personId);
  expect(new Set(first).size).toBe(first.length);
  expect(first).not.toContain(cast.backboneLead.personId);
  await write(cast.partner, { nextOn: typedDay(addDays(today(), 90)) });
  await remindOfFollowUps(db(), addDays(new Date(), 85));
  expect(await sent()).toHaveLength(first.length * 2);
});

import { addDays, subDays } from "date-fns";
import { beforeEach, describe, expect, test } from "vitest";
import type { MemberAction } from "@/lib/action";
import { dayOf, typedDay } from "@/lib/dates";
import { db } from "@/lib/db";
import { closeVote, openProposal, submitProposal, writeProposal } from "@/lib/decisions/actions";
import { proposeMatrix } from "@/lib/decisions/matrix/actions";
import { matrixInForce } from "@/lib/decisions/matrix/find-matrix";
import { decisionsInFocus } from "@/lib/decisions/overview-queries";
import { findProposal } from "@/lib/decisions/queries";
import { recordRatification } from "@/lib/decisions/ratification/actions";
import { remindOfRatifications } from "@/lib/decisions/ratification/notices";
import { currentMember } from "@/lib/session";
import { type Cast, makeCast } from "@/prisma/cast";
import { actingAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";

process.env.SMTP_URL = "smtp://127.0.0.1:1";
freshDatabase();

let cast: Cast;
let round = 0;
beforeEach(async () => {
  round += 1;
  cast = await makeCast(db(), { slug: `ratification-${round}` });
});

type Person = { accountId: string };
type Fields = Record<string, string | string[]>;
const perform = (person: Person, action: MemberAction, fields: Fields = {}) =>
  actingAs(person, () => send(action.bind(null, cast.slug), fields));
const today = () => dayOf(new Date());
const inDays = (days: number) => typedDay(addDays(today(), days));
const newest = () =>
  db().proposal.findFirstOrThrow({
    where: { initiativeId: cast.initiativeId },
    orderBy: { number: "desc" },
    include: { decision: { include: { ratification: true } } },
  });
const term = (): Fields => ({
  ...{ ratifier: "kommunalbestyrelsen", ratifyingOrganisation: cast.organisations.host },
  ratifyOn: inDays(30),
});
const closing: Fields = {
  ...{ kind: "close_group", reason: "Opgaven er løst" },
  ...{ reached: "Nøglen er delt ud", livesOn: "Hos biblioteket" },
};
const working = () => db().group.findUniqueOrThrow({ where: { id: cast.groups.working } });

async function adopt(proposalId: string) {
  const opened = await perform(cast.chair, openProposal, {
    ...{ proposalId, closesOn: inDays(9), closesAt: "12.00" },
  });
  expect(opened).toMatchObject({ ok: true });
  await db().vote.createMany({
    data: cast.votingSeats.map((seatId) => ({
      ...{ proposalId, seatId, personId: cast.chair.personId },
      ...{ choice: "for" as const, castAt: new Date() },
    })),
  });
  expect(await perform(cast.chair, closeVote, { proposalId })).toMatchObject({ ok: true });
}

/** Adopted, and waiting for somebody's yes; gives the proposal's id. */
async function awaiting(fields: Fields = { ...closing, group: cast.groups.working }) {
  const form = { kind: "other", title: "Luk gruppen", step: "submit", ...term(), ...fields };
  expect(await perform(cast.memberOne, writeProposal, form)).toMatchObject({ ok: true });
  const { id } = await newest();
  await adopt(id);
  return id;
}

const answer = (person: Person, proposalId: string, fields: Fields = {}) =>
  perform(person, recordRatification, {
    ...{ proposalId, outcome: "ratified", saidOn: typedDay(today()), reference: "Punkt 9" },
    ...fields,
  });

/** As if its last day were past, in a row that nobody may change. */
async function letTimePass(proposalId: string) {
  await db().$executeRaw`alter table "RatificationTerm" disable trigger user`;
  await db().ratificationTerm.update({
    where: { proposalId },
    data: { dueOn: subDays(today(), 1) },
  });
  await db().$executeRaw`alter table "RatificationTerm" enable trigger user`;
}

describe("a decision that somebody must ratify", () => {
  test("does nothing until they have, and then all of it, with the day and where to read it", async () => {
    const proposalId = await awaiting();
    expect((await newest()).decision).toMatchObject({ outcome: "adopted" });
    expect((await working()).closedOn).toBeNull();
    expect(await answer(cast.backboneLead, proposalId)).toMatchObject({ ok: true });
    expect((await working()).closedOn).toEqual(today());
    expect((await newest()).decision?.ratification).toMatchObject({
      ...{ outcome: "ratified", reference: "Punkt 9", personId: cast.backboneLead.personId },
    });
    const entries = await db().auditEntry.findMany({
      where: { initiativeId: cast.initiativeId },
      orderBy: { sequence: "desc" },
      take: 2,
    });
    expect(entries.map(({ deed }) => deed)).toEqual(["ratification.record", "structure.change"]);
    expect(await answer(cast.chair, proposalId)).toMatchObject({ reason: "already-done" });
  });

  test.each(["refused", "lapsed"])("does nothing ever once it is %s", async (outcome) => {
    const proposalId = await awaiting();
    if (outcome === "lapsed") await letTimePass(proposalId);
    expect(await answer(cast.chair, proposalId, { outcome })).toMatchObject({ ok: true });
    expect((await working()).closedOn).toBeNull();
    expect(await answer(cast.chair, proposalId)).toMatchObject({ reason: "already-done" });
  });

  test("is recorded by the secretariat and the chair, and by nobody else", async () => {
    const proposalId = await awaiting();
    for (const somebody of [cast.memberOne, cast.partner, cast.workingChair]) {
      expect(await answer(somebody, proposalId)).toMatchObject({ reason: "not-allowed" });
    }
    expect((await working()).closedOn).toBeNull();
    expect(await answer(cast.chair, proposalId)).toMatchObject({ ok: true });
  });

  test("that can no longer be carried out is not ratified, and may be given up", async () => {
    const proposalId = await awaiting();
    const alone = { ratifier: "", ratifyingOrganisation: "", ratifyOn: "" };
    await awaiting({ ...closing, group: cast.groups.working, title: "Luk den nu", ...alone });
    expect(await answer(cast.chair, proposalId)).toMatchObject({ reason: "effect-impossible" });
    expect(await db().ratification.count({ where: { decision: { proposalId } } })).toBe(0);
    expect(await answer(cast.chair, proposalId, { outcome: "lapsed" })).toMatchObject({ ok: true });
  });

  test("that another decision has ended since comes to nothing", async () => {
    const proposalId = await awaiting();
    const { decision } = await newest();
    const alone = { ratifier: "", ratifyingOrganisation: "", ratifyOn: "" };
    const chain = { earlier: String(decision?.id), chainKind: "supersedes" };
    await awaiting({ kind: "other", title: "Lad gruppen blive", ...alone, ...chain });
    expect(await answer(cast.chair, proposalId)).toMatchObject({
      reason: "ratification-overtaken",
    });
    expect((await working()).closedOn).toBeNull();
  });

  test("leaves the decision before it in force until it is ratified", async () => {
    const alone = { ratifier: "", ratifyingOrganisation: "", ratifyOn: "" };
    await awaiting({ kind: "other", title: "Mød hver mandag", ...alone });
    const first = await newest();
    const chain = { earlier: String(first.decision?.id), chainKind: "supersedes" };
    const proposalId = await awaiting({ kind: "other", title: "Mød hver tirsdag", ...chain });
    const member = await actingAs(cast.chair, () => currentMember(cast.slug));
    if (!member) throw new Error("The chair is a member");
    const later = async () => (await findProposal(member, first.number))?.later;
    expect(await later()).toMatchObject([{ holds: false }]);
    await answer(cast.chair, proposalId);
    expect(await later()).toMatchObject([{ holds: true }]);
  });

  test("needs the whole term or none, and an organisation of its own initiative", async () => {
    const write = (fields: Fields) =>
      perform(cast.memberOne, writeProposal, { kind: "other", title: "Hold et møde", ...fields });
    expect(await write({ ratifier: "byrådet" })).toMatchObject({
      fields: { ratifyOn: expect.any(String), ratifyingOrganisation: expect.any(String) },
    });
    const foreign = { ...term(), ratifyingOrganisation: cast.other.organisationId };
    expect(await write(foreign)).toMatchObject({
      fields: { ratifyingOrganisation: expect.any(String) },
    });
  });

  test("is frozen in the database, its term and its answer", async () => {
    const proposalId = await awaiting();
    await expect(db().ratificationTerm.delete({ where: { proposalId } })).rejects.toThrow(
      /ratification_term_is_frozen/,
    );
    await answer(cast.chair, proposalId, { outcome: "refused" });
    const changed = db().ratification.updateMany({
      where: { decision: { proposalId } },
      data: { outcome: "ratified" },
    });
    await expect(changed).rejects.toThrow(/rows_are_kept/);
  });
});

describe("a decision matrix that must be ratified", () => {
  /** A change of the matrix, adopted; gives the proposal's id and the version's number. */
  async function matrix(mustBeRatified: boolean) {
    await perform(cast.partner, proposeMatrix);
    const { id: proposalId } = await newest();
    const version = await db().matrixVersion.findUniqueOrThrow({ where: { proposalId } });
    await db().matrixRow.updateMany({
      where: { versionId: version.id },
      data: { heard: `Ungerådet ${version.number}` },
    });
    if (mustBeRatified) {
      await db().ratificationTerm.create({
        data: {
          ...{ proposalId, ratifier: "byrådet", organisationId: cast.organisations.host },
          dueOn: addDays(today(), 30),
        },
      });
    }
    await perform(cast.partner, submitProposal, { proposalId });
    await adopt(proposalId);
    return { proposalId, number: version.number };
  }
  const inForce = async () => (await matrixInForce(db(), cast.initiativeId)).number;

  test("is in force from then, not before", async () => {
    const before = await inForce();
    const { proposalId, number } = await matrix(true);
    expect(await inForce()).toBe(before);
    expect(await answer(cast.backboneLead, proposalId)).toMatchObject({ ok: true });
    expect(await inForce()).toBe(number);
  });

  test("does not come in place of a later one", async () => {
    const { proposalId } = await matrix(true);
    const { number } = await matrix(false);
    expect(await answer(cast.chair, proposalId)).toMatchObject({
      reason: "ratification-overtaken",
    });
    expect(await inForce()).toBe(number);
  });
});

test("the set-up days end with the group's first decision, also where it must still be ratified", async () => {
  const isBootstrap = async () =>
    (await actingAs(cast.initiator, () => currentMember(cast.slug)))?.isBootstrap;
  cast = await makeCast(db(), { slug: `ratification-boot-${round}`, bootstrap: true });
  expect(await isBootstrap()).toBe(true);
  const proposalId = await awaiting();
  expect(await isBootstrap()).toBe(false);
  await answer(cast.backboneLead, proposalId, { outcome: "refused" });
  expect(await isBootstrap()).toBe(false);
});

test("what should have been ratified is seen by the secretariat, until somebody says what became of it", async () => {
  const proposalId = await awaiting();
  const owed = async (person: Person) => {
    const member = await actingAs(person, () => currentMember(cast.slug));
    if (!member) throw new Error("They are members");
    return (await decisionsInFocus(member, 5, today())).owed;
  };
  expect(await owed(cast.backboneLead)).toEqual([]);
  await letTimePass(proposalId);
  expect(await owed(cast.backboneLead)).toMatchObject([{ kind: "ratification" }]);
  expect(await owed(cast.memberOne)).toEqual([]);
  await answer(cast.backboneLead, proposalId, { outcome: "lapsed" });
  expect(await owed(cast.backboneLead)).toEqual([]);
});

test("those who must see to it are reminded once, a week before", async () => {
  const proposalId = await awaiting();
  const { decision } = await newest();
  const sent = () =>
    db().outboundMail.count({
      where: { reason: "decisions.ratification", subjectId: String(decision?.id) },
    });
  await remindOfRatifications(db(), new Date());
  expect(await sent()).toBe(0);
  const later = addDays(new Date(), 24);
  await remindOfRatifications(db(), later);
  const told = await sent();
  expect(told).toBeGreaterThan(0);
  await remindOfRatifications(db(), addDays(later, 1));
  expect(await sent()).toBe(told);
  await answer(cast.chair, proposalId);
  await db().outboundMail.deleteMany({ where: { subjectId: String(decision?.id) } });
  await remindOfRatifications(db(), later);
  expect(await sent()).toBe(0);
});

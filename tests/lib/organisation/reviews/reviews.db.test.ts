import { addDays } from "date-fns";
import { beforeEach, describe, expect, test } from "vitest";
import type { MemberAction } from "@/lib/action";
import { dayOf, isoDay, typedDay } from "@/lib/dates";
import { db } from "@/lib/db";
import { closeVote, openProposal, writeProposal } from "@/lib/decisions/actions";
import { findConsequences, findProposal } from "@/lib/decisions/queries";
import { searchKey } from "@/lib/names";
import { wantInGroup } from "@/lib/organisation/balance/actions";
import { eventsBetween } from "@/lib/organisation/changes/queries";
import { changesFrom } from "@/lib/organisation/changes/rules";
import { turnsUntil } from "@/lib/organisation/changes/turns";
import { chartOn } from "@/lib/organisation/chart-queries";
import { findGroup } from "@/lib/organisation/group-queries";
import { remindOfReviews } from "@/lib/organisation/reviews/notices";
import { groupsInList, papersOf } from "@/lib/organisation/reviews/queries";
import { currentMember } from "@/lib/session";
import { type Cast, makeCast } from "@/prisma/cast";
import { actingAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";

process.env.SMTP_URL = "smtp://127.0.0.1:1";
freshDatabase();

let cast: Cast;
let round = 0;
const today = dayOf(new Date());
const later = addDays(today, 200);

beforeEach(async () => {
  round += 1;
  cast = await makeCast(db(), { slug: `reviews-${round}` });
});

type Person = { accountId: string };
type Fields = Record<string, string | string[]>;
const perform = (person: Person, action: MemberAction, fields: Fields) =>
  actingAs(person, () => send(action.bind(null, cast.slug), fields));
async function member(person: Person) {
  const found = await actingAs(person, () => currentMember(cast.slug));
  if (!found) throw new Error("They are members");
  return found;
}

const propose = (fields: Fields) =>
  perform(cast.workingChair, writeProposal, {
    ...{ title: "Om gruppen", text: "Fordi", step: "submit", group: cast.groups.working },
    ...fields,
  });
const newest = () =>
  db().proposal.findFirstOrThrow({
    where: { initiativeId: cast.initiativeId },
    orderBy: { number: "desc" },
    include: { decision: true },
  });

async function adopt() {
  const { id: proposalId } = await newest();
  await perform(cast.backboneLead, openProposal, {
    ...{ proposalId, closesOn: typedDay(addDays(today, 7)), closesAt: "12.00" },
  });
  await db().vote.createMany({
    data: cast.votingSeats.map((seatId) => ({
      ...{ proposalId, seatId, personId: cast.chair.personId, choice: "for" as const },
      castAt: new Date(),
    })),
  });
  return perform(cast.chair, closeVote, { proposalId });
}
const working = () =>
  db().group.findUniqueOrThrow({
    where: { id: cast.groups.working },
    include: { wordings: { orderBy: { until: "asc" } } },
  });
const consequences = async () => {
  const reader = await member(cast.chair);
  const proposal = await findProposal(reader, (await newest()).number);
  if (!proposal) throw new Error("It was written");
  return findConsequences(reader, proposal, new Date());
};

describe("a working group is renewed", () => {
  const renewal = () => ({ kind: "renew_group", reviewOn: typedDay(later) });

  test("by decision: the new day holds, and the old one is kept with the decision", async () => {
    const before = await working();
    expect(await propose(renewal())).toMatchObject({ ok: true });
    expect((await working()).reviewOn).toEqual(before.reviewOn);
    expect(await adopt()).toMatchObject({ ok: true });
    const after = await working();
    expect(after).toMatchObject({ reviewOn: later, mandate: before.mandate, name: before.name });
    expect(after.wordings).toMatchObject([
      {
        reviewOn: before.reviewOn,
        mandate: before.mandate,
        replacedByDecisionId: (await newest()).decision?.id,
      },
    ]);
  });

  test("only to a day to come, and only a working group", async () => {
    expect(await propose({ ...renewal(), reviewOn: typedDay(today) })).toMatchObject({
      fields: { reviewOn: expect.any(String) },
    });
    expect(await propose({ ...renewal(), group: cast.groups.steering })).toMatchObject({
      ok: false,
    });
  });

  test("is said exactly before the vote, and after it too", async () => {
    await db().group.update({
      where: { id: cast.groups.working },
      data: { reviewOn: addDays(today, -3) },
    });
    await propose(renewal());
    const told = { wording: { reviewOn: isoDay(addDays(today, -3)) } };
    expect((await consequences()).facts.group).toMatchObject(told);
    await adopt();
    expect((await consequences()).facts.group).toMatchObject(told);
  });

  test("is refused with a sentence when the group was closed meanwhile, and changes nothing", async () => {
    await propose(renewal());
    await db().group.update({
      where: { id: cast.groups.working },
      data: { closedOn: today, closedReason: "Lukket imens" },
    });
    expect((await consequences()).impossible).toBe("group-closed");
    expect(await adopt()).toMatchObject({ ok: false });
    expect((await working()).wordings).toEqual([]);
    expect((await newest()).decision).toBeNull();
  });
});

describe("a working group is changed", () => {
  test("by decision, only in what is written otherwise", async () => {
    const before = await working();
    const { purpose, boundedTask } = before;
    const change = { kind: "change_group", name: "Nøglegruppen", purpose, boundedTask };
    await propose({ ...change, mandate: "Dele nøgler ud." });
    expect((await newest()).effect).toEqual({
      groupId: cast.groups.working,
      name: "Nøglegruppen",
      purpose: null,
      mandate: "Dele nøgler ud.",
      boundedTask: null,
      reviewOn: null,
    });
    expect(await adopt()).toMatchObject({ ok: true });
    const after = await working();
    expect(after).toMatchObject({ name: "Nøglegruppen", mandate: "Dele nøgler ud.", boundedTask });
    expect(after.searchKey).toBe(searchKey("Nøglegruppen"));
    const found = await findGroup(await member(cast.sideline), cast.groups.working);
    expect(found?.earlier).toMatchObject([{ name: before.name, mandate: before.mandate }]);
  });

  test("does not overwrite what another decision has changed meanwhile", async () => {
    await propose({ kind: "change_group", name: "Nøglegruppen" });
    await db().group.update({
      where: { id: cast.groups.working },
      data: { mandate: "Et kommissorium, der kom imens." },
    });
    await adopt();
    expect(await working()).toMatchObject({
      name: "Nøglegruppen",
      mandate: "Et kommissorium, der kom imens.",
    });
  });

  test("is refused when nothing is changed, when the name is taken, and with the template unfilled", async () => {
    const { name, mandate } = await working();
    expect(await propose({ kind: "change_group", name, mandate })).toMatchObject({
      fields: { name: expect.any(String) },
    });
    const { name: taken } = await db().group.findUniqueOrThrow({
      where: { id: cast.groups.steering },
    });
    expect(await propose({ kind: "change_group", name: taken })).toMatchObject({
      fields: { name: expect.any(String) },
    });
    expect(await propose({ kind: "change_group", mandate: "Tema: …" })).toMatchObject({
      fields: { mandate: expect.any(String) },
    });
  });

  test("what it was to do is kept, whoever asks the database", async () => {
    await propose({ kind: "change_group", name: "Nøglegruppen" });
    await adopt();
    await expect(db().groupWording.updateMany({ data: { mandate: "Andet" } })).rejects.toThrow();
    await expect(db().groupWording.deleteMany({})).rejects.toThrow();
  });
});

describe("the history", () => {
  test("shows a group on an earlier day as it was then, and tells by which decision it changed", async () => {
    const { name } = await working();
    await db().group.update({
      where: { id: cast.groups.working },
      data: { reviewOn: addDays(today, 3) },
    });
    await propose({ kind: "change_group", name: "Nøglegruppen" });
    await adopt();
    const { number } = await newest();
    const reader = await member(cast.sideline);
    const nameOn = async (day: Date) =>
      (await chartOn(reader, day)).working.find(({ id }) => id === cast.groups.working);
    expect(await nameOn(addDays(today, -1))).toMatchObject({ name, reviewOn: addDays(today, 3) });
    expect(await nameOn(today)).toMatchObject({ name: "Nøglegruppen" });
    const events = await eventsBetween(reader, addDays(today, -1), today);
    expect(changesFrom(events)).toContainEqual(
      expect.objectContaining({
        kind: "group-changed",
        decision: expect.objectContaining({ number }),
      }),
    );
    const { turns } = await turnsUntil(reader, today);
    expect(turns.at(-1)).toMatchObject({ day: today, decisions: [{ number }] });
  });
});

describe("a working group is closed", () => {
  const report = {
    reached: "80 nøgler er delt ud.",
    livesOn: "Hos biblioteket.",
    notWorked: "Skemaet.",
  };

  test("with a report that is kept with the group", async () => {
    const closing = { kind: "close_group", reason: "Løst" };
    expect(await propose(closing)).toMatchObject({
      fields: { reached: expect.any(String), livesOn: expect.any(String) },
    });
    await propose({ ...closing, ...report });
    expect((await consequences()).effect).toMatchObject({ effect: report });
    await adopt();
    expect(await working()).toMatchObject({
      closedReached: report.reached,
      closedLivesOn: report.livesOn,
      closedNotWorked: report.notWorked,
    });
  });
});

describe("before the review", () => {
  const mails = () =>
    db().outboundMail.findMany({
      where: { initiativeId: cast.initiativeId, reason: "organisation.review" },
      orderBy: { address: "asc" },
    });
  const reviewIn = (days: number) =>
    db().group.update({
      where: { id: cast.groups.working },
      data: { reviewOn: addDays(today, days) },
    });
  const expected = () =>
    [cast.workingChair, cast.backboneLead, cast.backboneStaff].map(({ email }) => email).toSorted();

  test("the chair and the secretariat are told once", async () => {
    await db().group.updateMany({ data: { reviewOn: null } });
    await reviewIn(30);
    for (const _ of [1, 2]) await remindOfReviews(db(), new Date());
    expect((await mails()).map(({ address }) => address)).toEqual(expected());
    expect((await mails())[0]?.text).toContain(`/organisation/groups/${cast.groups.working}`);
  });

  test.each([
    ["earlier than thirty days before", () => reviewIn(31)],
    [
      "of a closed group",
      async () => {
        await reviewIn(3);
        await db().group.update({
          where: { id: cast.groups.working },
          data: { closedOn: today, closedReason: "Løst" },
        });
      },
    ],
  ])("nobody is told %s", async (_, arrange) => {
    await db().group.updateMany({ data: { reviewOn: null } });
    await arrange();
    await remindOfReviews(db(), new Date());
    expect(await mails()).toEqual([]);
  });

  test("a new day is a new occasion; a change of other words is not", async () => {
    await db().group.updateMany({ data: { reviewOn: null } });
    await reviewIn(10);
    await remindOfReviews(db(), new Date());
    await propose({ kind: "change_group", name: "Nøglegruppen" });
    await adopt();
    await remindOfReviews(db(), new Date());
    expect(await mails()).toHaveLength(3);
    await propose({ kind: "renew_group", reviewOn: typedDay(addDays(today, 20)) });
    await adopt();
    await remindOfReviews(db(), new Date());
    expect(await mails()).toHaveLength(6);
  });
});

describe("what a group has, in one place", () => {
  test("the list has those past their review first, with their chair", async () => {
    await db().group.update({
      where: { id: cast.groups.working },
      data: { reviewOn: addDays(today, -1) },
    });
    const list = await groupsInList(await member(cast.sideline), today);
    expect(list[0]).toMatchObject({ id: cast.groups.working, chairName: expect.any(String) });
    expect(list.map(({ id }) => id)).not.toContain(cast.groups.otherSteering);
  });

  test("its proposals wait there until they are decided; drafts are nobody else's", async () => {
    const party = `group:${cast.groups.working}`;
    const renewal = { kind: "renew_group", reviewOn: typedDay(later), onBehalfOf: party };
    await propose({ ...renewal, step: "draft" });
    const papers = async () => papersOf(await member(cast.sideline), cast.groups.working);
    const before = (await papers()).proposals.length;
    await propose(renewal);
    expect((await papers()).proposals).toHaveLength(before + 1);
    await adopt();
    expect((await papers()).proposals).toHaveLength(before);
  });
});

describe("whom a group is to be made of", () => {
  const wanted = () => ({ groupId: cast.groups.working, sector_business: "2" });

  test("is said by the secretariat, with an audit row, and taken back", async () => {
    expect(await perform(cast.backboneLead, wantInGroup, wanted())).toMatchObject({ ok: true });
    expect((await working()).wanted).toMatchObject({ sectors: { business: 2 } });
    const rows = await db().auditEntry.findMany({ where: { initiativeId: cast.initiativeId } });
    expect(rows).toMatchObject([{ deed: "seat.assign", subjectId: cast.groups.working }]);
    await perform(cast.backboneLead, wantInGroup, { groupId: cast.groups.working });
    expect((await working()).wanted).toBeNull();
  });

  test.each(["chair", "workingChair", "sideline"] as const)("is not said by %s", async (name) => {
    expect(await perform(cast[name], wantInGroup, wanted())).toMatchObject({ ok: false });
    expect((await working()).wanted).toBeNull();
  });

  test("is not said of another initiative's group", async () => {
    const other = { ...wanted(), groupId: cast.groups.otherSteering };
    expect(await perform(cast.backboneLead, wantInGroup, other)).toMatchObject({
      reason: "not-found",
    });
  });
});

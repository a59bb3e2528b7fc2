import { addDays, addMonths } from "date-fns";
import { beforeEach, describe, expect, test } from "vitest";
import type { MemberAction } from "@/lib/action";
import { dayOf } from "@/lib/dates";
import { db } from "@/lib/db";
import { formatDay } from "@/lib/i18n/format";
import { owedBy } from "@/lib/information/hand-over-queries";
import { describeVacancy } from "@/lib/organisation/terms/actions";
import { remindOfTerms } from "@/lib/organisation/terms/notices";
import { seatsToFill } from "@/lib/organisation/terms/queries";
import { currentMember } from "@/lib/session";
import { type Cast, makeCast } from "@/prisma/cast";
import type { Prisma } from "@/prisma/client/client";
import { actingAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";

process.env.SMTP_URL = "smtp://127.0.0.1:1";
freshDatabase();

let cast: Cast;
let round = 0;
const today = dayOf(new Date());
/** The first day after a term whose last day is three months from today. */
const soon = addDays(addMonths(today, 3), 1);

beforeEach(async () => {
  round += 1;
  cast = await makeCast(db(), { slug: `terms-${round}` });
});

type Person = { accountId: string };
async function member(person: Person) {
  const found = await actingAs(person, () => currentMember(cast.slug));
  if (!found) throw new Error("They are members");
  return found;
}
const perform = (person: Person, action: MemberAction, fields: Record<string, string>) =>
  actingAs(person, () => send(action.bind(null, cast.slug), fields));
const toFill = async () => seatsToFill(await member(cast.sideline), today);
const endHolding = (seat: keyof Cast["seats"], until: Date) =>
  db().seatHolding.updateMany({ where: { seatId: cast.seats[seat] }, data: { until } });
const follow = (seat: keyof Cast["seats"], personId: string, from: Date) =>
  db().seatHolding.create({ data: { seatId: cast.seats[seat], personId, from } });
const owed = async (seat: keyof Cast["seats"], personId: string | null) => {
  const found = await db().seat.findUniqueOrThrow({ where: { id: cast.seats[seat] } });
  return owedBy(await member(cast.backboneLead), found, personId, new Date(), today);
};

describe("seats to fill", () => {
  test("are none while everybody sits", async () => {
    expect(await toFill()).toEqual([]);
  });

  test("are those that nobody holds, and since when", async () => {
    await endHolding("memberOne", addDays(today, -5));
    expect(await toFill()).toMatchObject([
      {
        seatId: cast.seats.memberOne,
        vacantSince: addDays(today, -5),
        holderName: null,
        isVoting: true,
      },
    ]);
  });

  test("are those whose holder's time ends within three months, unless somebody follows", async () => {
    await endHolding("memberOne", soon);
    await endHolding("memberTwo", addDays(soon, 1));
    expect(await toFill()).toMatchObject([
      { seatId: cast.seats.memberOne, vacantSince: null, endsOn: soon, seatEnds: false },
    ]);
    await follow("memberOne", cast.partner.personId, soon);
    expect(await toFill()).toEqual([]);
  });

  test("are those that end themselves", async () => {
    await db().seat.update({ where: { id: cast.seats.lived }, data: { until: soon } });
    expect(await toFill()).toMatchObject([{ seatId: cast.seats.lived, seatEnds: true }]);
  });

  test("are none of another initiative's", async () => {
    await endHolding("otherChair", today);
    expect(await toFill()).toEqual([]);
  });
});

describe("whom one looks for", () => {
  const words = () => ({ seatId: cast.seats.memberOne, lookingFor: "Nogen fra en mindre butik" });

  test("is said by the secretariat, with an audit row", async () => {
    await endHolding("memberOne", today);
    expect(await perform(cast.backboneLead, describeVacancy, words())).toMatchObject({ ok: true });
    expect(await toFill()).toMatchObject([{ lookingFor: "Nogen fra en mindre butik" }]);
    const rows = await db().auditEntry.findMany({ where: { initiativeId: cast.initiativeId } });
    expect(rows).toMatchObject([{ deed: "seat.assign", subjectId: cast.seats.memberOne }]);
  });

  test.each(["chair", "memberOne", "sideline", "initiator"] as const)(
    "is not said by %s",
    async (name) => {
      expect(await perform(cast[name], describeVacancy, words())).toMatchObject({ ok: false });
      expect(await toFill()).toEqual([]);
    },
  );

  test("is not said of another initiative's seat", async () => {
    const other = { seatId: cast.seats.otherChair, lookingFor: "x" };
    expect(await perform(cast.backboneLead, describeVacancy, other)).toMatchObject({
      reason: "not-found",
    });
  });
});

describe("a seat hands over", () => {
  test("the vote that it owes, until it is cast", async () => {
    const { seats, proposals, memberOne } = cast;
    const open = { kind: "vote", path: "/decisions/3" };
    expect(await owed("memberOne", memberOne.personId)).toMatchObject([open]);
    await db().vote.create({
      data: {
        proposalId: proposals.open,
        seatId: seats.memberOne,
        personId: memberOne.personId,
        choice: "for",
        castAt: new Date(),
      },
    });
    expect(await owed("memberOne", memberOne.personId)).toEqual([]);
  });

  test("its organisation's vote where organisations vote, and none where one person decides", async () => {
    const { proposals, memberOne } = cast;
    const opening = await db().proposalOpening.findUniqueOrThrow({
      where: { proposalId: proposals.open },
    });
    const rule = opening.rule as Prisma.JsonObject;
    const under = (more: Prisma.InputJsonObject) =>
      db().proposalOpening.update({
        where: { proposalId: proposals.open },
        data: { rule: { ...rule, ...more } },
      });
    await under({ electorate: "organisations" });
    expect(await owed("memberOne", memberOne.personId)).toMatchObject([{ kind: "vote" }]);
    expect(await owed("workingMember", null)).toEqual([]);
    await db().vote.create({
      data: {
        ...{ proposalId: proposals.open, personId: memberOne.personId, choice: "for" },
        ...{ organisationId: cast.organisations.business, castAt: new Date() },
      },
    });
    expect(await owed("memberOne", memberOne.personId)).toEqual([]);
  });

  test("its holder's tasks, and not those of others or done", async () => {
    const { initiativeId, backboneStaff, backboneLead } = cast;
    const facts = { initiativeId, function: "build_public_will" } as const;
    await db().backboneTask.createMany({
      data: [
        { ...facts, title: "Skriv nyhedsbrev", assigneeId: backboneStaff.personId },
        { ...facts, title: "Gjort", assigneeId: backboneStaff.personId, state: "done" },
        { ...facts, title: "En andens", assigneeId: backboneLead.personId },
      ],
    });
    expect(await owed("backboneStaff", backboneStaff.personId)).toMatchObject([
      { kind: "task", title: "Skriv nyhedsbrev" },
    ]);
  });

  test("nothing personal while nobody holds it", async () => {
    expect(await owed("backboneStaff", null)).toEqual([]);
  });
});

describe("three months before a term ends", () => {
  const mails = () =>
    db().outboundMail.findMany({
      where: { initiativeId: cast.initiativeId },
      orderBy: { address: "asc" },
      select: { address: true, subject: true, reason: true },
    });

  test("its holder is told once, and the secretariat once for all of the group", async () => {
    await endHolding("memberOne", soon);
    await endHolding("memberTwo", soon);
    await remindOfTerms(db(), new Date());
    await remindOfTerms(db(), new Date());
    const told = await mails();
    const to = (person: { email: string }) =>
      told.filter(({ address }) => address === person.email);
    expect(told).toHaveLength(4);
    expect(to(cast.memberOne)).toMatchObject([{ reason: "organisation.term" }]);
    expect(to(cast.memberTwo)).toHaveLength(1);
    expect(to(cast.backboneLead)).toMatchObject([
      { subject: expect.stringContaining("2 perioder") },
    ]);
    expect(to(cast.backboneStaff)).toHaveLength(1);
  });

  test("the secretariat is told once, also where a holder has no address", async () => {
    await endHolding("memberOne", soon);
    await endHolding("memberTwo", soon);
    await db().person.update({
      where: { id: cast.memberTwo.personId },
      data: { accountId: null, email: null },
    });
    for (const _ of [1, 2]) await remindOfTerms(db(), new Date());
    expect((await mails()).map(({ reason }) => reason).toSorted()).toEqual([
      "organisation.term",
      "organisation.term.group",
      "organisation.term.group",
    ]);
  });

  test.each([
    ["a day later", () => endHolding("memberOne", addDays(soon, 1))],
    [
      "when somebody follows",
      async () => {
        await endHolding("memberOne", soon);
        await follow("memberOne", cast.partner.personId, soon);
      },
    ],
    ["when it has ended", () => endHolding("memberOne", today)],
  ])("nobody is told %s", async (_, arrange) => {
    await arrange();
    await remindOfTerms(db(), new Date());
    expect(await mails()).toEqual([]);
  });

  test("the holder is told the last day, and where the list is that they hand over", async () => {
    await endHolding("memberOne", soon);
    await remindOfTerms(db(), new Date());
    const mail = await db().outboundMail.findFirstOrThrow({
      where: { initiativeId: cast.initiativeId, reason: "organisation.term" },
    });
    expect(mail.text).toContain(formatDay(addMonths(today, 3), "da"));
    expect(mail.text).toContain(`/seats/${cast.seats.memberOne}/hand-over`);
  });
});

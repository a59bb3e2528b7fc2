import { addDays, subDays } from "date-fns";
import { beforeEach, describe, expect, test } from "vitest";
import type { MemberAction } from "@/lib/action";
import { dayOf, typedDay } from "@/lib/dates";
import { db } from "@/lib/db";
import { closeGroup, describeGroup, setUpGroup } from "@/lib/organisation/group-actions";
import * as structure from "@/lib/organisation/mutations";
import {
  assignHolder,
  changeSeat,
  endHolding,
  endSeat,
  giveSeat,
} from "@/lib/organisation/seat-actions";
import { type Cast, makeCast } from "@/prisma/cast";
import { actingAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();

const today = dayOf(new Date());
const longAgo = subDays(today, 365);
let round = 0;
let cast: Cast;

async function beginning(bootstrap: boolean) {
  round += 1;
  cast = await makeCast(db(), { slug: `structure-${round}`, bootstrap });
}

type Person = { accountId: string };
const perform = (person: Person, action: MemberAction, fields: Record<string, string>) =>
  actingAs(person, () => send(action.bind(null, cast.slug), fields));
const deeds = () => db().auditEntry.count({ where: { initiativeId: cast.initiativeId } });
const holdingsOf = (seatId: string) =>
  db().seatHolding.findMany({ where: { seatId }, orderBy: [{ from: "asc" }, { id: "asc" }] });
const holdingOf = (seatId: string) => db().seatHolding.findFirstOrThrow({ where: { seatId } });

const newGroup = { kind: "working", name: "Boligstart", setUpOn: typedDay(today) };
const newSeat = () => ({
  groupId: cast.groups.working,
  organisationId: cast.organisations.scouts,
  role: "member",
  from: typedDay(today),
});

describe("in the start-up", () => {
  beforeEach(() => beginning(true));

  test("an initiator sets up a working group", async () => {
    const outcome = await perform(cast.initiator, setUpGroup, newGroup);
    const made = await db().group.findFirstOrThrow({
      where: { initiativeId: cast.initiativeId, name: "Boligstart" },
    });
    expect(outcome).toMatchObject({ to: expect.stringContaining(made.id) });
    expect(made).toMatchObject({ kind: "working", setUpOn: today, setUpByDecisionId: null });
    expect(await deeds()).toBe(1);
  });

  test.each(["backboneLead", "chair", "partner", "stranger"] as const)(
    "the %s does not",
    async (who) => {
      const before = await db().group.count();
      expect(await perform(cast[who], setUpGroup, newGroup)).toMatchObject({ ok: false });
      expect(await db().group.count()).toBe(before);
      expect(await deeds()).toBe(0);
    },
  );

  test.each([
    ["steering", "steering-exists"],
    ["backbone", "backbone-exists"],
  ])("there is no second %s", async (kind, reason) => {
    const answer = await perform(cast.initiator, setUpGroup, { ...newGroup, kind });
    expect(answer).toMatchObject({ ok: false, reason });
  });

  test("a new steering group follows one that is closed", async () => {
    const close = { groupId: cast.groups.steering, lastDay: typedDay(today), reason: "Ny form" };
    expect(await perform(cast.initiator, closeGroup, close)).toMatchObject({ ok: true });
    const next = { ...newGroup, kind: "steering", setUpOn: typedDay(today) };
    expect(await perform(cast.initiator, setUpGroup, next)).toMatchObject({
      reason: "steering-exists",
    });
    const tomorrow = { ...next, setUpOn: typedDay(addDays(today, 1)) };
    expect(await perform(cast.initiator, setUpGroup, tomorrow)).toMatchObject({ ok: true });
  });

  test("two groups have two names", async () => {
    const answer = await perform(cast.initiator, setUpGroup, { ...newGroup, name: "Styregruppe" });
    expect(answer).toMatchObject({ reason: "name-taken", fields: { name: /./ } });
    const groupId = cast.groups.working;
    const rename = { ...newGroup, groupId, name: "Styregruppe", setUpOn: typedDay(longAgo) };
    expect(await perform(cast.initiator, describeGroup, rename)).toMatchObject({
      reason: "name-taken",
    });
    const own = { ...rename, name: "Skole og fritid", purpose: "Flere timer" };
    expect(await perform(cast.initiator, describeGroup, own)).toMatchObject({ ok: true });
  });

  test("a group is not younger than its seats", async () => {
    const groupId = cast.groups.working;
    const fields = { ...newGroup, groupId, name: "Skole", setUpOn: typedDay(today) };
    expect(await perform(cast.initiator, describeGroup, fields)).toMatchObject({
      reason: "period-backwards",
    });
  });

  test("an initiator gives a seat, and others do not", async () => {
    expect(await perform(cast.chair, giveSeat, newSeat())).toMatchObject({ ok: false });
    expect(await perform(cast.backboneLead, giveSeat, newSeat())).toMatchObject({ ok: false });
    expect(await perform(cast.initiator, giveSeat, newSeat())).toMatchObject({ ok: true });
    const seats = await db().seat.findMany({
      where: { groupId: cast.groups.working, organisationId: cast.organisations.scouts },
    });
    expect(seats).toMatchObject([{ role: "member", isVoting: false, from: today, until: null }]);
  });

  test.each([
    [{ organisationId: "" }, "seat-for-nobody"],
    [{ role: "deputy" }, "deputy-needs-seat"],
    [{ role: "observer", isVoting: "on" }, "role-has-no-vote"],
    [{ lastDay: "1-1-2020" }, "period-backwards"],
    [{ from: "1-1-2000" }, "period-backwards"],
  ])("a seat %j is refused with %s", async (change, reason) => {
    const answer = await perform(cast.initiator, giveSeat, { ...newSeat(), ...change });
    expect(answer).toMatchObject({ ok: false, reason });
    expect(await deeds()).toBe(0);
  });

  test("a seat of the backbone has no vote, and one of another initiative is none", async () => {
    const groupId = cast.groups.backbone;
    const voting = { ...newSeat(), groupId, isVoting: "on" };
    expect(await perform(cast.initiator, giveSeat, voting)).toMatchObject({
      reason: "backbone-cannot-vote",
    });
    const elsewhere = { ...newSeat(), groupId: cast.other.groupId };
    expect(await perform(cast.initiator, giveSeat, elsewhere)).toMatchObject({
      reason: "not-found",
    });
    const foreign = { ...newSeat(), organisationId: cast.other.organisationId };
    expect(await perform(cast.initiator, giveSeat, foreign)).toMatchObject({
      reason: "not-found",
    });
  });

  test("an organisation may have several seats in one group", async () => {
    await perform(cast.initiator, giveSeat, newSeat());
    expect(await perform(cast.initiator, giveSeat, newSeat())).toMatchObject({ ok: true });
  });

  test("the same form sent twice gives one seat", async () => {
    const fields = { ...newSeat(), deedKey: "seat-key-1234" };
    const first = await perform(cast.initiator, giveSeat, fields);
    expect(await perform(cast.initiator, giveSeat, fields)).toEqual(first);
    expect(await db().seat.count({ where: { organisationId: cast.organisations.scouts } })).toBe(1);
  });

  test("a seat that a person of the backbone holds does not become one with a vote", async () => {
    const { observer } = cast.seats;
    const held = await holdingOf(observer);
    await perform(cast.backboneLead, endHolding, {
      holdingId: held.id,
      lastDay: typedDay(subDays(today, 1)),
    });
    const { personId } = cast.backboneStaff;
    const holder = { seatId: observer, personId, from: typedDay(today) };
    expect(await perform(cast.backboneLead, assignHolder, holder)).toMatchObject({ ok: true });
    const fields = {
      seatId: observer,
      organisationId: cast.organisations.foundation,
      role: "member",
      isVoting: "on",
      from: typedDay(longAgo),
    };
    expect(await perform(cast.initiator, changeSeat, fields)).toMatchObject({
      reason: "backbone-cannot-vote",
    });
    const seat = await db().seat.findUniqueOrThrow({ where: { id: observer } });
    expect(seat).toMatchObject({ role: "observer", isVoting: false });
    const { isVoting: _, ...without } = fields;
    expect(await perform(cast.initiator, changeSeat, without)).toMatchObject({ ok: true });
  });

  test("a seat ends with its holding and its deputies", async () => {
    const seatId = cast.seats.memberOne;
    const fields = { seatId, lastDay: typedDay(today) };
    expect(await perform(cast.chair, endSeat, fields)).toMatchObject({ ok: false });
    expect(await perform(cast.initiator, endSeat, fields)).toMatchObject({ ok: true });
    const until = addDays(today, 1);
    const seats = await db().seat.findMany({
      where: { id: { in: [seatId, cast.seats.deputy] } },
      include: { holdings: true },
    });
    expect(seats.map((seat) => [seat.until, seat.holdings.map((one) => one.until)])).toEqual([
      [until, [until]],
      [until, [until]],
    ]);
    expect(await perform(cast.initiator, endSeat, fields)).toMatchObject({ reason: "seat-ended" });
  });

  test("a group closes with its seats, for a reason", async () => {
    const groupId = cast.groups.working;
    const fields = { groupId, lastDay: typedDay(today), reason: "Opgaven er løst" };
    expect(await perform(cast.initiator, closeGroup, { ...fields, reason: "" })).toMatchObject({
      fields: { reason: expect.any(String) },
    });
    expect(await perform(cast.workingChair, closeGroup, fields)).toMatchObject({ ok: false });
    expect(await perform(cast.initiator, closeGroup, fields)).toMatchObject({ ok: true });
    const closedOn = addDays(today, 1);
    const after = await db().group.findUniqueOrThrow({
      where: { id: groupId },
      include: { seats: { include: { holdings: true } } },
    });
    expect(after).toMatchObject({ closedOn, closedReason: "Opgaven er løst" });
    for (const seat of after.seats) {
      expect([seat.until, ...seat.holdings.map((one) => one.until)]).toEqual([closedOn, closedOn]);
    }
    expect(await perform(cast.initiator, closeGroup, fields)).toMatchObject({
      reason: "group-closed",
    });
    const late = { ...newSeat(), from: typedDay(closedOn) };
    expect(await perform(cast.initiator, giveSeat, late)).toMatchObject({
      reason: "group-closed",
    });
  });
});

describe("after the steering group's first decision", () => {
  beforeEach(() => beginning(false));

  test.each([
    ["setUpGroup", setUpGroup, () => newGroup],
    ["giveSeat", giveSeat, newSeat],
    ["endSeat", endSeat, () => ({ seatId: cast.seats.workingMember, lastDay: typedDay(today) })],
    [
      "closeGroup",
      closeGroup,
      () => ({ groupId: cast.groups.working, lastDay: typedDay(today), reason: "Nok" }),
    ],
  ] as const)("the structure is not changed directly: %s", async (_name, action, fields) => {
    for (const who of [cast.initiator, cast.backboneLead, cast.chair]) {
      expect(await perform(who, action, fields())).toMatchObject({
        ok: false,
        reason: "structure-by-decision",
      });
    }
    expect(await deeds()).toBe(0);
  });
});

describe("who holds a seat", () => {
  beforeEach(() => beginning(false));

  test("is written in by the backbone, when nobody holds it", async () => {
    const seatId = cast.seats.observer;
    const { id: holdingId } = await holdingOf(seatId);
    const lastDay = typedDay(subDays(today, 1));
    expect(await perform(cast.backboneLead, endHolding, { holdingId, lastDay })).toMatchObject({
      ok: true,
    });
    const fields = { seatId, personId: cast.partner.personId, from: typedDay(today) };
    for (const who of [cast.chair, cast.initiator, cast.partner, cast.stranger]) {
      expect(await perform(who, assignHolder, fields)).toMatchObject({ ok: false });
    }
    expect(await perform(cast.backboneLead, assignHolder, fields)).toMatchObject({ ok: true });
    expect(await holdingsOf(seatId)).toMatchObject([
      { personId: cast.observer.personId, until: today },
      { personId: cast.partner.personId, from: today, until: null },
    ]);
  });

  test("is nobody else as long as somebody does", async () => {
    const fields = {
      seatId: cast.seats.observer,
      personId: cast.partner.personId,
      from: typedDay(today),
    };
    expect(await perform(cast.backboneLead, assignHolder, fields)).toMatchObject({
      reason: "seat-taken",
    });
    expect(await holdingsOf(cast.seats.observer)).toHaveLength(1);
  });

  test("is one of two who are written in at the same moment", async () => {
    const seatId = cast.seats.observer;
    const { id: holdingId } = await holdingOf(seatId);
    await perform(cast.backboneLead, endHolding, {
      holdingId,
      lastDay: typedDay(subDays(today, 1)),
    });
    const give = (who: Person, personId: string) =>
      perform(who, assignHolder, { seatId, personId, from: typedDay(today) });
    const answers = await Promise.all([
      give(cast.backboneLead, cast.partner.personId),
      give(cast.backboneStaff, cast.sideline.personId),
    ]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.find((answer) => !answer.ok)).toMatchObject({ reason: "seat-taken" });
    expect(await holdingsOf(seatId)).toHaveLength(2);
  });

  test("the database itself refuses two at once, whoever writes", async () => {
    const seatId = cast.seats.observer;
    const second = { seatId, personId: cast.partner.personId, from: today };
    await expect(db().seatHolding.create({ data: second })).rejects.toThrow(/holding_overlap/);
  });

  test("is nobody of the backbone when the seat has a vote or stands in for one", async () => {
    for (const seatId of [cast.seats.memberOne, cast.seats.deputy]) {
      const { id: holdingId } = await holdingOf(seatId);
      await perform(cast.backboneLead, endHolding, {
        holdingId,
        lastDay: typedDay(subDays(today, 1)),
      });
      const { personId } = cast.backboneStaff;
      const fields = { seatId, personId, from: typedDay(today) };
      expect(await perform(cast.backboneLead, assignHolder, fields)).toMatchObject({
        reason: "backbone-cannot-vote",
      });
    }
  });

  test("in the backbone is nobody who has a vote", async () => {
    const seatId = cast.seats.backboneStaff;
    const { id: holdingId } = await holdingOf(seatId);
    await perform(cast.backboneLead, endHolding, {
      holdingId,
      lastDay: typedDay(subDays(today, 1)),
    });
    const voter = { seatId, personId: cast.chair.personId, from: typedDay(today) };
    expect(await perform(cast.backboneLead, assignHolder, voter)).toMatchObject({
      reason: "backbone-cannot-vote",
    });
    const observer = { ...voter, personId: cast.observer.personId };
    expect(await perform(cast.backboneLead, assignHolder, observer)).toMatchObject({ ok: true });
  });

  test("is nobody who was taken out, and nobody of another initiative", async () => {
    const seatId = cast.seats.observer;
    const { id: holdingId } = await holdingOf(seatId);
    await perform(cast.backboneLead, endHolding, {
      holdingId,
      lastDay: typedDay(subDays(today, 1)),
    });
    const { personId } = cast.partner;
    await db().person.update({ where: { id: personId }, data: { removedAt: new Date() } });
    const from = typedDay(today);
    expect(
      await perform(cast.backboneLead, assignHolder, { seatId, personId, from }),
    ).toMatchObject({ reason: "person-removed" });
    const stranger = { seatId, personId: cast.stranger.personId, from };
    expect(await perform(cast.backboneLead, assignHolder, stranger)).toMatchObject({
      reason: "not-found",
    });
    const elsewhere = { seatId: cast.other.seatId, personId: cast.chair.personId, from };
    expect(await perform(cast.backboneLead, assignHolder, elsewhere)).toMatchObject({
      reason: "not-found",
    });
  });

  test("keeps within the seat's term", async () => {
    const seatId = cast.seats.observer;
    await db().seatHolding.deleteMany({ where: { seatId } });
    const until = addDays(today, 30);
    await db().seat.update({ where: { id: seatId }, data: { until } });
    const { personId } = cast.partner;
    const give = (from: Date, last?: Date) =>
      perform(cast.backboneLead, assignHolder, {
        seatId,
        personId,
        from: typedDay(from),
        lastDay: last ? typedDay(last) : "",
      });
    expect(await give(until)).toMatchObject({ reason: "seat-ended" });
    expect(await give(subDays(longAgo, 1))).toMatchObject({ reason: "seat-ended" });
    expect(await give(today, until)).toMatchObject({ reason: "seat-ended" });
    expect(await give(today, subDays(today, 5))).toMatchObject({ reason: "period-backwards" });
    expect(await give(today)).toMatchObject({ ok: true });
    expect(await holdingsOf(seatId)).toMatchObject([{ until }]);
  });

  test("stops once", async () => {
    const { id: holdingId } = await holdingOf(cast.seats.observer);
    const fields = { holdingId, lastDay: typedDay(today) };
    expect(await perform(cast.chair, endHolding, fields)).toMatchObject({ ok: false });
    expect(await perform(cast.backboneLead, endHolding, fields)).toMatchObject({ ok: true });
    expect(await perform(cast.backboneLead, endHolding, fields)).toMatchObject({
      reason: "already-done",
    });
  });
});

describe("what a decision leads to", () => {
  beforeEach(() => beginning(false));

  test("a group with its seats and their deputies, by the decision", async () => {
    const seat = { constituency: null, isVoting: false };
    const groupId = await db().$transaction((transaction) =>
      structure.setUpGroup(transaction, {
        initiativeId: cast.initiativeId,
        kind: "working",
        name: "Fælles data",
        purpose: "Ét tal",
        mandate: "",
        boundedTask: "",
        setUpOn: today,
        reviewOn: null,
        setUpByDecisionId: cast.decisions.strategy,
        seats: [
          { ...seat, organisationId: cast.organisations.school, role: "chair" },
          { ...seat, organisationId: cast.organisations.scouts, role: "deputy", deputyForIndex: 0 },
        ],
      }),
    );
    const seats = await db().seat.findMany({ where: { groupId }, orderBy: { position: "asc" } });
    expect(seats).toMatchObject([
      { role: "chair", givenByDecisionId: cast.decisions.strategy, from: today, position: 0 },
      { role: "deputy", deputyForSeatId: seats[0]?.id, position: 1 },
    ]);
  });

  test("an impossible one leaves no trace", async () => {
    const seat = { constituency: null, isVoting: false, role: "member" as const };
    const doomed = db().$transaction((transaction) =>
      structure.setUpGroup(transaction, {
        initiativeId: cast.initiativeId,
        kind: "working",
        name: "Fælles data",
        purpose: "",
        mandate: "",
        boundedTask: "",
        setUpOn: today,
        reviewOn: null,
        setUpByDecisionId: null,
        seats: [{ ...seat, organisationId: null }],
      }),
    );
    await expect(doomed).rejects.toMatchObject({ reason: "seat-for-nobody" });
    expect(
      await db().group.count({ where: { initiativeId: cast.initiativeId, name: "Fælles data" } }),
    ).toBe(0);
  });
});

import { addDays } from "date-fns";
import { beforeEach, describe, expect, test } from "vitest";
import { dayOf, typedDay } from "@/lib/dates";
import { db } from "@/lib/db";
import { writeProposal } from "@/lib/decisions/actions";
import { seatFlaws } from "@/lib/organisation/flaws/queries";
import { giveSeat } from "@/lib/organisation/mutations";
import { assignHolder } from "@/lib/organisation/seat-actions";
import { currentMember } from "@/lib/session";
import { type Cast, makeCast } from "@/prisma/cast";
import { actingAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();

const today = dayOf(new Date());
let cast: Cast;
let round = 0;

beforeEach(async () => {
  round += 1;
  cast = await makeCast(db(), { slug: `flaws-${round}` });
  // Of the cast one person sits twice in the steering group.
  await free("twoSeatsSecond");
});

const flaws = async () => {
  const member = await actingAs(cast.sideline, () => currentMember(cast.slug));
  if (!member) throw new Error("They are members");
  return seatFlaws(member, today);
};
const hold = (seat: keyof Cast["seats"], personId: string, from = today) =>
  db().seatHolding.create({ data: { seatId: cast.seats[seat], personId, from } });
const free = (seat: keyof Cast["seats"]) =>
  db().seatHolding.updateMany({ where: { seatId: cast.seats[seat] }, data: { until: today } });

describe("the same person twice in one group", () => {
  const assign = (from: Date) =>
    actingAs(cast.backboneLead, () =>
      send(assignHolder.bind(null, cast.slug), {
        seatId: cast.seats.memberTwo,
        personId: cast.memberOne.personId,
        from: typedDay(from),
      }),
    );

  test("is refused where a holder is written in", async () => {
    await free("memberTwo");
    expect(await assign(today)).toMatchObject({
      reason: "already-in-group",
      fields: { personId: expect.any(String) },
    });
  });

  test("is fine once the first seat is over that day", async () => {
    await free("memberTwo");
    await free("memberOne");
    expect(await assign(today)).toMatchObject({ ok: true });
  });

  test("is refused in a proposal for a seat", async () => {
    const answer = await actingAs(cast.memberTwo, () =>
      send(writeProposal.bind(null, cast.slug), {
        ...{ kind: "give_seat", title: "Endnu en plads", group: cast.groups.steering },
        ...{ constituency: "Forældre", role: "member", person: cast.memberOne.personId },
      }),
    );
    expect(answer).toMatchObject({ fields: { person: expect.any(String) } });
  });

  test("is named where an election or a file has made it so", async () => {
    expect(await flaws()).toEqual([]);
    await free("memberTwo");
    await hold("memberTwo", cast.memberOne.personId);
    expect(await flaws()).toMatchObject([{ kind: "twice", groupId: cast.groups.steering }]);
  });
});

describe("a deputy for a seat that has ended", () => {
  const principal = async () => {
    const deputy = await db().seat.findUniqueOrThrow({ where: { id: cast.seats.deputy } });
    return deputy.deputyForSeatId ?? "";
  };

  test("is named", async () => {
    await db().seat.update({ where: { id: await principal() }, data: { until: today } });
    expect(await flaws()).toMatchObject([{ kind: "deputy", seatId: cast.seats.deputy }]);
  });

  test("is not given for longer than that seat", async () => {
    const until = addDays(today, 40);
    const { memberOne } = cast.seats;
    await db().seat.update({ where: { id: memberOne }, data: { until } });
    const seatId = await db().$transaction((transaction) =>
      giveSeat(transaction, {
        ...{ initiativeId: cast.initiativeId, groupId: cast.groups.steering },
        ...{ organisationId: cast.organisations.scouts, constituency: null, decisionId: null },
        ...{ role: "deputy", isVoting: false, deputyForSeatId: memberOne },
        ...{ from: today, until: null },
      }),
    );
    expect((await db().seat.findUniqueOrThrow({ where: { id: seatId } })).until).toEqual(until);
  });
});

describe("a holder who no longer acts for the organisation", () => {
  const leave = () =>
    db().affiliation.updateMany({
      where: { personId: cast.memberOne.personId },
      data: { until: today },
    });

  test("is named, until they act for it again", async () => {
    await leave();
    expect(await flaws()).toMatchObject([
      { kind: "affiliation", seatId: cast.seats.memberOne, personName: cast.memberOne.name },
    ]);
    const { organisationId } = await db().affiliation.findFirstOrThrow({
      where: { personId: cast.memberOne.personId },
    });
    await db().affiliation.create({
      data: { personId: cast.memberOne.personId, organisationId, from: today },
    });
    expect(await flaws()).toEqual([]);
  });

  test("is not named in a group that is closed, nor in another initiative", async () => {
    await leave();
    await db().group.update({
      where: { id: cast.groups.steering },
      data: { closedOn: today, closedReason: "Ny form" },
    });
    expect(await flaws()).toEqual([]);
  });
});

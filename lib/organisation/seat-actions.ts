"use server";

import { type DeedContext, memberAction } from "@/lib/action";
import { firstDayAfter, isoDay } from "@/lib/dates";
import { Refusal } from "@/lib/refusal";
import * as structure from "./mutations";
import { changedSeatForm, holderForm, holdingEndForm, newSeatForm, seatEndForm } from "./schema";

/** Gives a seat directly. Afterwards this takes a decision (structure-by-decision). */
export const giveSeat = memberAction("structure.change", {
  input: newSeatForm,
  find: duringBootstrap,
  run: async ({ transaction, member }, { lastDay, ...seat }) => {
    const { initiativeId, slug } = member;
    const given = { ...seat, initiativeId, until: lastDay, decisionId: null };
    const seatId = await structure.giveSeat(transaction, given);
    const { groupId, role, isVoting, organisationId } = seat;
    const details = { groupId, role, isVoting, organisationId, from: isoDay(seat.from) };
    return { ...aboutSeat(seatId), details, to: groupPath(slug, groupId) };
  },
});

/** Changes a seat directly; whoever holds it must still suit it. */
export const changeSeat = memberAction("structure.change", {
  input: changedSeatForm,
  find: findSeat,
  run: async ({ transaction, member }, { lastDay, ...seat }, { groupId }) => {
    const { initiativeId, slug } = member;
    await structure.changeSeat(transaction, { ...seat, initiativeId, groupId, until: lastDay });
    const { role, isVoting, organisationId } = seat;
    const details = { groupId, role, isVoting, organisationId };
    return { ...aboutSeat(seat.seatId), details, to: groupPath(slug, groupId) };
  },
});

/** Ends a seat directly after a day, with its holding and its deputies. */
export const endSeat = memberAction("structure.change", {
  input: seatEndForm,
  find: findSeat,
  run: async ({ transaction, member }, { seatId, lastDay }, { groupId }) => {
    const { initiativeId, slug } = member;
    const on = firstDayAfter(lastDay);
    await structure.endSeat(transaction, { initiativeId, seatId, on, decisionId: null });
    const details = { groupId, on: isoDay(on) };
    return { ...aboutSeat(seatId), details, to: groupPath(slug, groupId) };
  },
});

/** Lets a person hold a seat from a day. */
export const assignHolder = memberAction("seat.assign", {
  input: holderForm,
  find: ({ transaction, member }, { seatId }) =>
    transaction.seat.findFirst({
      where: { id: seatId, group: { initiativeId: member.initiativeId } },
      select: { groupId: true },
    }),
  run: async ({ transaction, member }, { seatId, personId, from, lastDay }, { groupId }) => {
    const { initiativeId, slug } = member;
    const held = { groupId, seatId, personId, from, until: lastDay };
    await structure.refuseSecondSeat(transaction, held);
    await structure.assignHolder(transaction, {
      initiativeId,
      seatId,
      personId,
      from,
      until: lastDay,
    });
    const details = { groupId, personId, from: isoDay(from) };
    return { ...aboutSeat(seatId), details, to: groupPath(slug, groupId) };
  },
});

/** After this day the person no longer holds the seat. */
export const endHolding = memberAction("seat.assign", {
  input: holdingEndForm,
  find: ({ transaction, member }, { holdingId }) =>
    transaction.seatHolding.findFirst({
      where: { id: holdingId, seat: { group: { initiativeId: member.initiativeId } } },
      select: { seatId: true, personId: true, seat: { select: { groupId: true } } },
    }),
  run: async ({ transaction, member }, { holdingId, lastDay }, { seatId, personId, seat }) => {
    const { initiativeId, slug } = member;
    const on = firstDayAfter(lastDay);
    await structure.endHolding(transaction, { initiativeId, holdingId, on });
    const details = { groupId: seat.groupId, personId, on: isoDay(on) };
    return { ...aboutSeat(seatId), details, to: groupPath(slug, seat.groupId) };
  },
});

async function duringBootstrap({ member }: DeedContext) {
  if (!member.isBootstrap) throw new Refusal("structure-by-decision");
  return {};
}

async function findSeat(context: DeedContext, { seatId }: { seatId: string }) {
  await duringBootstrap(context);
  return context.transaction.seat.findFirst({
    where: { id: seatId, group: { initiativeId: context.member.initiativeId } },
    select: { groupId: true },
  });
}

function aboutSeat(seatId: string) {
  return { subjectType: "Seat", subjectId: seatId };
}

function groupPath(slug: string, groupId: string): string {
  return `/initiatives/${slug}/organisation/groups/${groupId}`;
}

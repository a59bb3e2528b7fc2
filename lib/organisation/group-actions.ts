"use server";

import { type DeedContext, memberAction } from "@/lib/action";
import { firstDayAfter, isoDay } from "@/lib/dates";
import { searchKey, sortKey } from "@/lib/names";
import { Refusal } from "@/lib/refusal";
import * as structure from "./mutations";
import { changedGroupForm, groupClosingForm, newGroupForm } from "./schema";

/** Sets up a group directly. Afterwards this takes a decision (structure-by-decision). */
export const setUpGroup = memberAction("structure.change", {
  input: newGroupForm,
  find: duringBootstrap,
  run: async ({ transaction, member }, form) => {
    const groupId = await structure.setUpGroup(transaction, {
      ...form,
      initiativeId: member.initiativeId,
      setUpByDecisionId: null,
      seats: [],
    });
    const details = { kind: form.kind, setUpOn: isoDay(form.setUpOn) };
    return { ...aboutGroup(groupId), details, to: groupPath(member.slug, groupId) };
  },
});

/** Describes a group anew. Refuses with name-taken, and period-backwards when a seat is older than the group. */
export const describeGroup = memberAction("structure.change", {
  input: changedGroupForm,
  find: findGroup,
  run: async ({ transaction, member }, { groupId, ...facts }) => {
    const { initiativeId } = member;
    await structure.refuseTakenGroupName(transaction, {
      initiativeId,
      name: facts.name,
      except: groupId,
    });
    await refuseOlderSeats(transaction, groupId, facts.setUpOn);
    await transaction.group.update({
      where: { id: groupId },
      data: { ...facts, searchKey: searchKey(facts.name), sortKey: sortKey(facts.name) },
      select: { id: true },
    });
    return { ...aboutGroup(groupId), to: groupPath(member.slug, groupId) };
  },
});

/** Closes a group after a day; its seats end with it. */
export const closeGroup = memberAction("structure.change", {
  input: groupClosingForm,
  find: findGroup,
  run: async ({ transaction, member }, { groupId, lastDay, reason, ...report }) => {
    const on = firstDayAfter(lastDay);
    const { initiativeId } = member;
    await structure.closeGroup(transaction, {
      initiativeId,
      groupId,
      on,
      reason,
      report,
      decisionId: null,
    });
    const details = { closedOn: isoDay(on) };
    return { ...aboutGroup(groupId), details, to: groupPath(member.slug, groupId) };
  },
});

async function duringBootstrap({ member }: DeedContext) {
  if (!member.isBootstrap) throw new Refusal("structure-by-decision");
  return {};
}

async function findGroup(context: DeedContext, { groupId }: { groupId: string }) {
  await duringBootstrap(context);
  return context.transaction.group.findFirst({
    where: { id: groupId, initiativeId: context.member.initiativeId },
    select: { id: true },
  });
}

async function refuseOlderSeats(
  transaction: DeedContext["transaction"],
  groupId: string,
  setUpOn: Date,
) {
  const older = await transaction.seat.findFirst({
    where: { groupId, from: { lt: setUpOn } },
    select: { id: true },
  });
  if (older) throw new Refusal("period-backwards", { setUpOn: "period-backwards" });
}

function aboutGroup(groupId: string) {
  return { subjectType: "Group", subjectId: groupId };
}

function groupPath(slug: string, groupId: string): string {
  return `/initiatives/${slug}/organisation/groups/${groupId}`;
}

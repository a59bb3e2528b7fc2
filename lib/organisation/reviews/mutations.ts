import "server-only";
import type { Transaction } from "@/lib/audit";
import { searchKey, sortKey } from "@/lib/names";
import { Refusal } from "@/lib/refusal";
import { refuseTakenGroupName } from "../mutations";

/** What becomes different; null or left out stays as it is. */
export type WordingChanges = {
  name?: string | null;
  purpose?: string | null;
  mandate?: string | null;
  boundedTask?: string | null;
  reviewOn: Date | null;
};

/**
 * Says what a group is to do from a day on, by a decision, and keeps what it was to do until then.
 * Refuses with not-found, group-closed and name-taken.
 */
export async function rewordGroup(
  transaction: Transaction,
  change: {
    initiativeId: string;
    groupId: string;
    decisionId: string;
    on: Date;
    changes: WordingChanges;
  },
): Promise<void> {
  const { initiativeId, groupId, decisionId, on, changes } = change;
  const group = await transaction.group.findFirst({
    where: { id: groupId, initiativeId },
    select: {
      ...{ name: true, purpose: true, mandate: true, boundedTask: true, reviewOn: true },
      closedOn: true,
    },
  });
  if (!group) throw new Refusal("not-found");
  const { closedOn, ...before } = group;
  if (closedOn !== null) throw new Refusal("group-closed");
  const after = {
    name: changes.name ?? before.name,
    purpose: changes.purpose ?? before.purpose,
    mandate: changes.mandate ?? before.mandate,
    boundedTask: changes.boundedTask ?? before.boundedTask,
    reviewOn: changes.reviewOn ?? before.reviewOn,
  };
  await refuseTakenGroupName(transaction, { initiativeId, name: after.name, except: groupId });
  await transaction.groupWording.create({
    data: { ...before, groupId, until: on, replacedByDecisionId: decisionId },
    select: { id: true },
  });
  await transaction.group.update({
    where: { id: groupId },
    data: { ...after, searchKey: searchKey(after.name), sortKey: sortKey(after.name) },
    select: { id: true },
  });
}

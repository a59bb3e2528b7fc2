import type { Transaction } from "@/lib/audit";
import type { SeatKey } from "@/prisma/example/groups";
import { type ProposalKey, proposalKeys } from "@/prisma/example/proposal-keys";
import { type ProposalData, proposals } from "@/prisma/example/proposals";
import { holderOf, type Story, tell } from "@/prisma/example/story";

const minute = 60_000;

/** Who said that they are not impartial, and who gave their vote to another: soon after it was put on. */
export async function writeRecusalsAndProxies(transaction: Transaction, story: Story) {
  await transaction.recusal.createMany({
    data: proposalKeys.flatMap((key) => recusalsOn(story, key)),
  });
  await transaction.proxy.createMany({
    data: proposalKeys.flatMap((key) => proxiesOn(story, key)),
  });
}

function recusalsOn(story: Story, key: ProposalKey) {
  const { recusals = {} }: ProposalData = proposals[key];
  return named(recusals).map(([seat, { reason, note }], index) => {
    const { person, at, ids } = saidBy(story, key, { seat, minutes: 20 + index });
    tell(story, at, person, "recusal.declare", subjectOf(story, key), {
      seatId: ids.seatId,
      reason,
    });
    return { ...ids, at, reason, note };
  });
}

function proxiesOn(story: Story, key: ProposalKey) {
  const { ballot = {} }: ProposalData = proposals[key];
  return named(ballot.byProxy ?? {}).map(([seat, holder], index) => {
    const { person, at, ids } = saidBy(story, key, { seat, minutes: 40 + index });
    const { seatId: fromSeatId, ...by } = ids;
    const toSeatId = story.idOf("seat", holder);
    const details = { seatId: fromSeatId, to: toSeatId };
    tell(story, at, person, "proxy.give", subjectOf(story, key), details);
    return { ...by, at, fromSeatId, toSeatId };
  });
}

/** The seat's holder, so many minutes after the proposal was put on. */
function saidBy(
  story: Story,
  key: ProposalKey,
  { seat, minutes }: { seat: SeatKey; minutes: number },
) {
  const { openedAt } = story.courses[key];
  if (!openedAt) throw new Error(`The proposal ${key} was put on`);
  const at = new Date(openedAt.getTime() + minutes * minute);
  const person = holderOf(story, seat, at);
  const { idOf } = story;
  const personId = idOf("person", person);
  return {
    ...{ person, at },
    ids: { proposalId: idOf("proposal", key), seatId: idOf("seat", seat), personId },
  };
}

function named<Value>(bySeat: Partial<Record<SeatKey, Value>>): [SeatKey, Value][] {
  return Object.entries(bySeat) as [SeatKey, Value][];
}

function subjectOf({ idOf }: Story, key: ProposalKey): [string, string] {
  return ["Proposal", idOf("proposal", key)];
}

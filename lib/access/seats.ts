import "server-only";
import type { Transaction } from "@/lib/audit";
import { dayOf } from "@/lib/dates";
import { Refusal } from "@/lib/refusal";

/**
 * A seat of the initiative that this person could take today: it runs, its group is open, and it is
 * vacant or the person's own already. Refuses with not-found, seat-ended, group-closed, seat-taken.
 */
export async function requireSeatFor(
  context: { transaction: Transaction; member: { initiativeId: string }; now: Date },
  seatId: string,
  personId: string | null,
): Promise<{ organisationId: string | null; isHeld: boolean }> {
  const { transaction, member, now } = context;
  const today = dayOf(now);
  const stillRuns = { OR: [{ until: null }, { until: { gt: today } }] };
  const seat = await transaction.seat.findFirst({
    where: { id: seatId, group: { initiativeId: member.initiativeId } },
    select: {
      organisationId: true,
      until: true,
      group: { select: { closedOn: true } },
      holdings: { where: stillRuns, select: { personId: true, from: true } },
    },
  });
  if (!seat) throw new Refusal("not-found");
  if (seat.until && seat.until <= today) throw new Refusal("seat-ended");
  if (seat.group.closedOn && seat.group.closedOn <= today) throw new Refusal("group-closed");
  const isHeld = seat.holdings.some((one) => one.personId === personId && one.from <= today);
  if (!isHeld && seat.holdings.length > 0) throw new Refusal("seat-taken");
  return { organisationId: seat.organisationId, isHeld };
}

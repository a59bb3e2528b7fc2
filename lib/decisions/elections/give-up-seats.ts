import type { Transaction } from "@/lib/audit";
import { endHolding, endSeat } from "@/lib/organisation/mutations";
import { overlap, type Period } from "@/lib/organisation/rules";
import type { Adopted, EffectRecord } from "../apply-effect";
import { standForTheSame } from "./overlaps";

type Elected = {
  personId: string;
  organisationId: string | null;
  constituency: string | null;
} & Period;

/**
 * Nobody sits twice in one group at once: whoever is elected to it gives up, from that day, what they
 * held there. A seat that stands for the same as the new one ends, for that one takes its place; another
 * stands empty, until somebody is named to it.
 */
export async function giveUpSeats(
  transaction: Transaction,
  {
    initiativeId,
    decisionId,
    groupId,
    seat: elected,
  }: Pick<Adopted, "initiativeId" | "decisionId"> & { groupId: string; seat: Elected },
): Promise<EffectRecord[]> {
  const { personId, from: on } = elected;
  const held = await transaction.seatHolding.findMany({
    where: { personId, seat: { groupId }, OR: [{ until: null }, { until: { gt: on } }] },
    select: {
      ...{ id: true, seatId: true, from: true, until: true },
      seat: { select: { organisationId: true, constituency: true, deputyForSeatId: true } },
    },
  });
  const records: EffectRecord[] = [];
  for (const { id: holdingId, seatId, seat, ...period } of held) {
    if (!overlap(period, elected)) continue;
    const subject = { subjectType: "Seat", subjectId: seatId };
    if (seat.deputyForSeatId === null && standForTheSame(seat, elected)) {
      await endSeat(transaction, { initiativeId, seatId, on, decisionId });
      records.push({ deed: "structure.change", ...subject });
    } else {
      await endHolding(transaction, { initiativeId, holdingId, on });
      records.push({ deed: "seat.assign", ...subject });
    }
  }
  return records;
}

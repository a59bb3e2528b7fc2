import type { Transaction } from "@/lib/audit";
import { dayOf, parseIsoDay } from "@/lib/dates";
import { assignHolder, giveSeat } from "@/lib/organisation/mutations";
import type { Adopted, EffectRecord } from "../apply-effect";
import type { EffectOf } from "../effects";
import type { Contest } from "../procedures/contest";
import { electedIn } from "../procedures/election";
import { readRule } from "../read-rule";

/**
 * Gives each of the elected a seat, from the day on which it is done, as the decision's own record counts
 * them. Throws the refusals of `giveSeat` and `assignHolder`; then nobody has one.
 */
export async function giveElected(
  transaction: Transaction,
  effect: EffectOf<"elect">,
  { initiativeId, decisionId, now }: Adopted,
): Promise<EffectRecord[]> {
  const decision = await transaction.decision.findUniqueOrThrow({
    where: { id: decisionId },
    select: { rule: true, counted: true },
  });
  const rule = readRule(decision.rule);
  const { contest } = decision.counted as { contest?: Contest };
  if (rule.procedure !== "election" || !contest) throw new Error("An election has its count");
  const { groupId, role, isVoting } = effect;
  const [from, until] = [dayOf(now), effect.until === null ? null : parseIsoDay(effect.until)];
  const records: EffectRecord[] = [];
  for (const personId of electedIn(rule, contest)) {
    const candidate = effect.candidates.find((one) => one.personId === personId);
    if (!candidate) continue;
    const { organisationId, constituency } = candidate;
    const seatId = await giveSeat(transaction, {
      ...{ initiativeId, groupId, organisationId, constituency, role, isVoting },
      ...{ deputyForSeatId: null, from, until, decisionId },
    });
    await assignHolder(transaction, { initiativeId, seatId, personId, from, until });
    const subject = { subjectType: "Seat", subjectId: seatId };
    records.push({ deed: "structure.change", ...subject }, { deed: "seat.assign", ...subject });
  }
  return records;
}

import type { Transaction } from "@/lib/audit";
import { dayOf, isoDay, parseIsoDay } from "@/lib/dates";
import { assignHolder, giveSeat, setUpGroup } from "@/lib/organisation/mutations";
import { Refusal } from "@/lib/refusal";
import type { Adopted, EffectRecord } from "../apply-effect";
import { findEffectFacts } from "../effect-facts";
import type { Effect, EffectOf } from "../effects";
import { optionsOf } from "../impossible";
import type { Contest } from "../procedures/contest";
import { electedIn } from "../procedures/election";
import { readRule } from "../read-rule";
import { giveUpSeats } from "./give-up-seats";

/**
 * Gives each of the elected a seat, from the day on which it is done, as the decision's own record counts
 * them; whoever sits in the group already gives up that seat. Who has left since the count is passed over, and the place stays empty. Throws the refusals of
 * `giveSeat` and `assignHolder`, and effect-impossible when all have left; then nobody has one.
 */
export async function giveElected(
  transaction: Transaction,
  effect: EffectOf<"elect">,
  adopted: Adopted,
): Promise<EffectRecord[]> {
  const { initiativeId, decisionId, now } = adopted;
  const { groupId, role, isVoting } = effect;
  const [from, until] = [dayOf(now), effect.until === null ? null : parseIsoDay(effect.until)];
  const records: EffectRecord[] = [];
  const elected = await electedWhoStand(transaction, { kind: "elect", effect }, adopted);
  for (const personId of elected) {
    const candidate = effect.candidates.find((one) => one.personId === personId);
    if (!candidate) continue;
    const { organisationId, constituency } = candidate;
    const seat = { personId, organisationId, constituency, from, until };
    records.push(...(await giveUpSeats(transaction, { ...adopted, groupId, seat })));
    const seatId = await giveSeat(transaction, {
      ...{ initiativeId, groupId, organisationId, constituency, role, isVoting },
      ...{ deputyForSeatId: null, from, until, decisionId },
    });
    await assignHolder(transaction, { initiativeId, seatId, personId, from, until });
    const subject = { subjectType: "Seat", subjectId: seatId };
    records.push({ deed: "structure.change", ...subject }, { deed: "seat.assign", ...subject });
  }
  if (records.length === 0) throw new Refusal("effect-impossible");
  return records;
}

/**
 * Lets the elected organisation house the backbone from that day; where there is none, it is set up. Who sits
 * in it stays there. Throws effect-impossible when the organisation is gone.
 */
export async function moveBackbone(
  transaction: Transaction,
  effect: EffectOf<"elect_backbone">,
  adopted: Adopted,
): Promise<EffectRecord[]> {
  const { initiativeId, decisionId, now } = adopted;
  const today = dayOf(now);
  const [hostOrganisationId] = await electedWhoStand(
    transaction,
    { kind: "elect_backbone", effect },
    adopted,
  );
  if (!hostOrganisationId) throw new Refusal("effect-impossible");
  const backbone = await transaction.group.findFirst({
    where: {
      initiativeId,
      kind: "backbone",
      OR: [{ closedOn: null }, { closedOn: { gt: today } }],
    },
    select: { id: true, hostOrganisationId: true },
  });
  const groupId =
    backbone?.id ??
    (await setUpGroup(transaction, {
      ...{ initiativeId, kind: "backbone", name: effect.name, purpose: "", mandate: "" },
      ...{
        boundedTask: "",
        setUpOn: today,
        reviewOn: null,
        setUpByDecisionId: decisionId,
        seats: [],
      },
    }));
  await transaction.group.update({
    where: { id: groupId },
    data: { hostOrganisationId },
    select: { id: true },
  });
  const before = backbone?.hostOrganisationId ?? "";
  const details = { host: hostOrganisationId, before, on: isoDay(today) };
  return [{ deed: "structure.change", subjectType: "Group", subjectId: groupId, details }];
}

/** The elected of a decision, by its own record, who could still take the place. */
export async function electedWhoStand(
  transaction: Transaction,
  effect: Extract<Effect, { kind: "elect" | "elect_backbone" }>,
  {
    id,
    initiativeId,
    decisionId,
    now,
  }: Pick<Adopted, "id" | "initiativeId" | "decisionId" | "now">,
): Promise<string[]> {
  const decision = await transaction.decision.findUniqueOrThrow({
    where: { id: decisionId },
    select: { rule: true, counted: true },
  });
  const rule = readRule(decision.rule);
  const { contest } = decision.counted as { contest?: Contest };
  if (rule.procedure !== "election" || !contest) throw new Error("An election has its count");
  const facts = await findEffectFacts(transaction, initiativeId, effect, dayOf(now), id);
  const standing = optionsOf(effect, facts).map((one) => one.id);
  return electedIn(rule, contest).filter((one) => standing.includes(one));
}

import type { DeedContext } from "@/lib/action";
import type { Transaction } from "@/lib/audit";
import { Refusal } from "@/lib/refusal";
import { type ExerciseState, type Work, whyNotNow } from "../rules";

export type FoundPlan = ExerciseState & {
  id: string;
  number: number;
  facilitates: boolean;
  takesPart: boolean;
  /** What the form names, as it is now; an actor or a table that is gone is null. */
  actor: { id: string; tableId: string | null } | null;
  tableId: string | null;
  besideTableId: string | null;
};

type Named = {
  exerciseId: string;
  actorId?: string;
  tableId?: string | null;
  besideId?: string | null;
};

/**
 * The exercise with what a deed in its plan names, to somebody in its room; null to everybody else. One
 * statement: cards are moved by a whole room at once, and everybody waits for everybody.
 */
export async function findPlan(
  { transaction, member }: Pick<DeedContext, "transaction" | "member">,
  { exerciseId, actorId, tableId, besideId }: Named,
): Promise<FoundPlan | null> {
  const [found] = await transaction.$queryRaw<FoundPlan[]>`
    select e.id, e.number, e.step, e."sharedResult", e."guestsRevealedAt", e."placesRevealedAt", e."endedAt",
           false as "hasSheets", me.facilitates, me."takesPart",
           (select json_build_object('id', a.id, 'tableId', a."tableId") from "ExerciseActor" a
             where a.id = ${actorId ?? null}::uuid and a."exerciseId" = e.id) as actor,
           (select t.id from "ExerciseTable" t where t.id = ${tableId ?? null}::uuid and t."exerciseId" = e.id) as "tableId",
           (select b."tableId" from "ExerciseActor" b
             where b.id = ${besideId ?? null}::uuid and b."exerciseId" = e.id) as "besideTableId"
      from "Exercise" e
      join "ExerciseParticipant" me on me."exerciseId" = e.id and me."personId" = ${member.personId}::uuid
     where e.id = ${exerciseId}::uuid and e."initiativeId" = ${member.initiativeId}::uuid`;
  return found ?? null;
}

/** What the policy asks about the plan. */
export function planSubject({ facilitates, takesPart }: FoundPlan) {
  return { facilitates, takesPart, isInRoom: true };
}

/** Refuses with `exercise-over` or `other-step` where the room does not seat together. */
export function refuseUnlessSeating(plan: FoundPlan, work: Work = "seat-together"): void {
  const reason = whyNotNow(work, plan);
  if (reason) throw new Refusal(reason);
}

/** The actor that the deed names; refuses with `actor-gone` when it left the list meanwhile. */
export function actorIn({ actor }: FoundPlan) {
  if (!actor) throw new Refusal("actor-gone");
  return actor;
}

/** Has somebody else moved the actor, or taken a move of it back, since this one was made? */
export async function isOvertaken(
  transaction: Transaction,
  actorId: string,
  personId: string,
  madeAt: Date,
): Promise<boolean> {
  const since = { gt: madeAt };
  const later = await transaction.exerciseMove.findFirst({
    where: { actorId, personId: { not: personId }, OR: [{ at: since }, { undoneAt: since }] },
    select: { id: true },
  });
  return later !== null;
}

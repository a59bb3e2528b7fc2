"use server";

import { inInitiativeAsStranger } from "@/lib/access/as-stranger";
import { hashToken } from "@/lib/access/tokens";
import type { Transaction } from "@/lib/audit";
import { db } from "@/lib/db";
import { openAction } from "@/lib/open-action";
import { Refusal } from "@/lib/refusal";
import { mailAnswer } from "./notices";
import { seatAnswerForm } from "./schema";

/**
 * An actor answers with the link of its invitation, and may change the answer until the exercise ends.
 * Refuses with link-used-or-expired for a link that never was or was renewed, invitation-withdrawn,
 * exercise-over, and table-gone for a wish that is no table of the exercise.
 */
export const answerSeat = openAction({
  input: seatAnswerForm,
  run: async ({ token, answer, wishedTableId, said }) => {
    const known = await requireInvitation(db(), token);
    const { initiativeId } = known.actor.exercise;
    await inInitiativeAsStranger(initiativeId, null, async (transaction, now) => {
      const { actorId, actor, askedBy } = await requireInvitation(transaction, token);
      const { exercise } = actor;
      const wished = answer === "other_table" ? wishedTableId : null;
      const wish = { id: wished ?? "", exerciseId: exercise.id };
      if (wished && (await transaction.exerciseTable.count({ where: wish })) === 0) {
        throw new Refusal("table-gone", { wishedTableId: "table-gone" });
      }
      await transaction.exerciseInvitation.update({
        where: { actorId },
        data: { answer, wishedTableId: wished, said, answeredAt: now },
        select: { actorId: true },
      });
      const { person } = askedBy;
      const asker = {
        ...{ personId: person.id, email: person.account?.email ?? person.email },
        locale: person.account?.locale ?? null,
      };
      const { slug, name: initiative } = exercise.initiative;
      const told = { initiativeId, slug, initiative, number: exercise.number, actor: actor.name };
      await mailAnswer(transaction, asker, told, now);
      const about = { subjectType: "Exercise", subjectId: exercise.id, personId: null };
      const details = { number: String(exercise.number) };
      return { record: { deed: "exercise.answer", ...about, details }, result: null };
    });
    return { message: "exercise.invitation-answered" };
  },
});

async function requireInvitation(within: Pick<Transaction, "exerciseInvitation">, token: string) {
  const found = await within.exerciseInvitation.findUnique({
    where: { tokenHash: hashToken(token) },
    select: {
      ...{ actorId: true, withdrawnAt: true },
      askedBy: {
        select: {
          person: {
            select: { id: true, email: true, account: { select: { email: true, locale: true } } },
          },
        },
      },
      actor: {
        select: {
          name: true,
          exercise: {
            select: {
              ...{ id: true, number: true, initiativeId: true, endedAt: true },
              initiative: { select: { slug: true, name: true } },
            },
          },
        },
      },
    },
  });
  if (!found) throw new Refusal("link-used-or-expired");
  if (found.withdrawnAt) throw new Refusal("invitation-withdrawn");
  if (found.actor.exercise.endedAt) throw new Refusal("exercise-over");
  return found;
}

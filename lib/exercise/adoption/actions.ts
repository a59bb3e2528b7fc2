"use server";

import { getTranslations } from "next-intl/server";
import { type DeedContext, InvalidForm, memberAction } from "@/lib/action";
import { dayOf } from "@/lib/dates";
import { findEffectFacts } from "@/lib/decisions/effect-facts";
import type { EffectOf } from "@/lib/decisions/effects";
import { whyImpossible } from "@/lib/decisions/impossible";
import { matrixInForce } from "@/lib/decisions/matrix/find-matrix";
import { citedMatter } from "@/lib/decisions/matter";
import { writeDraft } from "@/lib/decisions/mutations";
import { adoptSeating } from "@/lib/decisions/seating/adopt";
import { Refusal } from "@/lib/refusal";
import {
  aboutExercise,
  asSubject,
  type FoundExercise,
  findExerciseFor,
  refuseNotNow,
} from "../find-exercise";
import type { Plan } from "./card-rules";
import { findPlan } from "./find-plan";
import { isEmptyPlan, outcomeOfPlan, stopsOf } from "./rules";
import { proposePlanForm, setUpPlanForm } from "./schema";
import { usualWords } from "./usual-words";
import { readWords } from "./words";

/**
 * Makes the plan a draft proposal, whose author reads it and sends it on. What it does is what the
 * plan says now: what the room moves later is in no proposal before it is proposed anew.
 */
export const proposePlan = memberAction("exercise.propose", {
  input: proposePlanForm,
  find: findExerciseFor,
  subject: asSubject,
  run: async (context, form, exercise) => {
    const { transaction, member, now, record } = context;
    const { initiativeId, personId: authorId, slug } = member;
    await refuseProposedAlready(context, exercise);
    const effect = await effectOfPlan(context, form, exercise);
    const { rows } = await matrixInForce(transaction, initiativeId);
    const { title, text } = form;
    const kind = "adopt_seating";
    const proposal = await writeDraft(
      transaction,
      {
        ...{ initiativeId, kind, title, text, effect, authorId },
        ...{ organisationId: null, fromGroupId: null, responsibleOrganisationId: null },
        ...{ followUpOn: null, matterId: citedMatter(rows, kind, null, member) },
      },
      now,
    );
    await transaction.exercise.update({
      where: { id: exercise.id },
      data: { proposalId: proposal.id },
      select: { id: true },
    });
    const { id: subjectId, number } = proposal;
    const details = { number };
    await record({ deed: "proposal.write", subjectType: "Proposal", subjectId, details });
    const to = `/initiatives/${slug}/decisions/${number}`;
    return { ...aboutExercise(exercise), to };
  },
});

/** Before the steering group has decided anything the initiators make the plan the organisation themselves. */
export const setUpPlan = memberAction("exercise.set-up", {
  input: setUpPlanForm,
  find: findExerciseFor,
  subject: asSubject,
  run: async (context, form, exercise) => {
    const { transaction, member, now, record } = context;
    const { initiativeId, slug } = member;
    const effect = await effectOfPlan(context, form, exercise);
    const adopting = { initiativeId, proposalId: null, decisionId: null, now };
    await record(...(await adoptSeating(transaction, effect, adopting)));
    return { ...aboutExercise(exercise), to: `/initiatives/${slug}/organisation` };
  },
});

/** One proposal of an exercise at a time, until it is decided or withdrawn. */
async function refuseProposedAlready({ transaction }: DeedContext, exercise: FoundExercise) {
  const { id, adoptedAt } = exercise;
  if (adoptedAt) throw new Refusal("plan-adopted");
  const waiting = await transaction.exercise.count({
    where: { id, proposal: { settledAt: null } },
  });
  if (waiting > 0) throw new Refusal("plan-proposed");
}

/**
 * What adopting the plan as it is does. Refuses with what cannot be done at this step, plan-adopted,
 * plan-has-stops (with what), plan-empty, and check-fields.
 */
async function effectOfPlan(
  { transaction, member, now }: DeedContext,
  form: Record<string, unknown>,
  exercise: FoundExercise,
): Promise<EffectOf<"adopt_seating">> {
  refuseNotNow("propose", exercise);
  if (exercise.adoptedAt) throw new Refusal("plan-adopted");
  const { initiativeId } = member;
  const { id, sharedResult } = exercise;
  const day = dayOf(now);
  const { plan, today } = await findPlan(transaction, { id, initiativeId }, day);
  await refuseStops(plan);
  const { words, wrong } = readWords(form, await usualWords(sharedResult), day);
  const { effect } = outcomeOfPlan(plan, today, words);
  if (wrong.length > 0) throw invalid(wrong);
  if (isEmptyPlan(effect)) throw new Refusal("plan-empty");
  const proposed = { kind: "adopt_seating", effect } as const;
  const facts = await findEffectFacts(transaction, initiativeId, proposed, day);
  const reason = whyImpossible(proposed, facts, day);
  if (!reason) return effect;
  const say = await getTranslations("decisions.impossible");
  throw new Refusal("plan-has-stops", {}, { what: say(reason) });
}

async function refuseStops(plan: Plan) {
  const [stop] = stopsOf(plan);
  if (!stop) return;
  const say = await getTranslations("exercise.decide.stops");
  const actor = plan.actors.find(({ id }) => "actorId" in stop && id === stop.actorId);
  const what = say(stop.kind, { name: actor?.name ?? "" });
  throw new Refusal("plan-has-stops", {}, { what });
}

function invalid(wrong: { field: string; message: string }[]) {
  return new InvalidForm(
    wrong.map(({ field, message }) => ({
      ...{ code: "custom", path: [field], message, input: undefined },
    })),
  );
}

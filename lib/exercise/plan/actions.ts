"use server";

import { memberAction } from "@/lib/action";
import { insertRows } from "@/lib/insert-rows";
import { Refusal } from "@/lib/refusal";
import { newUuid } from "@/lib/uuid";
import { aboutExercise } from "../find-exercise";
import { most } from "../rules";
import { actorIn, findPlan, isOvertaken, planSubject, refuseUnlessSeating } from "./find-plan";
import { paperMoves } from "./paper-rules";
import { describeForm, moveForm, ofExercise, paperForm, tieForm, untieForm } from "./schema";
import { seatActor } from "./seat";

/** The shared plan: the last move of a card counts, and everybody in the room sees the same. */

export const moveActor = memberAction("exercise.seat", {
  input: moveForm,
  find: findPlan,
  subject: planSubject,
  isFollowedLive: true,
  run: async ({ transaction, member, now: at }, { tableId, besideId, waited }, plan) => {
    refuseUnlessSeating(plan);
    const actor = actorIn(plan);
    const madeAt = new Date(at.getTime() - waited);
    if (waited > 0 && (await isOvertaken(transaction, actor.id, member.personId, madeAt))) {
      throw new Refusal("move-overtaken");
    }
    if (tableId && !plan.tableId) throw new Refusal("table-gone");
    // Whoever one is put beside may have moved on meanwhile: then it is the table that counts.
    const isThere = besideId !== actor.id && plan.besideTableId === tableId;
    const place = { actorId: actor.id, tableId, besideId: isThere ? besideId : null };
    await seatActor(transaction, place);
    if (actor.tableId !== tableId) {
      const { id: exerciseId } = plan;
      const between = { fromTableId: actor.tableId, toTableId: tableId };
      const move = { exerciseId, actorId: actor.id, personId: member.personId, ...between, at };
      await insertRows(transaction, "ExerciseMove", [{ id: newUuid(at.getTime()), ...move }]);
    }
    return { ...aboutExercise(plan), message: "card-moved" };
  },
});

/** Takes back one's own last move, unless somebody has moved the card since (`move-overtaken`). */
export const undoMove = memberAction("exercise.seat", {
  input: ofExercise,
  find: findPlan,
  subject: planSubject,
  isFollowedLive: true,
  run: async ({ transaction, member, now }, _input, plan) => {
    refuseUnlessSeating(plan);
    const { id: exerciseId } = plan;
    const order = [{ at: "desc" as const }, { id: "desc" as const }];
    const move = await transaction.exerciseMove.findFirst({
      where: { exerciseId, personId: member.personId, undoneAt: null },
      orderBy: order,
      include: { actor: { select: { tableId: true } } },
    });
    if (!move) throw new Refusal("nothing-to-undo");
    const latest = await transaction.exerciseMove.findFirst({
      where: { actorId: move.actorId, undoneAt: null },
      orderBy: order,
      select: { id: true },
    });
    const isWhereItWasPut = move.actor.tableId === move.toTableId;
    if (latest?.id !== move.id || !isWhereItWasPut) throw new Refusal("move-overtaken");
    const tableId = move.fromTableId;
    if (tableId && !(await transaction.exerciseTable.findUnique({ where: { id: tableId } }))) {
      throw new Refusal("table-gone");
    }
    await seatActor(transaction, { actorId: move.actorId, tableId });
    await transaction.exerciseMove.update({ where: { id: move.id }, data: { undoneAt: now } });
    return { ...aboutExercise(plan), message: "move-undone" };
  },
});

/** Why the actor sits there, what it brings and gets, and who it is. */
export const describeActor = memberAction("exercise.seat", {
  input: describeForm,
  find: findPlan,
  subject: planSubject,
  run: async ({ transaction }, { actorId: id, exerciseId: _of, ...described }, plan) => {
    refuseUnlessSeating(plan, "change-actors");
    actorIn(plan);
    await transaction.exerciseActor.update({ where: { id }, data: described });
    return { ...aboutExercise(plan), message: "card-described" };
  },
});

/** Two actors who should sit near each other, or should not; said again, it is said anew. */
export const tieActors = memberAction("exercise.seat", {
  input: tieForm,
  find: findPlan,
  subject: planSubject,
  run: async ({ transaction }, { actorId, otherId, kind, why }, plan) => {
    refuseUnlessSeating(plan, "change-actors");
    actorIn(plan);
    if (actorId === otherId) throw new Refusal("tie-of-one", { otherId: "tie-of-one" });
    const { id: exerciseId } = plan;
    const other = { id: otherId, exerciseId };
    if (!(await transaction.exerciseActor.findFirst({ where: other, select: { id: true } }))) {
      throw new Refusal("actor-gone", { otherId: "actor-gone" });
    }
    if ((await transaction.exerciseTie.count({ where: { exerciseId } })) >= most.ties) {
      throw new Refusal("too-many-actors");
    }
    const [oneId, secondId] = actorId < otherId ? [actorId, otherId] : [otherId, actorId];
    const pair = { oneId, otherId: secondId };
    await transaction.exerciseTie.upsert({
      where: { oneId_otherId: pair },
      create: { exerciseId, ...pair, kind, why },
      update: { kind, why },
    });
    return { ...aboutExercise(plan), message: "tie-kept" };
  },
});

export const untieActors = memberAction("exercise.seat", {
  input: untieForm,
  find: findPlan,
  subject: planSubject,
  run: async ({ transaction }, { tieId: id }, plan) => {
    refuseUnlessSeating(plan, "change-actors");
    await transaction.exerciseTie.deleteMany({ where: { id, exerciseId: plan.id } });
    return { ...aboutExercise(plan), message: "tie-gone" };
  },
});

/** What the room did on paper, all at once: only what was written otherwise than the page showed it is moved. */
export const enterPaper = memberAction("exercise.lead", {
  input: paperForm,
  find: findPlan,
  subject: planSubject,
  run: async ({ transaction, member, now: at }, written, plan) => {
    refuseUnlessSeating(plan);
    const { id: exerciseId } = plan;
    const where = { exerciseId };
    const actors = await transaction.exerciseActor.findMany({ where, orderBy: { number: "asc" } });
    const tables = await transaction.exerciseTable.findMany({ where });
    const { moves, wrong } = paperMoves(written, actors, tables);
    if (wrong.length > 0) {
      const fields = wrong.map((number) => [`table-${number}`, "table-gone"] as const);
      throw new Refusal("table-gone", Object.fromEntries(fields));
    }
    for (const { actorId, toTableId: tableId } of moves) {
      await seatActor(transaction, { actorId, tableId });
    }
    const by = { exerciseId, personId: member.personId, at };
    const rows = moves.map((move) => ({ id: newUuid(at.getTime()), ...by, ...move }));
    await insertRows(transaction, "ExerciseMove", rows);
    return { ...aboutExercise(plan), message: "paper-entered" };
  },
});

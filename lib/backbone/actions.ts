"use server";

import { type DeedContext, memberAction, theInitiative } from "@/lib/action";
import { dayOf } from "@/lib/dates";
import { Refusal } from "@/lib/refusal";
import { isInitiativesOwn, placeAt, placeLast } from "./places";
import { backboneStaff } from "./queries";
import { checkAssignee, servedColumns, type TaskState } from "./rules";
import { moveSchema, removeSchema, type TaskInput, taskSchema } from "./schema";

/** A new task, at the end of its state. */
export const addTask = memberAction("task.manage", {
  input: taskSchema,
  find: theInitiative,
  run: async (context, input) => {
    const { transaction, member, now } = context;
    const task = await transaction.backboneTask.create({
      data: {
        ...(await columnsOf(context, input)),
        initiativeId: member.initiativeId,
        state: input.state,
        position: await placeLast(context, input.state),
        createdAt: now,
        doneAt: input.state === "done" ? now : null,
      },
      select: { id: true },
    });
    return {
      subjectType: "BackboneTask",
      subjectId: task.id,
      details: { state: input.state },
      to: `/initiatives/${member.slug}/backbone#task-${task.id}`,
    };
  },
});

export const editTask = memberAction("task.manage", {
  input: taskSchema,
  find: (context, input) => findTask(context, input.taskId),
  run: async (context, input, task) => {
    const moved = input.state !== task.state ? await placeLast(context, input.state) : null;
    await context.transaction.backboneTask.update({
      where: { id: task.id },
      data: {
        ...(await columnsOf(context, input, task.assigneeId)),
        ...(moved === null ? {} : { position: moved, ...stateColumns(input.state, context.now) }),
      },
      select: { id: true },
    });
    return {
      subjectType: "BackboneTask",
      subjectId: task.id,
      details: { state: input.state },
      to: `/initiatives/${context.member.slug}/backbone#task-${task.id}`,
    };
  },
});

/** Moves a task to another state or beside another task; dragged or chosen, it is the same deed. */
export const moveTask = memberAction("task.manage", {
  input: moveSchema,
  find: (context, input) => findTask(context, input.taskId),
  run: async (context, input, task) => {
    const { state, position } = await placeAt(context, task.id, input.to);
    await context.transaction.backboneTask.update({
      where: { id: task.id },
      data: {
        position,
        ...(state === task.state ? {} : stateColumns(state, context.now)),
        ...rowColumns(input),
      },
      select: { id: true },
    });
    return {
      subjectType: "BackboneTask",
      subjectId: task.id,
      details: { from: task.state, to: state },
      message: "task-moved",
    };
  },
});

/** Takes a task away that was written by mistake; one that is finished is moved to done instead. */
export const removeTask = memberAction("task.manage", {
  input: removeSchema,
  find: (context, input) => findTask(context, input.taskId),
  run: async ({ transaction, member }, _input, task) => {
    await transaction.backboneTask.delete({ where: { id: task.id }, select: { id: true } });
    return {
      subjectType: "BackboneTask",
      subjectId: task.id,
      details: { removed: true },
      to: `/initiatives/${member.slug}/backbone`,
    };
  },
});

function findTask({ transaction, member }: DeedContext, taskId: string | null) {
  if (taskId === null) return Promise.resolve(null);
  return transaction.backboneTask.findFirst({
    where: { id: taskId, initiativeId: member.initiativeId },
    select: { id: true, state: true, assigneeId: true },
  });
}

/** An assignee who has left the backbone may stay on a task that is edited, but is given no new one. */
async function columnsOf(context: DeedContext, input: TaskInput, present: string | null = null) {
  const { transaction, member, now } = context;
  if (input.assigneeId !== present) {
    checkAssignee(input.assigneeId, await backboneStaff(member, dayOf(now), transaction));
  }
  if (input.served && !(await isInitiativesOwn(context, input.served))) {
    throw new Refusal("not-found");
  }
  return {
    title: input.title,
    note: input.note,
    function: input.function,
    phase: input.phase,
    assigneeId: input.assigneeId,
    dueOn: input.dueOn,
    ...servedColumns(input.served),
  };
}

function stateColumns(state: TaskState, now: Date) {
  return { state, doneAt: state === "done" ? now : null };
}

function rowColumns({ by, row }: { by: string; row: string }) {
  const read = taskSchema.shape[by === "phase" ? "phase" : "function"].safeParse(row);
  return by !== "" && read.success ? { [by]: read.data } : {};
}

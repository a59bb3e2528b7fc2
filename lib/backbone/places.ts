import type { DeedContext } from "@/lib/action";
import { Refusal } from "@/lib/refusal";
import { type Destination, placeBetween, step, type TaskState } from "./rules";

/** The order of the tasks within a state. One writer per initiative, so what is read here still holds when it is written. */

type Where = Pick<DeedContext, "transaction" | "member">;

/** A place after the last task of a state. */
export async function placeLast({ transaction, member }: Where, state: TaskState) {
  const last = await transaction.backboneTask.findFirst({
    where: { initiativeId: member.initiativeId, state },
    orderBy: { position: "desc" },
    select: { position: true },
  });
  return last ? last.position + step : step;
}

/** The state and place that a destination means. Refuses a neighbour that is not there. */
export async function placeAt(
  where: Where,
  taskId: string,
  to: Destination,
): Promise<{ state: TaskState; position: number }> {
  if ("state" in to) return { state: to.state, position: await placeLast(where, to.state) };
  const neighbourId = "before" in to ? to.before : to.after;
  const neighbour = await where.transaction.backboneTask.findFirst({
    where: { id: neighbourId, initiativeId: where.member.initiativeId },
    select: { id: true, state: true },
  });
  if (!neighbour || neighbour.id === taskId) throw new Refusal("not-found");
  const { state } = neighbour;
  const isBefore = "before" in to;
  const place = await placeBeside(where, taskId, neighbour.id, state, isBefore);
  if (place !== null) return { state, position: place };
  await numberAnew(where, state);
  const again = await placeBeside(where, taskId, neighbour.id, state, isBefore);
  return { state, position: again ?? step };
}

/** Is what a task is to serve this initiative's own? */
export async function isInitiativesOwn(
  { transaction, member }: Where,
  { kind, id }: { kind: "goal" | "activity" | "group"; id: string },
): Promise<boolean> {
  const where = { id, initiativeId: member.initiativeId };
  if (kind === "goal")
    return (await transaction.passage.count({ where: { ...where, part: "goals" } })) > 0;
  if (kind === "activity") return (await transaction.activity.count({ where })) > 0;
  return (await transaction.group.count({ where })) > 0;
}

async function placeBeside(
  { transaction, member }: Where,
  taskId: string,
  neighbourId: string,
  state: TaskState,
  isBefore: boolean,
): Promise<number | null> {
  const tasks = await transaction.backboneTask.findMany({
    where: { initiativeId: member.initiativeId, state, id: { not: taskId } },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, position: true },
  });
  const at = tasks.findIndex((task) => task.id === neighbourId);
  const after = isBefore ? at : at + 1;
  return placeBetween(tasks[after - 1]?.position ?? null, tasks[after]?.position ?? null);
}

async function numberAnew({ transaction, member }: Where, state: TaskState): Promise<void> {
  await transaction.$executeRaw`
    update "BackboneTask" t set position = n.place * ${step}
      from (select id, row_number() over (order by position, id) as place from "BackboneTask"
             where "initiativeId" = ${member.initiativeId}::uuid and state = ${state}::"TaskState") n
     where n.id = t.id`;
}

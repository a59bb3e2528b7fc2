import { beforeEach, describe, expect, test } from "vitest";
import { addTask, editTask, moveTask, removeTask } from "@/lib/backbone/actions";
import { wholeBoard } from "@/lib/backbone/filter";
import { boardTasks, dueTasks, findTask, taskChoices, taskCounts } from "@/lib/backbone/queries";
import { addDays, dayOf, typedDay } from "@/lib/dates";
import { countStatements, db } from "@/lib/db";
import type { Member } from "@/lib/member";
import { currentMember } from "@/lib/session";
import { type Cast, makeCast } from "@/prisma/cast";
import { actAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();

let cast: Cast;
let round = 0;

beforeEach(async () => {
  round += 1;
  cast = await db().$transaction((transaction) =>
    makeCast(transaction, { slug: `board-${round}` }),
  );
  await actAs(cast.backboneLead);
});

const add = (fields: Record<string, string> = {}) =>
  send(addTask.bind(null, cast.slug), {
    title: "Ring til parterne",
    function: "support_aligned_activities",
    ...fields,
  });
const move = (fields: Record<string, string>) => send(moveTask.bind(null, cast.slug), fields);
const tasks = () =>
  db().backboneTask.findMany({
    where: { initiativeId: cast.initiativeId },
    orderBy: [{ state: "asc" }, { position: "asc" }],
  });
const titles = async (state = "planned") =>
  (await tasks()).filter((task) => task.state === state).map(({ title }) => title);
const idOf = async (title: string) =>
  (await tasks()).find((task) => task.title === title)?.id ?? "";

async function three() {
  for (const title of ["A", "B", "C"]) await add({ title });
}

describe("a task", () => {
  test("is added by the backbone with all that belongs to it", async () => {
    const answer = await add({
      phase: "organise_for_impact",
      assigneeId: cast.backboneStaff.personId,
      dueOn: "27-11-2026",
      served: `activity:${cast.activities.ofGroup}`,
    });
    const [task] = await tasks();
    expect(answer).toEqual({
      ok: true,
      to: `/initiatives/${cast.slug}/backbone#task-${task?.id}`,
    });
    expect(task).toMatchObject({ activityId: cast.activities.ofGroup, state: "planned" });
  });

  test.each(["chair", "partner", "initiator", "stranger"] as const)(
    "is not added by the %s",
    async (person) => {
      await actAs(cast[person]);
      expect((await add()).ok).toBe(false);
      expect(await tasks()).toEqual([]);
    },
  );

  test("is given only to somebody of the backbone, and serves only what is the initiative's", async () => {
    expect(await add({ assigneeId: cast.chair.personId })).toMatchObject({
      fields: { assigneeId: expect.any(String) },
    });
    expect(await add({ served: `activity:${cast.other.activityId}` })).toMatchObject({
      reason: "not-found",
    });
    expect(await add({ served: `group:${cast.other.groupId}` })).toMatchObject({
      reason: "not-found",
    });
    expect(await tasks()).toEqual([]);
  });

  test("is added once by a form that is sent twice", async () => {
    const form = { deedKey: "pressed-two-times" };
    expect(await add(form)).toEqual(await add(form));
    expect(await tasks()).toHaveLength(1);
  });

  test("is edited, and moves to the end when its state changes", async () => {
    await three();
    const edit = (fields: Record<string, string>) =>
      send(editTask.bind(null, cast.slug), { function: "advance_policy", ...fields });
    const taskId = await idOf("A");
    expect((await edit({ taskId, title: "A", state: "done" })).ok).toBe(true);
    expect(await tasks()).toContainEqual(
      expect.objectContaining({ title: "A", state: "done", doneAt: expect.any(Date) }),
    );
    await actAs(cast.workingMember);
    expect((await edit({ taskId, title: "Andet" })).ok).toBe(false);
  });

  test("serves at most one thing, says the database too", async () => {
    await add();
    const [task] = await tasks();
    const both = db().backboneTask.update({
      where: { id: task?.id ?? "" },
      data: { goalId: cast.goals.first, groupId: cast.groups.working },
    });
    await expect(both).rejects.toThrow(/task_serves_one/);
  });

  test("that was a mistake is taken away by the backbone, by nobody else", async () => {
    await add();
    const remove = async () =>
      send(removeTask.bind(null, cast.slug), { taskId: await idOf("Ring til parterne") });
    await actAs(cast.partner);
    expect((await remove()).ok).toBe(false);
    await actAs(cast.backboneStaff);
    expect((await remove()).ok).toBe(true);
    expect(await tasks()).toEqual([]);
  });
});

describe("moving", () => {
  test("before and after another keeps the order of the rest", async () => {
    await three();
    await move({ taskId: await idOf("C"), to: `before:${await idOf("A")}` });
    expect(await titles()).toEqual(["C", "A", "B"]);
    await move({ taskId: await idOf("C"), to: `after:${await idOf("A")}` });
    expect(await titles()).toEqual(["A", "C", "B"]);
  });

  test("to another state puts it last there and notes when it was done", async () => {
    await three();
    for (const title of ["B", "A"]) await move({ taskId: await idOf(title), to: "state:done" });
    expect(await titles("done")).toEqual(["B", "A"]);
    await move({ taskId: await idOf("B"), to: `before:${await idOf("C")}` });
    expect(await titles()).toEqual(["B", "C"]);
    expect((await tasks()).find(({ title }) => title === "B")?.doneAt).toBeNull();
  });

  test("into another row of the board takes that row's function or phase", async () => {
    await three();
    const taskId = await idOf("A");
    await move({ taskId, to: "state:waiting", by: "function", row: "mobilise_funding" });
    await move({ taskId, to: "state:waiting", by: "phase", row: "sustain_action" });
    expect((await tasks()).find(({ id }) => id === taskId)).toMatchObject({
      function: "mobilise_funding",
      phase: "sustain_action",
    });
    await move({ taskId, to: "state:waiting", by: "phase", row: "" });
    expect((await tasks()).find(({ id }) => id === taskId)?.phase).toBeNull();
  });

  test("finds room when the numbers between two tasks are used up", async () => {
    await three();
    await db().backboneTask.updateMany({
      where: { initiativeId: cast.initiativeId, title: { in: ["A", "B"] } },
      data: { position: 7 },
    });
    const [first, second] = await titles();
    const taskId = await idOf("C");
    expect((await move({ taskId, to: `after:${await idOf(first ?? "")}` })).ok).toBe(true);
    expect(await titles()).toEqual([first, "C", second]);
  });

  test("two at once leave every task in one place", async () => {
    await three();
    const to = `before:${await idOf("A")}`;
    const moves = ["B", "C"].map(async (title) => move({ taskId: await idOf(title), to }));
    await Promise.all(moves);
    expect((await titles()).toSorted()).toEqual(["A", "B", "C"]);
    expect((await titles()).at(-1)).toBe("A");
    expect(new Set((await tasks()).map(({ position }) => position)).size).toBe(3);
  });

  test.each(["chair", "partner", "stranger"] as const)("is not the %s's to do", async (person) => {
    await three();
    const [taskId, before] = [await idOf("A"), await tasks()];
    await actAs(cast[person]);
    expect((await move({ taskId, to: "state:done" })).ok).toBe(false);
    expect(await tasks()).toEqual(before);
  });

  test("beside a task that is not there is refused", async () => {
    await three();
    const taskId = await idOf("A");
    const to = `before:${cast.other.activityId}`;
    expect(await move({ taskId, to })).toMatchObject({ reason: "not-found" });
    expect(await move({ taskId, to: `before:${taskId}` })).toMatchObject({ reason: "not-found" });
  });
});

describe("reading the board", () => {
  const member = async () => (await currentMember(cast.slug)) as Member;
  const today = dayOf(new Date());

  test("is one statement each, with one task and with many", async () => {
    const who = await member();
    const read = async () => {
      const [task] = await tasks();
      const statements = [
        await countStatements(() => boardTasks(who, wholeBoard, "function", today)),
        await countStatements(() => taskCounts(who, today)),
        await countStatements(() => taskChoices(who, today)),
        await countStatements(() => dueTasks(who, today)),
        await countStatements(() => findTask(who, task?.id ?? "")),
      ];
      return statements.map(({ count }) => count);
    };
    await add({ served: `goal:${cast.goals.first}` });
    expect(await read()).toEqual([1, 1, 1, 1, 1]);
    await db().backboneTask.createMany({
      data: Array.from({ length: 200 }, (_, number) => ({
        initiativeId: cast.initiativeId,
        title: `Opgave ${number}`,
        function: "advance_policy" as const,
        state: number % 2 ? ("planned" as const) : ("done" as const),
        position: number,
      })),
    });
    expect(await read()).toEqual([1, 1, 1, 1, 1]);
    const board = await boardTasks(who, wholeBoard, "function", today);
    const cell = board.filter(
      (task) => task.function === "advance_policy" && task.state === "planned",
    );
    expect(cell).toHaveLength(30);
    expect(cell[0]?.inCell).toBe(100);
    expect(board.find(({ goalId }) => goalId)?.serves).toContain("Alle unge");
  });

  test("tells what is due within a week, one's own first", async () => {
    const soon = typedDay(addDays(today, 3));
    await add({ title: "Andens", dueOn: typedDay(addDays(today, -2)) });
    await add({ title: "Egen", dueOn: soon, assigneeId: cast.backboneLead.personId });
    await add({ title: "Senere", dueOn: typedDay(addDays(today, 30)) });
    const due = await dueTasks(await member(), today);
    expect(due.map(({ title }) => title)).toEqual(["Egen", "Andens"]);
    expect((await taskCounts(await member(), today)).late).toBe(1);
  });

  test("another initiative's task does not exist", async () => {
    await add();
    const [task] = await tasks();
    await actAs(cast.stranger);
    const stranger = (await currentMember(cast.other.slug)) as Member;
    expect(await findTask(stranger, task?.id ?? "")).toBeNull();
    expect(await boardTasks(stranger, wholeBoard, "phase", today)).toEqual([]);
  });
});

import type { Transaction } from "@/lib/audit";
import { type Story, secretaryOn, tell } from "@/prisma/example/story";
import { type TaskData, tasks } from "@/prisma/example/tasks";

const gap = 1024;

/** The secretariat's board. */
export async function writeTasks(transaction: Transaction, story: Story) {
  const { idOf, calendar, initiativeId } = story;
  await transaction.backboneTask.createMany({
    data: tasks.map((task, index) => {
      const id = idOf("task", task.title);
      const createdAt = calendar.at(task.written, "10:20");
      const doneAt = task.done === undefined ? null : calendar.at(task.done, "15:10");
      const writer = secretaryOn(story, createdAt);
      tell(story, createdAt, writer, "task.manage", ["BackboneTask", id], { state: "planned" });
      if (doneAt) {
        const person = task.assignee ?? writer;
        tell(story, doneAt, person, "task.manage", ["BackboneTask", id], { state: "done" });
      }
      return {
        id,
        initiativeId,
        title: task.title,
        note: task.note ?? "",
        function: task.function,
        phase: task.phase,
        state: task.state,
        position: (index + 1) * gap,
        assigneeId: task.assignee ? idOf("person", task.assignee) : null,
        dueOn: task.due === undefined ? null : calendar.workday(task.due),
        ...servedIds(story, task),
        createdAt,
        doneAt,
      };
    }),
  });
}

function servedIds({ idOf }: Story, { serves }: TaskData) {
  if (!serves) return {};
  return {
    goalId: "goal" in serves ? idOf("passage", serves.goal) : null,
    activityId: "activity" in serves ? idOf("activity", serves.activity) : null,
    groupId: "group" in serves ? idOf("group", serves.group) : null,
  };
}

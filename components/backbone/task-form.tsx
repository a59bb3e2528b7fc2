import { useTranslations } from "next-intl";
import { areTooMany, ChoiceField } from "@/components/organisation/choice-field";
import { LinkButton } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/choices";
import { DateField } from "@/components/ui/date-field";
import { Form } from "@/components/ui/form";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { Answer } from "@/lib/answer";
import type { TaskChoices, TaskLine } from "@/lib/backbone/columns";
import { backboneFunctions, phases, taskStates } from "@/lib/backbone/rules";

/** A new task, or one that is edited. @param action bound on the server */
export function TaskForm({
  action,
  deedKey,
  choices,
  task,
  back,
}: {
  action: (previous: Answer | null, data: FormData) => Promise<Answer>;
  deedKey: string;
  choices: TaskChoices;
  task: TaskLine | null;
  back: string;
}) {
  const say = useTranslations("backbone");
  return (
    <Form action={action} deedKey={deedKey} className="grid max-w-prose gap-7">
      {task && <input type="hidden" name="taskId" value={task.id} />}
      <TextField
        name="title"
        label={say("form.name")}
        defaultValue={task?.title}
        maxLength={200}
        width="full"
      />
      <TextArea
        name="note"
        label={say("form.note")}
        defaultValue={task?.note}
        maxLength={4000}
        optional
      />
      <RadioGroup
        name="function"
        label={say("form.function")}
        choices={backboneFunctions.map((value) => ({ value, label: say(`functions.${value}`) }))}
        defaultValue={task?.function}
      />
      <Select
        name="phase"
        label={say("form.phase")}
        options={phases.map((value) => ({ value, label: say(`phases.${value}`) }))}
        defaultValue={task?.phase ?? ""}
        empty={say("form.noPhase")}
        optional
      />
      <div className="grid gap-7 sm:grid-cols-2">
        <Select
          name="assigneeId"
          label={say("form.assignee")}
          options={staffOf(choices, task)}
          defaultValue={task?.assigneeId ?? ""}
          empty={say("form.nobody")}
          optional
        />
        <DateField
          name="dueOn"
          label={say("form.dueOn")}
          defaultValue={task?.dueOn ?? null}
          optional
        />
      </div>
      <Served choices={choices} task={task} />
      <RadioGroup
        name="state"
        label={say("form.state")}
        choices={taskStates.map((value) => ({ value, label: say(`states.${value}`) }))}
        defaultValue={task?.state ?? "planned"}
      />
      <div className="flex flex-wrap gap-2">
        <SubmitButton>{say(task ? "form.save" : "form.add")}</SubmitButton>
        <LinkButton href={back} variant="quiet">
          {say("form.back")}
        </LinkButton>
      </div>
    </Form>
  );
}

function Served({ choices, task }: { choices: TaskChoices; task: TaskLine | null }) {
  const say = useTranslations("backbone.form");
  const activities = choices.activities.map(({ id, title }) => ({ id, name: title }));
  const isNamed = areTooMany(activities);
  const groups = [
    {
      group: say("goals"),
      options: choices.goals.map(({ id, text }) => ({ value: `goal:${id}`, label: text })),
    },
    {
      group: say("groups"),
      options: choices.groups.map(({ id, name }) => ({ value: `group:${id}`, label: name })),
    },
    {
      group: say("activities"),
      options: (isNamed ? [] : choices.activities).map(({ id, title }) => ({
        value: `activity:${id}`,
        label: title,
      })),
    },
  ];
  const present = task ? servedBy(task) : "";
  const isKnown = groups.some(({ options }) => options.some(({ value }) => value === present));
  const extra =
    present && !isKnown && !(isNamed && task?.activityId)
      ? [{ value: present, label: task?.serves ?? present }]
      : [];
  return (
    <>
      <Select
        name="served"
        label={say("served")}
        options={[...extra, ...groups.filter(({ options }) => options.length > 0)]}
        defaultValue={isNamed && task?.activityId ? "" : present}
        empty={say("servesNothing")}
        optional
      />
      {isNamed && (
        <ChoiceField
          of="activity"
          name="served"
          prefix="activity"
          label={say("servedActivity")}
          choices={activities}
          defaultValue={task?.activityId ?? undefined}
          optional
        />
      )}
    </>
  );
}

/** Those who sit in the backbone today; the present assignee stays in sight, though the deed asks for another. */
function staffOf(choices: TaskChoices, task: TaskLine | null) {
  const staff = choices.staff.map(({ id, name }) => ({ value: id, label: name }));
  if (!task?.assigneeId || staff.some(({ value }) => value === task.assigneeId)) return staff;
  return [...staff, { value: task.assigneeId, label: task.assigneeName ?? "" }];
}

function servedBy(task: TaskLine): string {
  if (task.goalId) return `goal:${task.goalId}`;
  if (task.activityId) return `activity:${task.activityId}`;
  return task.groupId ? `group:${task.groupId}` : "";
}

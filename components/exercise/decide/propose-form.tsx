import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { PlanFields } from "./group-fields";

type Fields = ComponentProps<typeof PlanFields>;
type Action = ComponentProps<typeof Form>["action"];

/** Makes the plan a proposal: its words are there already, and one button is pressed. */
export function ProposeForm({
  action,
  deedKey,
  exerciseId,
  usual,
  fields,
}: {
  action: Action;
  deedKey: string;
  exerciseId: string;
  usual: { title: string; text: string };
  fields: Fields;
}) {
  const say = useTranslations();
  return (
    <Form action={action} deedKey={deedKey} className="grid max-w-prose gap-7">
      <button type="submit" disabled hidden />
      <input type="hidden" name="exerciseId" value={exerciseId} />
      <TextField
        name="title"
        label={say("decisions.form.title")}
        defaultValue={usual.title}
        maxLength={200}
        width="full"
      />
      <TextArea
        name="text"
        label={say("decisions.form.text")}
        hint={say("exercise.decide.textHint")}
        defaultValue={usual.text}
        rows={8}
        optional
      />
      <PlanFields {...fields} />
      <div>
        <SubmitButton>{say("exercise.decide.propose")}</SubmitButton>
        <p className="mt-2 text-ink-soft">{say("exercise.decide.proposeNote")}</p>
      </div>
    </Form>
  );
}

/** In bootstrap the initiators make the plan the organisation themselves. */
export function SetUpForm({
  action,
  deedKey,
  exerciseId,
  fields,
}: {
  action: Action;
  deedKey: string;
  exerciseId: string;
  fields: Fields;
}) {
  const say = useTranslations("exercise.decide");
  return (
    <Form action={action} deedKey={deedKey} className="grid max-w-prose gap-7">
      <input type="hidden" name="exerciseId" value={exerciseId} />
      <PlanFields {...fields} />
      <div>
        <SubmitButton>{say("setUp")}</SubmitButton>
        <p className="mt-2 text-ink-soft">{say("setUpNote")}</p>
      </div>
    </Form>
  );
}

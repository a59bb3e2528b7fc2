import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { DateField } from "@/components/ui/date-field";
import { Form } from "@/components/ui/form";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { ExerciseDetail } from "@/lib/exercise/columns";
import type { InvitationLine } from "@/lib/exercise/invitations/columns";

type Action = ComponentProps<typeof Form>["action"];
type Of = { exerciseId: string; actorId: string };

function Known({ exerciseId, actorId }: Of) {
  return (
    <>
      <input type="hidden" name="exerciseId" value={exerciseId} />
      <input type="hidden" name="actorId" value={actorId} />
    </>
  );
}

/** Who asks the actor, by when, with what offer. */
export function ArrangeForm({
  action,
  exercise,
  actor,
  invitation,
}: {
  action: Action;
  exercise: ExerciseDetail;
  actor: { id: string; name: string };
  invitation: InvitationLine | null;
}) {
  const say = useTranslations("exercise.invite");
  return (
    <Form
      action={action}
      label={say("arrangeFor", { name: actor.name })}
      className="grid max-w-prose gap-5"
    >
      <Known exerciseId={exercise.id} actorId={actor.id} />
      <Select
        name="askedById"
        label={say("askedBy")}
        options={exercise.participants.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={invitation?.askedById ?? exercise.me.id}
      />
      <DateField name="askOn" label={say("askOn")} defaultValue={invitation?.askBy} />
      <TextArea
        name="offer"
        label={say("offer")}
        hint={say("offerHint")}
        defaultValue={invitation?.offer}
        rows={3}
        optional
      />
      <TextField
        name="email"
        label={say("email")}
        hint={say("emailHint")}
        defaultValue={invitation?.address}
        optional
      />
      <div>
        <SubmitButton variant="plain">{say("save")}</SubmitButton>
      </div>
    </Form>
  );
}

/** One button that does something with an invitation. */
export function InvitationDeed({
  action,
  label,
  variant,
  words,
  wished,
  ...of
}: Of & {
  action: Action;
  /** For screen readers: whose. */
  label: string;
  variant: "primary" | "plain" | "quiet";
  words: string;
  /** The table to move to, where that is the deed. */
  wished?: string;
}) {
  return (
    <Form action={action} label={label} className="grid gap-3">
      <Known {...of} />
      {wished && <input type="hidden" name="tableId" value={wished} />}
      <div>
        <SubmitButton variant={variant}>{words}</SubmitButton>
      </div>
    </Form>
  );
}

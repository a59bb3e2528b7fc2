import { useTranslations } from "next-intl";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import type { Answer } from "@/lib/answer";
import type { ExerciseDetail } from "@/lib/exercise/columns";

/** The reader's own list, which nobody else sees before all are shown together. */
export function OwnGuests({
  action,
  exerciseId,
  me,
}: {
  action: (previous: Answer | null, data: FormData) => Promise<Answer>;
  exerciseId: string;
  me: ExerciseDetail["me"];
}) {
  const say = useTranslations("exercise.guests");
  return (
    <Form action={action} deedKey={crypto.randomUUID()} className="mb-8 grid max-w-prose gap-5">
      <input type="hidden" name="exerciseId" value={exerciseId} />
      <TextArea
        name="guests"
        label={say("own")}
        hint={say("ownHint")}
        rows={8}
        optional
        defaultValue={me.guests.join("\n")}
      />
      {me.isGuestsDone && <p>{say("isDone")}</p>}
      <div className="flex flex-wrap gap-2">
        <SubmitButton name="done" value="done">
          {say("done")}
        </SubmitButton>
        <SubmitButton variant="plain" name="done" value="">
          {say("keep")}
        </SubmitButton>
      </div>
    </Form>
  );
}

import { useTranslations } from "next-intl";
import { Form } from "@/components/ui/form";
import { Progress } from "@/components/ui/progress";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Answer } from "@/lib/answer";
import type { ExerciseDetail } from "@/lib/exercise/columns";

/** How many are done, and the deed of whoever leads that shows all lists together. */
export function RevealGuests({
  exercise,
  action,
}: {
  exercise: ExerciseDetail;
  action: (previous: Answer | null, data: FormData) => Promise<Answer>;
}) {
  const say = useTranslations("exercise.guests");
  const seated = exercise.participants.filter(({ takesPart }) => takesPart);
  const done = seated.filter(({ isGuestsDone }) => isGuestsDone).length;
  return (
    <div className="mb-10 grid max-w-prose gap-4">
      <Progress value={done} of={seated.length}>
        {say("waiting", { done, all: seated.length })}
      </Progress>
      {exercise.me.facilitates && (
        <Form action={action} deedKey={crypto.randomUUID()} className="grid gap-3">
          <input type="hidden" name="exerciseId" value={exercise.id} />
          <p className="text-sm text-ink-soft">{say("revealWhy")}</p>
          <div>
            <SubmitButton>{say("reveal")}</SubmitButton>
          </div>
        </Form>
      )}
    </div>
  );
}

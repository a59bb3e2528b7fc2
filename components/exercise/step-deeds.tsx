import { useTranslations } from "next-intl";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { ExerciseDetail } from "@/lib/exercise/columns";
import { type Step, steps, usualMinutes } from "@/lib/exercise/rules";
import { goToStep } from "@/lib/exercise/steps/actions";

/** What whoever leads does with a step: bring the room here, set its clock anew, or go on to the next. */
export function StepDeeds({
  exercise,
  slug,
  step,
}: {
  exercise: ExerciseDetail;
  slug: string;
  step: Step;
}) {
  const say = useTranslations("exercise.steps");
  const isHere = exercise.step === step;
  const next = steps[steps.indexOf(step) + 1];
  const minutes = isHere ? exercise.stepMinutes : usualMinutes[step];
  const action = goToStep.bind(null, slug);
  return (
    <div className="flex flex-wrap items-end gap-4">
      {isHere && next && (
        <Form action={action} deedKey={crypto.randomUUID()} className="">
          <input type="hidden" name="exerciseId" value={exercise.id} />
          <input type="hidden" name="step" value={next} />
          <input type="hidden" name="minutes" value={usualMinutes[next] ?? ""} />
          <SubmitButton variant={isDone(exercise) ? "primary" : "plain"}>
            {say("next", { step: say(`${next}.name`) })}
          </SubmitButton>
        </Form>
      )}
      <Form
        action={action}
        deedKey={crypto.randomUUID()}
        className="flex flex-wrap items-end gap-4"
        label={say("clock")}
      >
        <input type="hidden" name="exerciseId" value={exercise.id} />
        <input type="hidden" name="step" value={step} />
        <TextField
          name="minutes"
          label={say("minutes")}
          inputMode="numeric"
          width="short"
          optional
          defaultValue={minutes === null ? "" : String(minutes)}
        />
        <SubmitButton variant="plain">{isHere ? say("clockAnew") : say("bringRoom")}</SubmitButton>
      </Form>
    </div>
  );
}

/** Is what the step is for done? Until then its own deed is the one to see. */
function isDone({ step, sharedResult, guestsRevealedAt, placesRevealedAt }: ExerciseDetail) {
  if (step === "couple") return sharedResult !== "";
  if (step === "guests") return guestsRevealedAt !== null;
  return step !== "alone" || placesRevealedAt !== null;
}

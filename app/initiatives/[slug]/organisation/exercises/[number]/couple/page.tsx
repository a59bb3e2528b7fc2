import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { StepPage } from "@/components/exercise/step-page";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { wordResult } from "@/lib/exercise/preparation/actions";
import { whyNotNow } from "@/lib/exercise/rules";
import { type ExerciseProps, exerciseAt } from "../../exercise-at";

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("exercise.steps.couple");
  return { title: say("name") };
}

/** The shared result in one sentence: what all are seated for. */
export default async function CouplePage(props: ExerciseProps) {
  const { slug, exercise } = await exerciseAt(props);
  const say = await getTranslations("exercise.couple");
  const isLocked = whyNotNow("word-result", exercise) !== null;
  return (
    <StepPage exercise={exercise} slug={slug} step="couple">
      {exercise.sharedResult ? (
        <blockquote className="mb-8 max-w-prose border-l-4 border-accent pl-5 font-serif text-2xl leading-snug">
          {exercise.sharedResult}
        </blockquote>
      ) : (
        <p className="mb-8 text-ink-soft">{say("missing")}</p>
      )}
      {isLocked ? (
        <p className="max-w-prose text-ink-soft">{say("locked")}</p>
      ) : (
        <Form
          action={wordResult.bind(null, slug)}
          deedKey={crypto.randomUUID()}
          className="grid max-w-prose gap-5"
        >
          <input type="hidden" name="exerciseId" value={exercise.id} />
          <TextArea
            name="sharedResult"
            label={say("label")}
            hint={say("hint")}
            rows={3}
            maxLength={500}
            defaultValue={exercise.sharedResult}
          />
          <div>
            <SubmitButton>{say("save")}</SubmitButton>
          </div>
        </Form>
      )}
    </StepPage>
  );
}

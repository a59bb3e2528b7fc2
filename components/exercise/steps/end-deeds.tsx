import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ExerciseDetail } from "@/lib/exercise/columns";
import { endExercise, forgetExercise } from "@/lib/exercise/steps/actions";

/** How an exercise ends, and how what single people said in it is deleted for good. */
export function EndDeeds({ exercise, slug }: { exercise: ExerciseDetail; slug: string }) {
  const say = useTranslations("exercise.prepare");
  const hidden = <input type="hidden" name="exerciseId" value={exercise.id} />;
  if (exercise.forgottenAt) {
    return (
      <Section title={say("end")} hideTitle>
        <Notice>{say("forgotten")}</Notice>
      </Section>
    );
  }
  return (
    <Section title={say("end")}>
      {!exercise.endedAt && (
        <Disclosure summary={say("end")}>
          <p className="mb-3 max-w-prose">{say("endWhy")}</p>
          <Form action={endExercise.bind(null, slug)} deedKey={crypto.randomUUID()}>
            {hidden}
            <div>
              <SubmitButton variant="plain">{say("end")}</SubmitButton>
            </div>
          </Form>
        </Disclosure>
      )}
      <Disclosure summary={say("forget")}>
        <p className="mb-3 max-w-prose">{say("forgetWhy")}</p>
        <Form action={forgetExercise.bind(null, slug)} deedKey={crypto.randomUUID()}>
          {hidden}
          <div>
            <SubmitButton variant="danger">{say("forget")}</SubmitButton>
          </div>
        </Form>
      </Disclosure>
    </Section>
  );
}

import { useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/choices";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Answer } from "@/lib/answer";
import { grades } from "@/lib/organisation/actors/rules";

/** Two grades for one organisation, and on to the next. What one said before is chosen already. */
export function AssessmentForm({
  action,
  deedKey,
  organisationId,
  before,
}: {
  action: (previous: Answer | null, data: FormData) => Promise<Answer>;
  deedKey: string;
  organisationId: string;
  before: { influence: number; interest: number } | null;
}) {
  const say = useTranslations("organisation.actors");
  const choices = (of: "influenceGrades" | "interestGrades") =>
    grades.map((value) => ({ value, label: `${value} · ${say(`${of}.${value}`)}` }));
  return (
    <Form action={action} deedKey={deedKey}>
      <input type="hidden" name="organisationId" value={organisationId} />
      <div className="grid gap-x-10 gap-y-6 sm:grid-cols-2">
        <RadioGroup
          name="influence"
          label={say("influenceAsk")}
          choices={choices("influenceGrades")}
          defaultValue={before ? String(before.influence) : undefined}
        />
        <RadioGroup
          name="interest"
          label={say("interestAsk")}
          choices={choices("interestGrades")}
          defaultValue={before ? String(before.interest) : undefined}
        />
      </div>
      <div>
        <SubmitButton>{say(before ? "changeAssessment" : "assess")}</SubmitButton>
      </div>
    </Form>
  );
}

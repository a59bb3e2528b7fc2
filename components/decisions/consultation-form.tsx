import { useTranslations } from "next-intl";
import { RichTextArea } from "@/components/text/rich-text-area";
import { CheckboxGroup } from "@/components/ui/choices";
import { DateField } from "@/components/ui/date-field";
import type { Answer } from "@/lib/answer";
import type { Askable } from "@/lib/decisions/consultations/columns";
import { DeedForm } from "./deed-form";

/** Whom to ask, about what, and until when. */
export function ConsultationForm({
  action,
  proposalId,
  organisations,
  dueOn,
}: {
  action: (previous: Answer | null, data: FormData) => Promise<Answer>;
  proposalId: string;
  organisations: Askable[];
  dueOn: Date;
}) {
  const say = useTranslations("consultations.form");
  return (
    <DeedForm action={action} proposalId={proposalId} submit={say("submit")}>
      <CheckboxGroup
        name="organisations"
        label={say("organisations")}
        hint={say("organisationsHint")}
        choices={organisations.map(({ id, name, contacts }) => ({
          value: id,
          label: name,
          hint: contacts === 0 ? say("noContact") : undefined,
        }))}
      />
      <RichTextArea
        name="question"
        label={say("question")}
        hint={say("questionHint")}
        rows={2}
        maxLength={2000}
        optional
      />
      <DateField name="dueOn" label={say("dueOn")} defaultValue={dueOn} />
    </DeedForm>
  );
}

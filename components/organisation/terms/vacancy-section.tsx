import { useTranslations } from "next-intl";
import { Form } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import type { Answer } from "@/lib/answer";

/** Nobody sits here: whom one looks for, in words that everybody can read. */
export function VacancySection({
  seat,
  action,
  deedKey,
}: {
  seat: { id: string; lookingFor: string };
  action: (previous: Answer | null, data: FormData) => Promise<Answer>;
  deedKey: string;
}) {
  const say = useTranslations("organisation.terms");
  return (
    <Section title={say("lookingFor")} intro={say("lookingForWhat")}>
      <Form action={action} deedKey={deedKey}>
        <input type="hidden" name="seatId" value={seat.id} />
        <TextArea
          name="lookingFor"
          label={say("lookingForLabel")}
          hint={say("lookingForHint")}
          optional
          maxLength={1000}
          defaultValue={seat.lookingFor}
        />
        <div>
          <SubmitButton variant="plain">{say("lookingForSave")}</SubmitButton>
        </div>
      </Form>
    </Section>
  );
}

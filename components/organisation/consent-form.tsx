import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/choices";
import { Form } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Answer } from "@/lib/answer";

/** A person's own yes or no to being named on the public page. */
export function ConsentForm({
  personId,
  isPublic,
  action,
  deedKey,
}: {
  personId: string;
  isPublic: boolean;
  action: (previous: Answer | null, data: FormData) => Promise<Answer>;
  deedKey: string;
}) {
  const say = useTranslations("organisation.person");
  return (
    <Section title={say("consent")} intro={say("consentIntro")}>
      <Form action={action} deedKey={deedKey} label={say("consent")}>
        <input type="hidden" name="personId" value={personId} />
        <Checkbox name="isPublic" label={say("consentLabel")} defaultChecked={isPublic} />
        <div>
          <SubmitButton variant="plain">{say("consentSave")}</SubmitButton>
        </div>
      </Form>
    </Section>
  );
}

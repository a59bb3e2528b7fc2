import { useTranslations } from "next-intl";
import { PersonField } from "@/components/organisation/person-field";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Answer } from "@/lib/answer";

/** The chair chooses who writes the next version down for all. */
export function PenForm({
  action,
  deedKey,
  people,
}: {
  action: (previous: Answer | null, data: FormData) => Promise<Answer>;
  deedKey: string;
  people: { id: string; name: string }[];
}) {
  const say = useTranslations("pen");
  return (
    <Form action={action} deedKey={deedKey} className="grid max-w-prose gap-6">
      <PersonField name="personId" label={say("who")} hint={say("whoHint")} people={people} />
      <div>
        <SubmitButton>{say("give")}</SubmitButton>
      </div>
    </Form>
  );
}

import { useTranslations } from "next-intl";
import { PersonField } from "@/components/organisation/person-field";
import { CheckboxGroup } from "@/components/ui/choices";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Answer } from "@/lib/answer";

/** Lets more people into the room: everybody in a group, or one person. */
export function InviteForm({
  action,
  exerciseId,
  choices,
  isOpen,
}: {
  action: (previous: Answer | null, data: FormData) => Promise<Answer>;
  exerciseId: string;
  choices: { groups: { id: string; name: string }[]; people: { id: string; name: string }[] };
  isOpen: boolean;
}) {
  const say = useTranslations("exercise.prepare");
  return (
    <Disclosure summary={say("invite")} isOpen={isOpen}>
      <Form action={action} deedKey={crypto.randomUUID()}>
        <input type="hidden" name="exerciseId" value={exerciseId} />
        {choices.groups.length > 0 && (
          <CheckboxGroup
            name="groups"
            label={say("groups")}
            optional
            choices={choices.groups.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <PersonField
          name="people"
          label={say("persons")}
          optional
          empty={say("choose")}
          people={choices.people}
        />
        <div>
          <SubmitButton variant="plain">{say("inviteButton")}</SubmitButton>
        </div>
      </Form>
    </Disclosure>
  );
}

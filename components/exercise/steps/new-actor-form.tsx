import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { Answer } from "@/lib/answer";
import { sectors } from "@/lib/organisation/rules";

/** One more actor on the shared list; one that the register knows comes with what it knows. */
export function NewActorForm({
  action,
  exerciseId,
}: {
  action: (previous: Answer | null, data: FormData) => Promise<Answer>;
  exerciseId: string;
}) {
  const say = useTranslations();
  return (
    <Disclosure summary={say("exercise.guests.add")}>
      <Form action={action} deedKey={crypto.randomUUID()}>
        <input type="hidden" name="exerciseId" value={exerciseId} />
        <TextField name="name" label={say("exercise.guests.name")} maxLength={200} />
        <Select
          name="sector"
          label={say("exercise.guests.sector")}
          optional
          empty={say("exercise.guests.sectorUnknown")}
          options={sectors.map((value) => ({ value, label: say(`sectors.${value}`) }))}
        />
        <div>
          <SubmitButton variant="plain">{say("exercise.guests.addButton")}</SubmitButton>
        </div>
      </Form>
    </Disclosure>
  );
}

import { Checkbox } from "@/components/ui/choices";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { PlanCard } from "./structure";
import type { Deed } from "./use-plan";
import type { PlanWords } from "./words";

/** Why the actor sits at this table, what it brings and gets there, and who it is. */
export function ReasonsForm({
  card,
  exerciseId,
  describe,
  words,
}: {
  card: PlanCard;
  exerciseId: string;
  describe: Deed;
  words: PlanWords;
}) {
  const say = words.card;
  const roles = Object.entries(words.roles).map(([value, label]) => ({ value, label }));
  return (
    <Form action={describe} label={say.reasons} className="grid gap-4">
      <input type="hidden" name="exerciseId" value={exerciseId} />
      <input type="hidden" name="actorId" value={card.id} />
      {(["why", "brings", "gets"] as const).map((name) => (
        <TextArea
          key={name}
          name={name}
          label={say[name]}
          defaultValue={card[name]}
          rows={2}
          maxLength={1_000}
          optional
        />
      ))}
      <Select name="role" label={say.role} defaultValue={card.role} options={roles} empty={false} />
      <Disclosure summary={say.who}>
        <div className="grid gap-4">
          <TextField
            name="place"
            label={say.place}
            defaultValue={card.place}
            maxLength={120}
            optional
          />
          <TextField
            name="reach"
            label={say.reach}
            defaultValue={card.reach}
            maxLength={300}
            optional
          />
          <Checkbox
            name="livedExperience"
            label={say.lived}
            defaultChecked={card.livedExperience}
          />
        </div>
      </Disclosure>
      <SubmitButton variant="plain" className="justify-self-start">
        {say.save}
      </SubmitButton>
    </Form>
  );
}

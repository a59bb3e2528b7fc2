import { useTranslations } from "next-intl";
import { PersonField } from "@/components/organisation/person-field";
import { RadioGroup } from "@/components/ui/choices";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import type { Answer } from "@/lib/answer";
import { DeedForm } from "./deed-form";

/** Bound on the server. */
type Action = (previous: Answer | null, data: FormData) => Promise<Answer>;

/** One field and a button: answered in a minute from a phone. */
export function GiveAdviceForm({
  action,
  requestId,
  asker,
}: {
  action: Action;
  requestId: string;
  asker: string;
}) {
  const say = useTranslations("decisions.advice.give");
  return (
    <Form action={action} deedKey={crypto.randomUUID()} className="grid max-w-prose gap-4">
      <input type="hidden" name="requestId" value={requestId} />
      <p>{say("intro", { name: asker })}</p>
      <TextArea name="text" label={say("text")} rows={5} maxLength={5000} />
      <div>
        <SubmitButton>{say("submit")}</SubmitButton>
      </div>
    </Form>
  );
}

/** The proposer asks one more. */
export function AskForAdviceForm({
  action,
  proposalId,
  people,
}: {
  action: Action;
  proposalId: string;
  people: { id: string; name: string }[];
}) {
  const say = useTranslations("decisions.advice.ask");
  return (
    <DeedForm action={action} proposalId={proposalId} submit={say("submit")} variant="plain">
      <PersonField name="person" label={say("person")} people={people} />
      <RadioGroup
        name="why"
        label={say("why")}
        choices={[
          { value: "affected", label: say("affected") },
          { value: "knows", label: say("knows") },
        ]}
        defaultValue="affected"
      />
    </DeedForm>
  );
}

/** The proposer decides, with reasons. */
export function DecideForm({ action, proposalId }: { action: Action; proposalId: string }) {
  const say = useTranslations("decisions.advice.decide");
  return (
    <DeedForm action={action} proposalId={proposalId} submit={say("submit")}>
      <RadioGroup
        name="verdict"
        label={say("verdict")}
        choices={[
          { value: "adopted", label: say("adopted") },
          { value: "rejected", label: say("rejected") },
        ]}
      />
      <TextArea name="reasons" label={say("reasons")} rows={5} maxLength={5000} />
    </DeedForm>
  );
}

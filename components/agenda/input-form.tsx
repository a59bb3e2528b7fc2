import { useTranslations } from "next-intl";
import { type Parties, PartyField } from "@/components/decisions/party-field";
import { Form } from "@/components/ui/form";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { agendaParts, firstSentence, type Passage } from "@/lib/agenda/rules";
import type { Answer } from "@/lib/answer";

/**
 * What a working group or a partner wants said in the strategy: three fields, for a phone.
 *
 * @param passages the goals and strategies of the version in force
 * @param about    what it begins with, from the address
 */
export function InputForm({
  action,
  deedKey,
  parties,
  passages,
  about,
}: {
  action: (previous: Answer | null, data: FormData) => Promise<Answer>;
  deedKey: string;
  parties: Parties;
  passages: Passage[];
  about: string | undefined;
}) {
  const say = useTranslations("input.form");
  const parts = useTranslations("strategy");
  const named = (part: "goals" | "strategies") =>
    passages
      .filter((passage) => passage.part === part)
      .map(({ passageId, text }, index) => ({
        value: `passage:${passageId}`,
        label: `${index + 1}. ${firstSentence(text)}`,
      }));
  const groups = [
    {
      group: say("parts"),
      options: agendaParts.map((part) => ({ value: part as string, label: parts(part) })),
    },
    { group: parts("goals"), options: named("goals") },
    { group: parts("strategies"), options: named("strategies") },
  ].filter(({ options }) => options.length > 0);
  const known = groups.some(({ options }) => options.some(({ value }) => value === about));
  return (
    <Form action={action} deedKey={deedKey} className="grid max-w-prose gap-7">
      <Select
        name="about"
        label={say("about")}
        options={groups}
        defaultValue={known ? about : undefined}
        empty={say("choose")}
      />
      <TextArea name="text" label={say("text")} hint={say("textHint")} rows={5} maxLength={5_000} />
      <PartyField label={say("onBehalfOf")} parties={parties} />
      <div>
        <SubmitButton>{say("send")}</SubmitButton>
      </div>
    </Form>
  );
}

import { useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/choices";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import type { Answer } from "@/lib/answer";
import { type Stance, stances } from "@/lib/decisions/consultations/rules";

/**
 * Three big choices and a line of text: answered in a minute from a phone.
 *
 * @param action bound on the server, where it needs to be
 * @param known what says which request it answers: its id, or the link's token
 * @param given what the organisation has replied so far
 */
export function ReplyForm({
  action,
  known,
  given,
}: {
  action: (previous: Answer | null, data: FormData) => Promise<Answer>;
  known: { requestId: string } | { token: string };
  given: { stance: Stance; text: string } | null;
}) {
  const say = useTranslations("consultations.reply");
  const [[name, value] = ["", ""]] = Object.entries(known);
  return (
    <Form action={action} deedKey={crypto.randomUUID()} className="grid max-w-prose gap-5">
      <input type="hidden" name={name} value={value} />
      <RadioGroup
        name="stance"
        label={say("stance")}
        choices={stances.map((stance) => ({ value: stance, label: say(`stances.${stance}`) }))}
        defaultValue={given?.stance}
        layout="tiles"
      />
      <TextArea
        name="text"
        label={say("text")}
        hint={say("textHint")}
        defaultValue={given?.text}
        rows={3}
        maxLength={5000}
        optional
      />
      <div>
        <SubmitButton>{say(given ? "change" : "submit")}</SubmitButton>
      </div>
    </Form>
  );
}

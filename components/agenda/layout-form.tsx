import { useTranslations } from "next-intl";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { agendaParts, type Passage, passagesIn } from "@/lib/agenda/rules";
import type { Answer } from "@/lib/answer";

/** Each passage as it stands, to be given other line breaks or another place; no word may come or go. */
export function LayoutForm({
  action,
  deedKey,
  versionId,
  passages,
}: {
  action: (previous: Answer | null, data: FormData) => Promise<Answer>;
  deedKey: string;
  versionId: string;
  passages: Passage[];
}) {
  const say = useTranslations("strategy");
  const parts = agendaParts
    .map((part) => ({ part, own: passagesIn(passages, part) }))
    .filter(({ own }) => own.length > 0);
  return (
    <Form action={action} deedKey={deedKey} className="grid max-w-prose gap-8">
      <input type="hidden" name="versionId" value={versionId} />
      {parts.map(({ part, own }) => (
        <fieldset key={part} className="grid gap-4">
          <legend className="mb-1 font-semibold">{say(part)}</legend>
          {own.map(({ passageId, text }, index) => (
            <div key={passageId} className="grid gap-2">
              <TextArea
                name={`text-${passageId}`}
                label={say("layout.text", { number: index + 1 })}
                defaultValue={text}
                rows={2}
              />
              <TextField
                name={`place-${passageId}`}
                label={say("layout.place", { number: index + 1 })}
                defaultValue={String(index + 1)}
                maxLength={5}
                width="short"
              />
            </div>
          ))}
        </fieldset>
      ))}
      <div>
        <SubmitButton>{say("layout.save")}</SubmitButton>
      </div>
    </Form>
  );
}

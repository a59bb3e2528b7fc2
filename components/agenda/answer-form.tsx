import { useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/choices";
import { Form } from "@/components/ui/form";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { inputReplies } from "@/lib/agenda/rules";
import type { Answer } from "@/lib/answer";

/** The steering group's answer to an input: three choices of the same weight, and a reason. */
export function AnswerForm({
  action,
  deedKey,
  inputId,
  versions,
}: {
  action: (previous: Answer | null, data: FormData) => Promise<Answer>;
  deedKey: string;
  inputId: string;
  versions: { id: string; number: number }[];
}) {
  const say = useTranslations("input.answer");
  const state = useTranslations("input.state");
  const strategy = useTranslations("strategy");
  return (
    <Form action={action} deedKey={deedKey} className="grid max-w-prose gap-6">
      <input type="hidden" name="inputId" value={inputId} />
      <RadioGroup
        name="reply"
        label={say("reply")}
        choices={inputReplies.map((reply) => ({ value: reply, label: state(reply) }))}
        layout="tiles"
      />
      <TextArea name="reason" label={say("reason")} hint={say("reasonHint")} maxLength={5_000} />
      {versions.length > 0 && (
        <Select
          name="versionId"
          label={say("version")}
          hint={say("versionHint")}
          options={versions.map(({ id, number }) => ({
            value: id,
            label: strategy("version", { number }),
          }))}
          empty={say("noVersion")}
          optional
        />
      )}
      <div>
        <SubmitButton>{say("send")}</SubmitButton>
      </div>
    </Form>
  );
}

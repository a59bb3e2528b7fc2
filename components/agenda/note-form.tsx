import { useTranslations } from "next-intl";
import { Form } from "@/components/ui/form";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { agendaParts } from "@/lib/agenda/rules";
import type { Answer } from "@/lib/answer";

/** A note beside one of the five parts. */
export function NoteForm({
  action,
  deedKey,
}: {
  action: (previous: Answer | null, data: FormData) => Promise<Answer>;
  deedKey: string;
}) {
  const say = useTranslations("note");
  const parts = useTranslations("strategy");
  return (
    <Form action={action} deedKey={deedKey} className="grid gap-4" label={say("take")}>
      <Select
        name="part"
        label={say("about")}
        options={agendaParts.map((part) => ({ value: part, label: parts(part) }))}
        empty={false}
      />
      <TextArea name="text" label={say("text")} maxLength={5_000} />
      <div>
        <SubmitButton variant="plain">{say("save")}</SubmitButton>
      </div>
    </Form>
  );
}

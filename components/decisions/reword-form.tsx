import { useTranslations } from "next-intl";
import { RichTextArea } from "@/components/text/rich-text-area";
import { DateField } from "@/components/ui/date-field";
import { TextArea } from "@/components/ui/text-area";
import { TimeField } from "@/components/ui/time-field";
import type { Answer } from "@/lib/answer";
import { usualClosing } from "@/lib/decisions/rules";
import { DeedForm } from "./deed-form";

/** The proposer's next wording, and when the round about it closes. */
export function RewordForm({
  action,
  proposalId,
  text,
  today,
}: {
  action: (previous: Answer | null, data: FormData) => Promise<Answer>;
  proposalId: string;
  text: string;
  today: Date;
}) {
  const say = useTranslations("decisions");
  const { day, time } = usualClosing(today);
  return (
    <DeedForm action={action} proposalId={proposalId} submit={say("rounds.form.submit")}>
      <p className="text-ink-soft">{say("rounds.form.intro")}</p>
      <RichTextArea
        name="text"
        label={say("rounds.form.text")}
        defaultValue={text}
        rows={8}
        maxLength={20_000}
      />
      <TextArea name="note" label={say("rounds.form.note")} rows={2} maxLength={2000} />
      <div className="flex flex-wrap gap-x-8 gap-y-4">
        <DateField name="closesOn" label={say("open.closesOn")} defaultValue={day} />
        <TimeField name="closesAt" label={say("open.closesAt")} defaultValue={time} />
      </div>
    </DeedForm>
  );
}

import { useTranslations } from "next-intl";
import { DateField } from "@/components/ui/date-field";
import { TimeField } from "@/components/ui/time-field";
import type { Answer } from "@/lib/answer";
import { usualClosing } from "@/lib/decisions/rules";
import { DeedForm } from "./deed-form";

/** Puts a proposal on for decision, with the day and the time of closing. */
export function OpenForm({
  action,
  proposalId,
  today,
}: {
  action: (previous: Answer | null, data: FormData) => Promise<Answer>;
  proposalId: string;
  today: Date;
}) {
  const say = useTranslations("decisions.open");
  const { day, time } = usualClosing(today);
  return (
    <DeedForm action={action} proposalId={proposalId} submit={say("submit")}>
      <p className="text-ink-soft">{say("intro")}</p>
      <div className="flex flex-wrap gap-x-8 gap-y-4">
        <DateField name="closesOn" label={say("closesOn")} defaultValue={day} />
        <TimeField name="closesAt" label={say("closesAt")} defaultValue={time} />
      </div>
    </DeedForm>
  );
}

import { useLocale, useTranslations } from "next-intl";
import { DateField } from "@/components/ui/date-field";
import { Select } from "@/components/ui/select";
import { TimeField } from "@/components/ui/time-field";
import type { Answer } from "@/lib/answer";
import { firstDayToDecide, type MatrixRow } from "@/lib/decisions/matrix/rules";
import { usualClosing } from "@/lib/decisions/rules";
import { formatDay } from "@/lib/i18n/format";
import { DeedForm } from "./deed-form";

/** Puts a proposal on for decision, with the day and the time of closing. */
export function OpenForm({
  action,
  proposalId,
  today,
  row,
  instead,
}: {
  action: (previous: Answer | null, data: FormData) => Promise<Answer>;
  proposalId: string;
  today: Date;
  /** The row of the matrix that the proposal cites; null: it is gone, and one of the others is to be chosen. */
  row: MatrixRow | null;
  instead: MatrixRow[];
}) {
  const say = useTranslations("decisions.open");
  const locale = useLocale();
  const first = firstDayToDecide(row ?? { noticeDays: 0 }, today);
  const { day, time } = usualClosing(today, first);
  return (
    <DeedForm action={action} proposalId={proposalId} submit={say("submit")}>
      <p className="text-ink-soft">
        {say("intro")}{" "}
        {row && say("notice", { days: row.noticeDays, day: formatDay(first, locale) })}
      </p>
      {row?.heard && <p>{say("heard", { heard: row.heard })}</p>}
      {!row && (
        <Select
          name="matter"
          label={say("matter")}
          options={instead.map((one) => ({ value: one.matterId, label: one.matter }))}
        />
      )}
      <div className="flex flex-wrap gap-x-8 gap-y-4">
        <DateField name="closesOn" label={say("closesOn")} defaultValue={day} />
        <TimeField name="closesAt" label={say("closesAt")} defaultValue={time} />
      </div>
    </DeedForm>
  );
}

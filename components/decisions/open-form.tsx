import { useLocale, useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/choices";
import { DateField } from "@/components/ui/date-field";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
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
  followUpOn,
  isAsked,
}: {
  action: (previous: Answer | null, data: FormData) => Promise<Answer>;
  proposalId: string;
  today: Date;
  /** The row of the matrix that the proposal cites; null: it is gone, and one of the others is to be chosen. */
  row: MatrixRow | null;
  instead: MatrixRow[];
  followUpOn: Date | null;
  /** Was a consultation held? Else whoever puts it on says how those were heard whom the row names. */
  isAsked: boolean;
}) {
  const say = useTranslations("decisions.open");
  const locale = useLocale();
  const leastDays = row?.rule.procedure === "written" ? row.rule.leastDays : 0;
  const noticeDays = Math.max(row?.noticeDays ?? 0, leastDays);
  const first = firstDayToDecide({ noticeDays }, today);
  const lacksReview = row?.rule.procedure === "consent" && followUpOn === null;
  const { day, time } = usualClosing(today, first);
  return (
    <DeedForm action={action} proposalId={proposalId} submit={say("submit")}>
      <p className="text-ink-soft">
        {say("intro")}{" "}
        {row &&
          noticeDays > 0 &&
          say("notice", { days: noticeDays, day: formatDay(first, locale) })}
      </p>
      {row?.heard && <p>{say("heard", { heard: row.heard })}</p>}
      {row?.heard && !isAsked && (
        <TextArea
          name="heardHow"
          label={say("heardHow")}
          hint={say("heardHint")}
          rows={2}
          maxLength={2000}
        />
      )}
      {lacksReview && <p>{say("reviewMissing")}</p>}
      {row?.rule.procedure === "written" && row.rule.excluded && (
        <Checkbox
          name="isExcluded"
          label={say("excluded", { topics: row.rule.excluded })}
          hint={say(row.rule.fallback.kind === "vote" ? "excludedVote" : "excludedFalls")}
        />
      )}
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

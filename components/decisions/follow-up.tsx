import { useLocale, useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/choices";
import { DateField } from "@/components/ui/date-field";
import { Row, Rows } from "@/components/ui/rows";
import { TextArea } from "@/components/ui/text-area";
import type { Answer } from "@/lib/answer";
import type { FollowUpDetail } from "@/lib/decisions/follow-up/columns";
import { formatDay, formatMoment, formatShortDay } from "@/lib/i18n/format";
import { DeedForm } from "./deed-form";

/** What came of a decision, as it was told, oldest first. */
export function FollowUps({
  followUps,
  now,
}: {
  /** `name`: null where the reader may not know who wrote it. */
  followUps: (Omit<FollowUpDetail, "name" | "isPublic"> & { name: string | null })[];
  now: Date;
}) {
  const say = useTranslations("followUp");
  const locale = useLocale();
  return (
    <Rows>
      {followUps.map(({ id, text, isDone, nextOn, at, name }) => (
        <Row
          key={id}
          title={<p className="whitespace-pre-line">{text}</p>}
          aside={<strong>{say(isDone ? "done" : "going")}</strong>}
        >
          {/* The database's moments are in UTC, and JSON leaves that out. */}
          {name && `${name} · `}
          {formatMoment(new Date(`${at}Z`), locale, now)}
          {nextOn && ` · ${say("next", { day: formatDay(new Date(nextOn), locale) })}`}
        </Row>
      ))}
    </Rows>
  );
}

/** In a list: that it should have been followed up. */
export function OverdueInRow({ since }: { since: Date | null }) {
  const say = useTranslations("followUp");
  const locale = useLocale();
  return since && ` · ${say("overdueRow", { day: formatShortDay(new Date(since), locale) })}`;
}

/** Writes what came of it. */
export function FollowUpForm({
  action,
  proposalId,
}: {
  action: (previous: Answer | null, data: FormData) => Promise<Answer>;
  proposalId: string;
}) {
  const say = useTranslations("followUp.form");
  return (
    <DeedForm action={action} proposalId={proposalId} submit={say("submit")} variant="plain">
      <TextArea name="text" label={say("text")} hint={say("textHint")} maxLength={5000} />
      <RadioGroup
        name="standing"
        label={say("standing")}
        choices={[
          { value: "done", label: say("done") },
          { value: "going", label: say("going") },
        ]}
      />
      <DateField name="nextOn" label={say("nextOn")} hint={say("nextOnHint")} optional />
    </DeedForm>
  );
}

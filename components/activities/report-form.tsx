import { useLocale, useTranslations } from "next-intl";
import { CheckboxGroup, type Choice, RadioGroup } from "@/components/ui/choices";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { StatusShape } from "@/components/ui/status-mark";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { ActivityDetail, ActivityLine } from "@/lib/activities/columns";
import { activityStatuses } from "@/lib/activities/rules";
import type { Answer } from "@/lib/answer";
import { formatSince } from "@/lib/i18n/format";
import type { ActsFor } from "@/lib/member";
import { marks, StandingMark } from "./standing-mark";

type Reported = Pick<
  ActivityLine,
  "id" | "status" | "percent" | "text" | "at" | "reportId" | "ownerOrganisationId"
> & { milestones?: ActivityDetail["milestones"] };

const hints = {
  on_track: "onTrackHint",
  at_risk: "atRiskHint",
  off_track: "offTrackHint",
  done: "doneHint",
} as const;

/**
 * A status in half a minute: four big choices, one line, send. What was said last stands above;
 * per cent and milestones are folded away.
 *
 * @param action `reportStatus.bind(null, slug)`
 * @param corrects the latest report is corrected: the form begins with what it said
 * @param returnTo where to go when it is sent
 */
export function ReportForm({
  action,
  deedKey,
  activity,
  organisations,
  now,
  corrects = false,
  returnTo = "activity",
}: {
  action: (previous: Answer | null, data: FormData) => Promise<Answer>;
  deedKey: string;
  activity: Reported;
  organisations: ActsFor[];
  now: Date;
  corrects?: boolean;
  returnTo?: "activity" | "overview";
}) {
  const say = useTranslations("activities.report");
  const standing = useTranslations("activities.standingHeading");
  const correcting = corrects && activity.reportId ? activity : null;
  const choices: Choice[] = activityStatuses.map((status) => ({
    value: status,
    label: (
      <>
        <StatusShape status={marks[status]} /> {standing(status)}
      </>
    ),
    hint: say(hints[status]),
  }));
  return (
    <Form action={action} deedKey={deedKey} label={say("pageTitle")}>
      <LastReport activity={activity} now={now} />
      <input type="hidden" name="activityId" value={activity.id} />
      <input type="hidden" name="returnTo" value={returnTo} />
      {correcting?.reportId && (
        <input type="hidden" name="correctsId" value={correcting.reportId} />
      )}
      <RadioGroup
        name="status"
        label={say("status")}
        choices={choices}
        defaultValue={correcting?.status ?? undefined}
        layout="tiles"
      />
      <TextField
        name="text"
        label={say("text")}
        hint={say("textHint")}
        defaultValue={correcting?.text ?? undefined}
        maxLength={1000}
        width="full"
        optional
      />
      <OnBehalf organisations={organisations} activity={activity} />
      <Details activity={activity} percent={correcting?.percent ?? null} />
      <div>
        <SubmitButton className="w-full sm:w-auto">
          {say(correcting ? "sendCorrection" : "send")}
        </SubmitButton>
      </div>
    </Form>
  );
}

function LastReport({ activity, now }: { activity: Reported; now: Date }) {
  const say = useTranslations("activities.report");
  const locale = useLocale();
  if (!activity.at) return <p className="text-sm text-ink-soft">{say("lastNone")}</p>;
  return (
    <p className="text-sm text-ink-soft">
      {say("last")}, {formatSince(activity.at, locale, now)}:{" "}
      <StandingMark status={activity.status} />
      {activity.text && <span className="text-ink"> {activity.text}</span>}
    </p>
  );
}

/** Asked only of those who act for several. */
function OnBehalf({ organisations, activity }: { organisations: ActsFor[]; activity: Reported }) {
  const say = useTranslations("activities.report");
  if (organisations.length < 2) return null;
  const own = organisations.find(
    ({ organisationId }) => organisationId === activity.ownerOrganisationId,
  );
  return (
    <RadioGroup
      name="organisationId"
      label={say("onBehalf")}
      choices={organisations.map(({ organisationId, name }) => ({
        value: organisationId,
        label: name,
      }))}
      defaultValue={(own ?? organisations[0])?.organisationId}
    />
  );
}

function Details({ activity, percent }: { activity: Reported; percent: number | null }) {
  const say = useTranslations("activities.report");
  const open = (activity.milestones ?? []).filter(({ reachedOn }) => reachedOn === null);
  return (
    <Disclosure summary={say("more")} isOpen={percent !== null}>
      <div className="grid gap-6 pt-2">
        <TextField
          name="percent"
          label={say("percent")}
          hint={say("percentHint")}
          defaultValue={percent === null ? undefined : String(percent)}
          inputMode="numeric"
          maxLength={5}
          width="short"
          unit={say("percentUnit")}
          optional
        />
        {open.length > 0 && (
          <CheckboxGroup
            name="reached"
            label={say("reached")}
            choices={open.map(({ id, title }) => ({ value: id, label: title }))}
            optional
          />
        )}
      </div>
    </Disclosure>
  );
}

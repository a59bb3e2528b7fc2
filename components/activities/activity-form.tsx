import { useLocale, useTranslations } from "next-intl";
import { areTooMany } from "@/components/organisation/choice-field";
import { OrganisationField } from "@/components/organisation/organisation-field";
import { LinkButton } from "@/components/ui/button";
import { CheckboxGroup } from "@/components/ui/choices";
import { Form } from "@/components/ui/form";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { ActivityChoices, ActivityDetail } from "@/lib/activities/columns";
import { endOf, reportingRhythms, startOf } from "@/lib/activities/rules";
import { firstSentence } from "@/lib/agenda/rules";
import type { Answer } from "@/lib/answer";
import { typedImpreciseDate } from "@/lib/dates-imprecise";
import { MilestoneFields } from "./milestone-fields";

/**
 * Registers an activity, or edits one.
 *
 * @param action bound on the server
 * @param owners for whom the member may register; the backbone among them is the exception
 * @param activity what is edited; null: a new one
 */
export function ActivityForm({
  action,
  deedKey,
  choices,
  owners,
  activity,
  back,
}: {
  action: (previous: Answer | null, data: FormData) => Promise<Answer>;
  deedKey: string;
  choices: ActivityChoices;
  owners: Pick<ActivityChoices, "groups" | "organisations">;
  activity: ActivityDetail | null;
  back: string;
}) {
  const say = useTranslations("activities.form");
  const locale = useLocale();
  const start = activity && startOf(activity);
  const end = activity && endOf(activity);
  const rhythm = activity ? String(activity.reportEveryWeeks ?? "never") : "4";
  return (
    <Form action={action} deedKey={deedKey} className="grid max-w-prose gap-7">
      {activity && <input type="hidden" name="activityId" value={activity.id} />}
      <TextField
        name="title"
        label={say("name")}
        defaultValue={activity?.title}
        maxLength={200}
        width="full"
      />
      <TextArea
        name="description"
        label={say("description")}
        hint={say("descriptionHint")}
        defaultValue={activity?.description}
        maxLength={4000}
        optional
      />
      <OwnerFields owners={owners} activity={activity} />
      <ServesField kind="goals" choices={choices} activity={activity} />
      <ServesField kind="strategies" choices={choices} activity={activity} />
      <div className="grid gap-7 sm:grid-cols-2">
        <TextField
          name="start"
          label={say("start")}
          hint={say("dateHint")}
          defaultValue={start ? typedImpreciseDate(start, locale) : undefined}
          maxLength={40}
          optional
        />
        <TextField
          name="end"
          label={say("end")}
          hint={say("dateHint")}
          defaultValue={end ? typedImpreciseDate(end, locale) : undefined}
          maxLength={40}
          optional
        />
      </div>
      <Select
        name="reportEveryWeeks"
        label={say("reportEveryWeeks")}
        options={[
          ...reportingRhythms.map((count) => ({
            value: String(count),
            label: say("rhythm", { count }),
          })),
          { value: "never", label: say("never") },
        ]}
        defaultValue={rhythm}
        empty={false}
      />
      <ContributorFields choices={choices} activity={activity} />
      <MilestoneFields milestones={activity?.milestones ?? []} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton>{say(activity ? "save" : "create")}</SubmitButton>
        <LinkButton href={back} variant="quiet">
          {say("back")}
        </LinkButton>
      </div>
    </Form>
  );
}

/** The exception is asked for its reason when it is chosen: the last group of the list, without script too. */
function OwnerFields({
  owners,
  activity,
}: {
  owners: Pick<ActivityChoices, "groups" | "organisations">;
  activity: ActivityDetail | null;
}) {
  const say = useTranslations("activities.form");
  const toGroup = ({ id, name }: { id: string; name: string }) => ({
    value: `g:${id}`,
    label: name,
  });
  const backbone = owners.groups.filter(({ kind }) => kind === "backbone").map(toGroup);
  const working = owners.groups.filter(({ kind }) => kind === "working").map(toGroup);
  const organisations = owners.organisations.map(({ id, name }) => ({
    value: `o:${id}`,
    label: name,
  }));
  const isNamed = areTooMany(owners.organisations);
  const all = [
    { group: say("groups"), options: working },
    { group: say("organisations"), options: isNamed ? [] : organisations },
    { group: say("exceptions"), options: backbone },
  ].filter(({ options }) => options.length > 0);
  const only = [...working, ...organisations, ...backbone];
  return (
    <div className="group grid gap-7">
      <Select
        name="owner"
        label={say("owner")}
        hint={say("ownerHint")}
        options={all}
        defaultValue={activity ? presentOwner(activity) : only.length === 1 ? only[0]?.value : ""}
      />
      {isNamed && (
        <OrganisationField
          name="owner"
          label={say("ownerNamed")}
          organisations={owners.organisations}
          prefix="o"
          defaultValue={activity?.ownerOrganisationId ?? undefined}
        />
      )}
      {backbone.length > 0 && (
        <div className="hidden group-has-[optgroup:last-of-type>option:checked]:block">
          <TextArea
            name="exceptionReason"
            label={say("exceptionReason")}
            hint={say("exceptionHint")}
            defaultValue={activity?.exceptionReason ?? undefined}
            rows={2}
            maxLength={1000}
          />
        </div>
      )}
    </div>
  );
}

/** Goals or strategies of the version in force, and those that the activity served before. */
function ServesField({
  kind,
  choices,
  activity,
}: {
  kind: "goals" | "strategies";
  choices: ActivityChoices;
  activity: ActivityDetail | null;
}) {
  const say = useTranslations("activities.form");
  const served = activity?.[kind] ?? [];
  const offered = [
    ...choices[kind],
    ...served.filter(({ id }) => !choices[kind].some((one) => one.id === id)),
  ];
  if (offered.length === 0) {
    return kind === "goals" ? <p className="text-ink-soft">{say("noGoals")}</p> : null;
  }
  return (
    <CheckboxGroup
      name={kind}
      label={say(kind)}
      choices={offered.map(({ id, text }) => ({
        value: id,
        label: kind === "goals" ? text : firstSentence(text),
      }))}
      defaultValue={served.map(({ id }) => id)}
      optional
    />
  );
}

/** Those who contribute stay ticked; more are chosen below, three at a time. */
function ContributorFields({
  choices,
  activity,
}: {
  choices: ActivityChoices;
  activity: ActivityDetail | null;
}) {
  const say = useTranslations("activities.form");
  const present = activity?.contributors ?? [];
  const others = choices.organisations.filter(({ id }) => !present.some((one) => one.id === id));
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 font-semibold">{say("contributors")}</legend>
      {present.length > 0 && (
        <CheckboxGroup
          name="contributors"
          label={say("contributors")}
          hideLabel
          choices={present.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={present.map(({ id }) => id)}
          optional
        />
      )}
      {["contributor.0", "contributor.1", "contributor.2"].map((name) => (
        <OrganisationField
          key={name}
          name={name}
          label={say("addContributor")}
          hideLabel
          organisations={others}
          empty={say("chooseContributor")}
          optional
        />
      ))}
    </fieldset>
  );
}

function presentOwner({ ownerOrganisationId, ownerGroupId }: ActivityDetail): string {
  return ownerOrganisationId ? `o:${ownerOrganisationId}` : `g:${ownerGroupId}`;
}

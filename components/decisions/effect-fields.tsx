import { useTranslations } from "next-intl";
import { areTooMany } from "@/components/organisation/choice-field";
import { OrganisationField } from "@/components/organisation/organisation-field";
import { PersonField } from "@/components/organisation/person-field";
import { CheckboxGroup } from "@/components/ui/choices";
import { DateField } from "@/components/ui/date-field";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { ProposalOptions } from "@/lib/decisions/columns";
import type { Effect } from "@/lib/decisions/effects";
import { BackboneFields, ElectionFields, PriorityFields } from "./contest-fields";
import {
  dayIn,
  GroupField,
  LastDayField,
  RoleField,
  toOption,
  VotingField,
} from "./given-seat-fields";
import { ChangeGroupFields, CloseFields, RenewFields } from "./group-change-fields";
import { SeatFields } from "./seat-fields";

type Of<Kind extends Effect["kind"]> = Extract<Effect, { kind: Kind }>["effect"] | null;
type Fields<Kind extends Effect["kind"]> = { options: ProposalOptions; effect: Of<Kind> };

/** What adopting does, to be filled in: other fields for each kind. */
export function EffectFields({
  kind,
  options,
  effect,
}: {
  kind: Effect["kind"];
  options: ProposalOptions;
  effect: Effect | null;
}) {
  const of = <Kind extends Effect["kind"]>(asked: Kind) =>
    (effect?.kind === asked ? effect.effect : null) as Of<Kind>;
  switch (kind) {
    case "set_up_group":
      return <SetUpFields options={options} effect={of("set_up_group")} />;
    case "renew_group":
      return <RenewFields options={options} effect={of("renew_group")} />;
    case "change_group":
      return <ChangeGroupFields options={options} effect={of("change_group")} />;
    case "close_group":
      return <CloseFields options={options} effect={of("close_group")} />;
    case "give_seat":
      return <GiveSeatFields options={options} effect={of("give_seat")} />;
    case "end_seat":
      return <EndSeatFields options={options} effect={of("end_seat")} />;
    case "start_activity":
      return <ActivityFields options={options} effect={of("start_activity")} />;
    case "grant_money":
      return <GrantFields options={options} effect={of("grant_money")} />;
    case "elect":
      return <ElectionFields options={options} effect={of("elect")} />;
    case "elect_backbone":
      return <BackboneFields options={options} effect={of("elect_backbone")} />;
    case "prioritise":
      return <PriorityFields effect={of("prioritise")} />;
    default:
      return null;
  }
}

function SetUpFields({ options, effect }: Fields<"set_up_group">) {
  const say = useTranslations("decisions.form");
  const template = useTranslations("organisation.group")("mandateTemplate");
  return (
    <>
      <TextField
        name="name"
        label={say("groupName")}
        defaultValue={effect?.name}
        maxLength={200}
        width="full"
      />
      <TextArea name="purpose" label={say("purpose")} defaultValue={effect?.purpose} optional />
      <TextArea
        name="mandate"
        label={say("mandate")}
        hint={say("mandateTemplateHint")}
        defaultValue={effect?.mandate ?? template}
        rows={5}
      />
      <TextArea
        name="boundedTask"
        label={say("boundedTask")}
        hint={say("boundedTaskHint")}
        defaultValue={effect?.boundedTask}
      />
      <DateField name="reviewOn" label={say("reviewOn")} defaultValue={dayIn(effect?.reviewOn)} />
      <SeatFields organisations={options.organisations} seats={effect?.seats ?? []} />
    </>
  );
}

function GrantFields({ options, effect }: Fields<"grant_money">) {
  const say = useTranslations("decisions.form");
  return (
    <>
      <OrganisationField
        name="applicant"
        label={say("applicant")}
        hint={say("applicantHint")}
        organisations={options.organisations}
        defaultValue={effect?.organisationId}
      />
      <TextField
        name="amount"
        label={say("amount")}
        inputMode="numeric"
        defaultValue={effect ? String(effect.amount) : undefined}
        maxLength={20}
      />
      <TextArea name="purpose" label={say("grantPurpose")} defaultValue={effect?.purpose} />
    </>
  );
}

function GiveSeatFields({ options, effect }: Fields<"give_seat">) {
  const say = useTranslations("decisions.form");
  return (
    <>
      <GroupField
        groups={options.groups}
        seat={effect ?? (options.group && { groupId: options.group.id })}
      />
      <OrganisationField
        name="organisation"
        label={say("organisation")}
        organisations={options.organisations}
        defaultValue={effect?.organisationId ?? undefined}
        optional
      />
      <TextField
        name="constituency"
        label={say("constituency")}
        hint={say("constituencyHint")}
        defaultValue={effect?.constituency ?? undefined}
        maxLength={200}
        optional
      />
      <RoleField seat={effect} />
      <VotingField seat={effect} />
      <PersonField
        name="person"
        label={say("person")}
        hint={say("personHint")}
        people={options.people}
        defaultValue={effect?.personId ?? undefined}
        optional
      />
      <LastDayField seat={effect} />
    </>
  );
}

function EndSeatFields({ options, effect }: Fields<"end_seat">) {
  const say = useTranslations("decisions.form");
  const vacant = useTranslations("decisions.tally")("vacant");
  const groups = [...new Set(options.seats.map((seat) => seat.groupName))];
  return (
    <>
      <Select
        name="seat"
        label={say("seat")}
        options={groups.map((group) => ({
          group,
          options: options.seats
            .filter((seat) => seat.groupName === group)
            .map(({ id, name, holderName }) => ({
              value: id,
              label: `${name} (${holderName ?? vacant})`,
            })),
        }))}
        defaultValue={effect?.seatId}
      />
      <TextArea name="reason" label={say("reason")} defaultValue={effect?.reason} />
    </>
  );
}

function ActivityFields({ options, effect }: Fields<"start_activity">) {
  const say = useTranslations("decisions.form");
  const owner = effect?.ownerGroupId
    ? `group:${effect.ownerGroupId}`
    : effect?.ownerOrganisationId && `organisation:${effect.ownerOrganisationId}`;
  const working = options.groups.filter((group) => group.kind === "working");
  const isNamed = areTooMany(options.organisations);
  return (
    <>
      <TextField
        name="activityTitle"
        label={say("activityTitle")}
        defaultValue={effect?.title}
        maxLength={200}
        width="full"
      />
      <TextArea
        name="description"
        label={say("description")}
        defaultValue={effect?.description}
        optional
      />
      <Select
        name="owner"
        label={say("owner")}
        options={[
          {
            group: say("groups"),
            options: working.map(({ id, name }) => ({ value: `group:${id}`, label: name })),
          },
          {
            group: say("organisations"),
            options: (isNamed ? [] : options.organisations).map(({ id, name }) => ({
              value: `organisation:${id}`,
              label: name,
            })),
          },
        ].filter((choices) => choices.options.length > 0)}
        defaultValue={owner ?? undefined}
      />
      {isNamed && (
        <OrganisationField
          name="owner"
          label={say("ownerNamed")}
          organisations={options.organisations}
          prefix="organisation"
          defaultValue={effect?.ownerOrganisationId ?? undefined}
        />
      )}
      <div className="grid gap-7 sm:grid-cols-2">
        <DateField
          name="startOn"
          label={say("startOn")}
          defaultValue={dayIn(effect?.startOn)}
          optional
        />
        <DateField name="endOn" label={say("endOn")} defaultValue={dayIn(effect?.endOn)} optional />
      </div>
      {options.goals.length > 0 && (
        <CheckboxGroup
          name="goals"
          label={say("goals")}
          choices={options.goals.map(toOption)}
          defaultValue={effect?.goalIds}
          optional
        />
      )}
    </>
  );
}

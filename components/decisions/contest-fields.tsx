import { useTranslations } from "next-intl";
import { areTooMany } from "@/components/organisation/choice-field";
import { OrganisationField } from "@/components/organisation/organisation-field";
import { PersonField } from "@/components/organisation/person-field";
import { CheckboxGroup } from "@/components/ui/choices";
import { Disclosure } from "@/components/ui/disclosure";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { ProposalOptions } from "@/lib/decisions/columns";
import type { EffectOf } from "@/lib/decisions/effects";
import { candidateRows } from "@/lib/decisions/schema";
import { GroupField, LastDayField, RoleField, toOption, VotingField } from "./given-seat-fields";

const shownAtFirst = 4;

/** Which seats are elected, and who stands. */
export function ElectionFields({
  options,
  effect,
}: {
  options: ProposalOptions;
  effect: EffectOf<"elect"> | null;
}) {
  const say = useTranslations("decisions.form");
  const of = effect?.candidates.find((one) => one.constituency)?.constituency;
  return (
    <>
      <GroupField groups={options.groups} seat={effect} />
      <RoleField seat={effect} />
      <TextField
        name="places"
        label={say("places")}
        inputMode="numeric"
        width="short"
        defaultValue={String(effect?.places ?? 1)}
      />
      <VotingField seat={effect} />
      <LastDayField seat={effect} />
      <CandidateFields options={options} candidates={effect?.candidates ?? []} />
      <TextField
        name="constituency"
        label={say("candidateConstituency")}
        hint={say("candidateConstituencyHint")}
        defaultValue={of ?? undefined}
        maxLength={200}
        optional
      />
    </>
  );
}

type Candidate = EffectOf<"elect">["candidates"][number];

/** Without script too: empty rows are there, and more fold out. */
function CandidateFields({
  options,
  candidates,
}: {
  options: ProposalOptions;
  candidates: Candidate[];
}) {
  const say = useTranslations("decisions.form");
  const shown = Math.max(shownAtFirst, candidates.length);
  const row = (number: number) => (
    <div
      key={number}
      className="grid gap-3 border-l-2 border-line pl-4 sm:grid-cols-2 sm:items-end"
    >
      <PersonField
        name={`candidate-${number}-person`}
        label={say("candidate", { number })}
        people={options.people}
        defaultValue={candidates[number - 1]?.personId}
        width="full"
        optional
      />
      <OrganisationField
        name={`candidate-${number}-organisation`}
        label={say("candidateOrganisation", { number })}
        organisations={options.organisations}
        defaultValue={candidates[number - 1]?.organisationId ?? undefined}
        width="full"
        optional
      />
    </div>
  );
  const numbers = Array.from({ length: candidateRows }, (_, index) => index + 1);
  return (
    <fieldset>
      <legend className="mb-1 font-semibold">{say("candidates")}</legend>
      <p className="mb-3 text-sm text-ink-soft">{say("candidatesHint")}</p>
      <div className="grid gap-4">{numbers.slice(0, shown).map(row)}</div>
      <Disclosure summary={say("moreCandidates")}>
        <div className="grid gap-4">{numbers.slice(shown).map(row)}</div>
      </Disclosure>
    </fieldset>
  );
}

/** Which organisations stand to house the backbone. */
export function BackboneFields({
  options,
  effect,
}: {
  options: ProposalOptions;
  effect: EffectOf<"elect_backbone"> | null;
}) {
  const say = useTranslations("decisions.form");
  return (
    <>
      <StandingFields options={options} standing={effect?.candidates ?? []} />
      <TextField
        name="name"
        label={say("backboneName")}
        hint={say("backboneNameHint")}
        defaultValue={effect?.name ?? say("backboneUsual")}
        maxLength={200}
        width="full"
      />
    </>
  );
}

/** Those who stand are ticked; of too many the others are named, a row each. */
function StandingFields({ options, standing }: { options: ProposalOptions; standing: string[] }) {
  const say = useTranslations("decisions.form");
  const isNamed = areTooMany(options.organisations);
  const offered = options.organisations.filter(({ id }) => !isNamed || standing.includes(id));
  return (
    <>
      {offered.length > 0 && (
        <CheckboxGroup
          name="candidates"
          label={say("backboneCandidates")}
          choices={offered.map(toOption)}
          defaultValue={standing}
        />
      )}
      {isNamed &&
        [1, 2, 3, 4, 5, 6].map((number) => (
          <OrganisationField
            key={number}
            name="candidates"
            label={say("candidate", { number: standing.length + number })}
            organisations={options.organisations}
            number={number}
            optional
          />
        ))}
    </>
  );
}

/** What is put in order, one a line. */
export function PriorityFields({ effect }: { effect: EffectOf<"prioritise"> | null }) {
  const say = useTranslations("decisions.form");
  return (
    <TextArea
      name="options"
      label={say("priorities")}
      hint={say("prioritiesHint")}
      defaultValue={effect?.options.map((one) => one.name).join("\n")}
      rows={8}
      maxLength={6000}
    />
  );
}

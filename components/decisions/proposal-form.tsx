import { useTranslations } from "next-intl";
import { OrganisationField } from "@/components/organisation/organisation-field";
import { RichTextArea } from "@/components/text/rich-text-area";
import { DateField } from "@/components/ui/date-field";
import { Form } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { Answer } from "@/lib/answer";
import type { ChainKind } from "@/lib/decisions/chain/rules";
import type { ProposalDetail, ProposalOptions } from "@/lib/decisions/columns";
import type { Effect } from "@/lib/decisions/effects";
import { ChainFields } from "./chain";
import { EffectFields } from "./effect-fields";
import { MandateFields } from "./mandate-fields";
import { type Parties, PartyField } from "./party-field";
import { RatificationFields } from "./ratification";

/**
 * Writes a proposal of one kind, or edits a draft.
 *
 * @param action bound on the server
 * @param written the draft with its effect; null: a new one
 */
export function ProposalForm({
  action,
  deedKey,
  kind,
  options,
  parties,
  matters,
  from,
  written,
}: {
  action: (previous: Answer | null, data: FormData) => Promise<Answer>;
  deedKey: string;
  kind: Exclude<Effect["kind"], "adopt_strategy">;
  options: ProposalOptions;
  parties: Parties;
  /** The rows of the matrix that it may belong under; asked for only where there are several. */
  matters: { matterId: string; matter: string }[];
  /** The decision that it begins with: its words are taken over, and it says what it does to it. */
  from: StartedFrom | null;
  written: { proposal: ProposalDetail; effect: Effect } | null;
}) {
  const say = useTranslations("decisions.form");
  return (
    <Form action={action} deedKey={deedKey} className="grid max-w-prose gap-7">
      {/* Enter in a text field presses the form's first button: nobody submits by accident. */}
      <button type="submit" disabled hidden />
      <input type="hidden" name="kind" value={kind} />
      {written && <input type="hidden" name="proposalId" value={written.proposal.id} />}
      <TextField
        name="title"
        label={say("title")}
        hint={say("titleHint")}
        defaultValue={written?.proposal.title ?? from?.title}
        maxLength={200}
        width="full"
      />
      <RichTextArea
        name="text"
        label={say("text")}
        hint={say("textHint")}
        defaultValue={written?.proposal.text ?? from?.text}
        rows={5}
        maxLength={20_000}
        optional
      />
      {from && <ChainFields earlier={from} kinds={from.kinds} />}
      {matters.length > 1 && (
        <Select
          name="matter"
          label={say("matter")}
          hint={say("matterHint")}
          defaultValue={written?.proposal.matterId}
          options={matters.map((one) => ({ value: one.matterId, label: one.matter }))}
        />
      )}
      {kind !== "other" && kind !== "adopt_matrix" && kind !== "adopt_seating" && (
        <Section title={say("effect")}>
          <div className="grid gap-7">
            <EffectFields kind={kind} options={options} effect={written?.effect ?? null} />
          </div>
        </Section>
      )}
      {kind === "other" && <MandateFields people={options.people} effect={written?.effect} />}
      <FollowUpFields options={options} proposal={written?.proposal ?? null} />
      <PartyField
        label={say("onBehalfOf")}
        parties={parties}
        chosen={written ? partyOf(written.proposal) : undefined}
      />
      <p className="text-ink-soft">{say("submitNote")}</p>
      <div className="flex flex-wrap gap-2">
        <SubmitButton name="step" value="submit">
          {say("submit")}
        </SubmitButton>
        <SubmitButton name="step" value="draft" variant="plain">
          {say("saveDraft")}
        </SubmitButton>
      </div>
    </Form>
  );
}

type StartedFrom = {
  decisionId: string;
  number: number;
  title: string;
  text?: string;
  chainKind?: ChainKind;
  reason?: string;
  kinds: ChainKind[];
};

/** Who sees to it, and when the steering group looks again. */
export function FollowUpFields({
  options,
  proposal,
}: {
  options: Pick<ProposalOptions, "organisations">;
  proposal: Pick<ProposalDetail, "responsible" | "followUpOn" | "ratification"> | null;
}) {
  const say = useTranslations("decisions.form");
  return (
    <>
      <OrganisationField
        name="responsible"
        label={say("responsible")}
        hint={say("responsibleHint")}
        organisations={options.organisations}
        defaultValue={proposal?.responsible?.id}
        empty={say("nobody")}
        optional
      />
      <DateField
        name="followUpOn"
        label={say("followUpOn")}
        hint={say("followUpHint")}
        defaultValue={proposal?.followUpOn}
        optional
      />
      <RatificationFields
        organisations={options.organisations}
        ratification={proposal?.ratification ?? null}
      />
    </>
  );
}

/** As the field of the party says it. */
export function partyOf({
  fromGroup,
  organisation,
}: Pick<ProposalDetail, "fromGroup" | "organisation">): string {
  if (fromGroup) return `group:${fromGroup.id}`;
  return organisation ? `organisation:${organisation.id}` : "";
}

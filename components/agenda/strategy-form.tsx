import { useTranslations } from "next-intl";
import { type Parties, PartyField } from "@/components/decisions/party-field";
import { FollowUpFields, partyOf } from "@/components/decisions/proposal-form";
import { RichTextArea } from "@/components/text/rich-text-area";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { StrategyText, TakeableInput } from "@/lib/agenda/columns";
import { type ProsePart, proseOf } from "@/lib/agenda/rules";
import type { Answer } from "@/lib/answer";
import type { ProposalDetail, ProposalOptions } from "@/lib/decisions/columns";
import { GoalFields, StrategyFields } from "./passage-fields";
import { TakenInField } from "./taken-in-field";

/**
 * Writes the next version of the common agenda, or edits a draft.
 *
 * @param action bound on the server
 * @param version what the fields begin with: the version in force, or the draft itself
 * @param proposal the draft's proposal; null: a new version
 */
export function StrategyForm({
  action,
  deedKey,
  options,
  parties,
  version,
  proposal,
  inputs,
}: {
  action: (previous: Answer | null, data: FormData) => Promise<Answer>;
  deedKey: string;
  options: Pick<ProposalOptions, "organisations">;
  parties: Parties;
  version: StrategyText | null;
  proposal: ProposalDetail | null;
  /** What was answered "taken in" and stands in no adopted version yet. */
  inputs: TakeableInput[];
}) {
  const say = useTranslations("strategy");
  const form = useTranslations("decisions.form");
  return (
    <Form action={action} deedKey={deedKey} className="grid max-w-prose gap-7">
      {/* Enter in a text field presses the form's first button: nobody submits by accident. */}
      <button type="submit" disabled hidden />
      {proposal && <input type="hidden" name="proposalId" value={proposal.id} />}
      <ProseField part="vision" version={version} rows={3} most={5_000} />
      <ProseField part="principles" version={version} rows={5} most={10_000} optional />
      <ProseField part="problem" version={version} rows={5} most={100_000} optional />
      <GoalFields passages={version?.passages ?? []} />
      <StrategyFields passages={version?.passages ?? []} />
      <TakenInField inputs={inputs} />
      <RichTextArea
        name="text"
        label={say("form.why")}
        hint={say("form.whyHint")}
        defaultValue={proposal?.text}
        rows={5}
        maxLength={20_000}
        optional
      />
      <TextField
        name="title"
        label={say("form.proposalTitle")}
        hint={say("form.proposalTitleHint")}
        defaultValue={proposal?.title}
        maxLength={200}
        width="full"
        optional
      />
      <FollowUpFields options={options} proposal={proposal} />
      <PartyField
        label={form("onBehalfOf")}
        parties={parties}
        chosen={proposal ? partyOf(proposal) : undefined}
      />
      <p className="text-ink-soft">{form("submitNote")}</p>
      <div className="flex flex-wrap gap-2">
        <SubmitButton name="step" value="submit">
          {form("submit")}
        </SubmitButton>
        <SubmitButton name="step" value="draft" variant="plain">
          {form("saveDraft")}
        </SubmitButton>
      </div>
    </Form>
  );
}

/** Running text: an empty line begins a paragraph, and each paragraph keeps its author while its words stay. */
function ProseField({
  part,
  version,
  rows,
  most,
  optional,
}: {
  part: ProsePart;
  version: StrategyText | null;
  rows: 3 | 5;
  most: number;
  optional?: boolean;
}) {
  const say = useTranslations("strategy");
  return (
    <RichTextArea
      name={part}
      label={say(part)}
      hint={say(`form.${part}Hint`)}
      defaultValue={version ? proseOf(version.passages, part) : undefined}
      rows={rows}
      maxLength={most}
      optional={optional}
    />
  );
}

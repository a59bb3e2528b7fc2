import { useTranslations } from "next-intl";
import { type Parties, PartyField } from "@/components/decisions/party-field";
import { FollowUpFields, partyOf } from "@/components/decisions/proposal-form";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { StrategyText } from "@/lib/agenda/columns";
import { mostGoals } from "@/lib/agenda/schema";
import type { Answer } from "@/lib/answer";
import type { ProposalDetail, ProposalOptions } from "@/lib/decisions/columns";

/** Empty fields after the goals that there are. */
const spareGoals = 3;

/**
 * Writes the next version of the strategy, or edits a draft. Goals are fields that keep their
 * identity; taking one out is emptying it, and there are always a few empty ones.
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
}: {
  action: (previous: Answer | null, data: FormData) => Promise<Answer>;
  deedKey: string;
  options: Pick<ProposalOptions, "organisations">;
  parties: Parties;
  version: StrategyText | null;
  proposal: ProposalDetail | null;
}) {
  const say = useTranslations("strategy");
  const form = useTranslations("decisions.form");
  return (
    <Form action={action} deedKey={deedKey} className="grid max-w-prose gap-7">
      {/* Enter in a text field presses the form's first button: nobody submits by accident. */}
      <button type="submit" disabled hidden />
      {proposal && <input type="hidden" name="proposalId" value={proposal.id} />}
      <TextArea
        name="vision"
        label={say("vision")}
        hint={say("form.visionHint")}
        defaultValue={version?.vision}
        maxLength={5_000}
      />
      <TextArea
        name="problem"
        label={say("problem")}
        hint={say("form.problemHint")}
        defaultValue={version?.problem}
        rows={5}
        maxLength={20_000}
        optional
      />
      <GoalFields goals={version?.goals ?? []} />
      <TextArea
        name="strategies"
        label={say("strategies")}
        hint={say("form.strategiesHint")}
        defaultValue={version?.strategies}
        rows={8}
        maxLength={50_000}
        optional
      />
      <TextArea
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

function GoalFields({ goals }: { goals: StrategyText["goals"] }) {
  const say = useTranslations("strategy");
  const count = Math.min(goals.length + spareGoals, mostGoals);
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-1 font-semibold">{say("goals")}</legend>
      <p className="text-sm text-ink-soft">{say("form.goalsHint")}</p>
      {Array.from({ length: count }, (_, index) => {
        const goal = goals[index];
        const name = `goal-${index + 1}`;
        return (
          <div key={name}>
            {goal && <input type="hidden" name={`${name}-id`} value={goal.goalId} />}
            <TextArea
              name={name}
              label={say("form.goal", { number: index + 1 })}
              defaultValue={goal?.text}
              rows={2}
              optional={!goal && index > 0}
            />
          </div>
        );
      })}
      <div>
        <SubmitButton name="step" value="more" variant="plain">
          {say("form.moreGoals")}
        </SubmitButton>
      </div>
    </fieldset>
  );
}

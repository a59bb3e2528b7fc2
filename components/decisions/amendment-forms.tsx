import { useTranslations } from "next-intl";
import { RichTextArea } from "@/components/text/rich-text-area";
import { RadioGroup } from "@/components/ui/choices";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import type { Answer } from "@/lib/answer";
import { amendmentReplies } from "@/lib/decisions/preparation/rules";
import { DeedForm } from "./deed-form";
import { type Parties, PartyField } from "./party-field";
import { PassageFields, type ShownPassage } from "./passage-fields";

/** Bound on the server. */
type Action = (previous: Answer | null, data: FormData) => Promise<Answer>;

/** The paragraph to be written as one would have it, and why. */
export function AmendmentForm({
  action,
  proposalId,
  passage,
  parties,
}: {
  action: Action;
  proposalId: string;
  passage: ShownPassage;
  parties: Parties;
}) {
  const say = useTranslations("preparation.amendment.form");
  return (
    <DeedForm action={action} proposalId={proposalId} submit={say("submit")} variant="plain">
      <PassageFields passage={passage} />
      <RichTextArea
        name="text"
        label={say("text")}
        hint={say("textHint")}
        defaultValue={passage.passage}
        rows={5}
        maxLength={20_000}
        optional
      />
      <TextArea name="reason" label={say("reason")} rows={2} maxLength={2000} optional />
      <PartyField
        label={say("onBehalfOf")}
        parties={{ organisations: parties.organisations, groups: [] }}
      />
    </DeedForm>
  );
}

/**
 * The proposer's answer.
 *
 * @param proposed what the paragraph would say; the proposer's own words begin with it
 */
export function AmendmentAnswerForm({
  action,
  amendmentId,
  proposed,
  isStale,
}: {
  action: Action;
  amendmentId: string;
  proposed: string;
  /** Its paragraph says something else now: it can only be declined. */
  isStale: boolean;
}) {
  const say = useTranslations("preparation.amendment.answerForm");
  const replies = isStale ? (["not_taken_in"] as const) : amendmentReplies;
  return (
    <Form action={action} deedKey={crypto.randomUUID()} className="mt-3 grid max-w-prose gap-4">
      <input type="hidden" name="amendmentId" value={amendmentId} />
      <RadioGroup
        name="reply"
        label={say("reply")}
        choices={replies.map((reply) => ({ value: reply, label: say(reply) }))}
        defaultValue={isStale ? "not_taken_in" : undefined}
      />
      {!isStale && (
        <RichTextArea
          name="text"
          label={say("text")}
          hint={say("textHint")}
          defaultValue={proposed}
          rows={3}
          maxLength={20_000}
          optional
        />
      )}
      <TextArea
        name="reason"
        label={say("reason")}
        hint={say("reasonHint")}
        rows={2}
        maxLength={2000}
        optional
      />
      <div>
        <SubmitButton>{say("submit")}</SubmitButton>
      </div>
    </Form>
  );
}

/** Whoever proposed it takes it back. */
export function WithdrawAmendmentForm({
  action,
  amendmentId,
}: {
  action: Action;
  amendmentId: string;
}) {
  const say = useTranslations("preparation.amendment");
  return (
    <Form action={action} deedKey={crypto.randomUUID()} className="mt-2">
      <input type="hidden" name="amendmentId" value={amendmentId} />
      <SubmitButton variant="quiet">{say("withdraw")}</SubmitButton>
    </Form>
  );
}

import { useLocale, useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/choices";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { Answer } from "@/lib/answer";
import type { CommentDetail } from "@/lib/decisions/columns";
import { formatMoment } from "@/lib/i18n/format";
import { type Parties, PartyField } from "./party-field";
import { PassageFields, type ShownPassage } from "./passage-fields";

/**
 * Replies to a proposal, oldest first.
 *
 * @param quotes says of each which paragraph it is about; beside the paragraph itself nobody needs that
 */
export function Comments({
  comments,
  now,
  quotes = true,
}: {
  comments: CommentDetail[];
  now: Date;
  quotes?: boolean;
}) {
  const say = useTranslations("decisions.comments");
  const locale = useLocale();
  return (
    <ul className="divide-y divide-line border-y border-line *:py-3">
      {comments.map(({ id, kind, name, organisationName, text, passage, at }) => (
        <li key={id} id={`comment-${id}`}>
          <p className="text-sm text-ink-soft">
            <strong className="text-ink">
              {organisationName ? say("who", { name, organisation: organisationName }) : name}
            </strong>
            {" · "}
            {formatMoment(at, locale, now)}
            {kind !== "comment" && ` · ${say(`kinds.${kind}`)}`}
          </p>
          {quotes && passage && (
            <blockquote className="mt-1 max-w-prose border-l-4 border-line pl-3 text-sm text-ink-soft">
              {shortened(passage)}
            </blockquote>
          )}
          <p className="mt-1 max-w-prose whitespace-pre-line">{text}</p>
        </li>
      ))}
    </ul>
  );
}

const quoted = 160;

/** Enough of a paragraph to know it by. */
function shortened(passage: string): string {
  return passage.length <= quoted ? passage : `${passage.slice(0, quoted).trimEnd()} …`;
}

const kinds: CommentDetail["kind"][] = ["question", "reaction", "comment"];

/** Any member may reply until it is settled. Only organisations: a reply is never a group's decision. */
export function CommentForm({
  action,
  deedKey,
  proposalId,
  parties,
  asksKind = false,
  passage = null,
}: {
  action: (previous: Answer | null, data: FormData) => Promise<Answer>;
  deedKey: string;
  proposalId: string;
  parties: Parties;
  /** Before people consent they ask, then they react: there a reply says which it is. */
  asksKind?: boolean;
  /** The paragraph that it is about; null: all of it. */
  passage?: ShownPassage | null;
}) {
  const say = useTranslations("decisions.comments");
  return (
    <Form action={action} deedKey={deedKey} className="grid max-w-prose gap-4">
      <input type="hidden" name="proposalId" value={proposalId} />
      {asksKind && (
        <RadioGroup
          name="kind"
          label={say("kind")}
          choices={kinds.map((kind) => ({ value: kind, label: say(`kinds.${kind}`) }))}
          defaultValue="question"
        />
      )}
      {passage && <PassageFields passage={passage} />}
      <TextArea
        name="text"
        label={say(passage ? "aboutPassage" : "text")}
        hint={say("textHint")}
        maxLength={5000}
      />
      <TextField name="tell" label={say("tell")} hint={say("tellHint")} maxLength={500} optional />
      <PartyField
        label={say("onBehalfOf")}
        parties={{ organisations: parties.organisations, groups: [] }}
      />
      <div>
        <SubmitButton variant="plain">{say("submit")}</SubmitButton>
      </div>
    </Form>
  );
}

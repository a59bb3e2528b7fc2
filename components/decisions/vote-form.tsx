import { useLocale, useTranslations } from "next-intl";
import { ChoiceButtons } from "@/components/ui/choice-buttons";
import { CheckboxGroup } from "@/components/ui/choices";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { TextArea } from "@/components/ui/text-area";
import type { Answer } from "@/lib/answer";
import type { ElectoralSeat } from "@/lib/decisions/electorate-rules";
import { choicesIn } from "@/lib/decisions/procedures/procedure-of";
import type { Choice } from "@/lib/decisions/rules";
import type { Capacity } from "@/lib/decisions/taking-part/rules";
import type { DecisionRule } from "@/lib/decisions/voting-rules";
import { formatLongMoment } from "@/lib/i18n/format";
import { useChoiceWords, type WordedProcedure, wordedProcedure } from "./choice-words";

export type OwnVote = { seat: ElectoralSeat; capacity: Capacity };

/**
 * The vote for one seat or several: the procedure's choices, all of the same weight, and a reason.
 * Whoever has several votes gives them together, or unticks those that are to be given apart.
 *
 * @param action bound on the server
 */
export function VoteForm({
  action,
  deedKey,
  proposalId,
  votes,
  rule,
  round = 1,
  closesAt,
  now,
}: {
  action: (previous: Answer | null, data: FormData) => Promise<Answer>;
  deedKey: string;
  proposalId: string;
  votes: OwnVote[];
  rule: DecisionRule;
  round?: number;
  closesAt: Date;
  now: Date;
}) {
  const say = useTranslations("decisions.vote");
  const locale = useLocale();
  const { button, said } = useChoiceWords(rule, round);
  const [first, ...others] = votes;
  if (!first) return null;
  const isOne = others.length === 0;
  const { vote } = first.seat;
  const isSame = others.every(({ seat }) => seat.vote?.choice === vote?.choice);
  return (
    <Form action={action} deedKey={deedKey} className="grid gap-3">
      <input type="hidden" name="proposalId" value={proposalId} />
      {isOne ? (
        <input type="hidden" name="seatId" value={first.seat.seatId} />
      ) : (
        <CheckboxGroup
          name="seatId"
          label={say("several")}
          choices={votes.map(({ seat, capacity }) => ({
            value: seat.seatId,
            label: <OneOfSeveral seat={seat} capacity={capacity} said={said} />,
          }))}
          defaultValue={votes.map(({ seat }) => seat.seatId)}
        />
      )}
      {isOne && <WhoseVote {...first} now={now} />}
      <ChoiceButtons
        name="choice"
        legend={isOne ? say("legend", { seat: first.seat.standsFor }) : say("legendSeveral")}
        choices={choicesIn(rule, round).map((value) => ({ value, label: button(value) }))}
        chosen={isSame ? vote?.choice : undefined}
      />
      <Reason reason={(isOne && vote?.reason) || ""} procedure={wordedProcedure(rule, round)} />
      <p className="text-sm text-ink-soft max-lg:sr-only">
        {isOne && first.capacity === "as-deputy" && `${say("deputyUntil")} `}
        {say("until", { moment: formatLongMoment(closesAt, locale, now) })}
      </p>
    </Form>
  );
}

/** Folded away where it may be left out; in sight where an answer may need one. */
function Reason({ reason, procedure }: { reason: string; procedure: WordedProcedure | null }) {
  const say = useTranslations("decisions");
  const field = {
    name: "reason",
    defaultValue: reason,
    rows: 2,
    maxLength: 2000,
    optional: true,
  } as const;
  if (procedure) {
    return (
      <TextArea
        {...field}
        label={say(`procedures.reason.${procedure}`)}
        hint={say(`procedures.reason.${procedure}Hint`)}
      />
    );
  }
  return (
    <Disclosure summary={reason ? say("vote.reasonGiven") : say("vote.reasonSummary")}>
      <TextArea {...field} label={say("vote.reason")} />
    </Disclosure>
  );
}

/** Whoever has voted in the holder's place, or written the vote down; or whose vote it is. */
function WhoseVote({ seat, capacity, now }: OwnVote & { now: Date }) {
  const say = useTranslations("decisions.vote");
  const locale = useLocale();
  const { vote, holder } = seat;
  if (capacity === "as-proxy") {
    return <p className="text-sm">{say("byProxy", { name: holder?.name ?? seat.standsFor })}</p>;
  }
  if (capacity !== "as-holder" || !vote) return null;
  const { name, registered: way } = vote;
  if (way) {
    const moment = formatLongMoment(vote.castAt, locale, now);
    return <p className="text-sm">{say("byRegistration", { name, way, moment })}</p>;
  }
  if (vote.asProxy) return <p className="text-sm">{say("proxyVoted", { name })}</p>;
  return vote.asDeputy ? <p className="text-sm">{say("byDeputy", { name })}</p> : null;
}

/** A vote that is given together with others, and what it says now. */
function OneOfSeveral({
  seat: { standsFor, vote },
  capacity,
  said,
}: OwnVote & { said: (choice: Choice) => string }) {
  const say = useTranslations("decisions.vote");
  return (
    <>
      {standsFor}
      <span className="text-ink-soft">
        {capacity !== "as-holder" && ` · ${say(`capacity.${capacity}`)}`}
        {vote && ` · ${say("nowSays", { choice: said(vote.choice) })}`}
      </span>
    </>
  );
}

import { useLocale, useTranslations } from "next-intl";
import { ChoiceButtons } from "@/components/ui/choice-buttons";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { TextArea } from "@/components/ui/text-area";
import type { Answer } from "@/lib/answer";
import type { ElectoralSeat } from "@/lib/decisions/electorate-rules";
import { choicesIn } from "@/lib/decisions/procedures/procedure-of";
import type { DecisionRule } from "@/lib/decisions/voting-rules";
import { formatLongMoment } from "@/lib/i18n/format";
import { useChoiceWords, type WordedProcedure, wordedProcedure } from "./choice-words";

/**
 * The vote for one seat: the procedure's choices, all of the same weight, and a reason.
 *
 * @param action bound on the server
 * @param capacity as its holder, or in the holder's place
 */
export function VoteForm({
  action,
  deedKey,
  proposalId,
  seat,
  capacity,
  rule,
  round = 1,
  closesAt,
  now,
}: {
  action: (previous: Answer | null, data: FormData) => Promise<Answer>;
  deedKey: string;
  proposalId: string;
  seat: ElectoralSeat;
  capacity: "as-holder" | "as-deputy";
  rule: DecisionRule;
  round?: number;
  closesAt: Date;
  now: Date;
}) {
  const say = useTranslations("decisions.vote");
  const locale = useLocale();
  const { button } = useChoiceWords(rule, round);
  const { vote } = seat;
  const isDeputys = vote?.asDeputy === true && capacity === "as-holder";
  return (
    <Form action={action} deedKey={deedKey} className="grid gap-3">
      <input type="hidden" name="proposalId" value={proposalId} />
      <input type="hidden" name="seatId" value={seat.seatId} />
      {isDeputys && <p className="text-sm">{say("byDeputy", { name: vote.name })}</p>}
      <ChoiceButtons
        name="choice"
        legend={say("legend", { seat: seat.standsFor })}
        choices={choicesIn(rule, round).map((value) => ({ value, label: button(value) }))}
        chosen={vote?.choice}
      />
      <Reason reason={vote?.reason ?? ""} procedure={wordedProcedure(rule, round)} />
      <p className="text-sm text-ink-soft max-lg:sr-only">
        {capacity === "as-deputy" && `${say("deputyUntil")} `}
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

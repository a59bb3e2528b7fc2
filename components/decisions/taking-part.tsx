import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CheckboxGroup, RadioGroup } from "@/components/ui/choices";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import type { ElectoralSeat } from "@/lib/decisions/electorate-rules";
import { choicesIn } from "@/lib/decisions/procedures/procedure-of";
import { recusalReasons, voteWays } from "@/lib/decisions/taking-part/rules";
import type { DecisionRule } from "@/lib/decisions/voting-rules";
import { useChoiceWords } from "./choice-words";

/** Why a seat is not impartial. */
export function RecusalFields() {
  const say = useTranslations("decisions.recusal");
  return (
    <>
      <RadioGroup
        name="reason"
        label={say("reason")}
        choices={recusalReasons.map((value) => ({ value, label: say(`reasons.${value}`) }))}
      />
      <TextArea
        name="note"
        label={say("note")}
        hint={say("noteHint")}
        rows={2}
        maxLength={500}
        optional
      />
    </>
  );
}

/** One of these seats, by who holds it. */
export function SeatSelect({
  name,
  label,
  hint,
  seats,
}: {
  name: string;
  label: string;
  hint?: string;
  seats: ElectoralSeat[];
}) {
  const options = seats.map((seat) => ({ value: seat.seatId, label: seatInWords(seat) }));
  return <Select name={name} label={label} hint={hint} options={options} />;
}

/** What several seats said in the room: once for each answer. */
export function RegistrationFields({
  seats,
  rule,
  round,
}: {
  seats: ElectoralSeat[];
  rule: DecisionRule;
  round: number;
}) {
  const say = useTranslations("decisions.registration");
  const { button } = useChoiceWords(rule, round);
  return (
    <>
      <RadioGroup
        name="way"
        label={say("way")}
        choices={voteWays.map((value) => ({ value, label: say(`ways.${value}`) }))}
      />
      <RadioGroup
        name="choice"
        label={say("choice")}
        choices={choicesIn(rule, round).map((value) => ({ value, label: button(value) }))}
      />
      <CheckboxGroup
        name="seatId"
        label={say("seats")}
        choices={seats.map((seat) => ({ value: seat.seatId, label: seatInWords(seat) }))}
      />
      <TextArea name="reason" label={say("reason")} rows={2} maxLength={2000} optional />
    </>
  );
}

/** The seats that are out of the vote, and the votes that were given away: part of the record. */
export function OutOfTheOrdinary({
  seats,
  takeBack,
}: {
  seats: ElectoralSeat[];
  /** The form that lifts a recusal, for those who may. */
  takeBack?: (seat: ElectoralSeat) => ReactNode;
}) {
  const say = useTranslations("decisions");
  const recused = seats.filter((seat) => seat.recusal && seat.counts);
  const given = seats.filter((seat) => seat.proxy && seat.counts);
  if (recused.length === 0 && given.length === 0) return null;
  return (
    <ul className="mt-4 grid gap-2 text-sm">
      {recused.map((seat) => (
        <li key={seat.seatId}>
          <Recused seat={seat} />
          {takeBack?.(seat)}
        </li>
      ))}
      {given.map((seat) => (
        <li key={seat.seatId}>
          {say("proxy.given", { seat: seat.standsFor, name: seat.proxy?.name ?? "" })}
        </li>
      ))}
    </ul>
  );
}

function Recused({ seat: { standsFor, recusal } }: { seat: ElectoralSeat }) {
  const say = useTranslations("decisions.recusal");
  if (!recusal) return null;
  const { reason, byName, note } = recusal;
  return (
    <>
      <strong>{say("is", { seat: standsFor })}</strong>{" "}
      {byName
        ? say("declared", { reason: say(`reasons.${reason}`), name: byName })
        : say("reasons.applicant")}
      {note && ` “${note}”`}
    </>
  );
}

function seatInWords({ standsFor, holder }: ElectoralSeat) {
  return holder ? `${standsFor} (${holder.name})` : standsFor;
}

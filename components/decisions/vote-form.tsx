import { useLocale, useTranslations } from "next-intl";
import { ChoiceButtons } from "@/components/ui/choice-buttons";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { TextArea } from "@/components/ui/text-area";
import type { Answer } from "@/lib/answer";
import type { ElectoralSeat } from "@/lib/decisions/electorate-rules";
import { formatLongMoment } from "@/lib/i18n/format";

/**
 * The vote for one seat: three choices of the same weight, and a reason if one wants to give it.
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
  closesAt,
  now,
}: {
  action: (previous: Answer | null, data: FormData) => Promise<Answer>;
  deedKey: string;
  proposalId: string;
  seat: ElectoralSeat;
  capacity: "as-holder" | "as-deputy";
  closesAt: Date;
  now: Date;
}) {
  const say = useTranslations("decisions.vote");
  const locale = useLocale();
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
        choices={(["for", "against", "abstain"] as const).map((value) => ({
          value,
          label: say(value),
        }))}
        chosen={vote?.choice}
      />
      <Disclosure summary={vote?.reason ? say("reasonGiven") : say("reasonSummary")}>
        <TextArea
          name="reason"
          label={say("reason")}
          defaultValue={vote?.reason}
          rows={2}
          maxLength={2000}
          optional
        />
      </Disclosure>
      <p className="text-sm text-ink-soft max-lg:sr-only">
        {capacity === "as-deputy" && `${say("deputyUntil")} `}
        {say("until", { moment: formatLongMoment(closesAt, locale, now) })}
      </p>
    </Form>
  );
}

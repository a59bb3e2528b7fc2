import { getLocale, getTranslations } from "next-intl/server";
import { DeedForm } from "@/components/decisions/deed-form";
import { DateField } from "@/components/ui/date-field";
import { Disclosure } from "@/components/ui/disclosure";
import { TextArea } from "@/components/ui/text-area";
import { TimeField } from "@/components/ui/time-field";
import { addDays, dayOf } from "@/lib/dates";
import { closeVote } from "@/lib/decisions/actions";
import { extendVote } from "@/lib/decisions/deadline/actions";
import { whyNotClosed } from "@/lib/decisions/deadline/rules";
import { electorateOf } from "@/lib/decisions/electorate-rules";
import { nextRoundOf, outcomeOf } from "@/lib/decisions/procedures/procedure-of";
import { roundNumber } from "@/lib/decisions/rounds/rules";
import { formatDay, formatTime } from "@/lib/i18n/format";
import type { About } from "./about";

/** The chair gives it more time, once, where its row allows it. */
export async function Extending({ member, proposal }: About) {
  const say = await getTranslations("decisions.extend");
  const locale = await getLocale();
  const { opening, matter, extension } = proposal;
  if (!opening || !matter || matter.extendDays === 0 || extension) return null;
  const latest = addDays(dayOf(opening.closesAt), matter.extendDays);
  return (
    <Disclosure summary={say("summary")}>
      <DeedForm
        action={extendVote.bind(null, member.slug)}
        proposalId={proposal.id}
        variant="plain"
        submit={say("submit")}
      >
        <p className="text-ink-soft">{say("note", { day: formatDay(latest, locale) })}</p>
        <div className="flex flex-wrap gap-x-8 gap-y-4">
          <DateField name="closesOn" label={say("closesOn")} defaultValue={latest} />
          <TimeField
            name="closesAt"
            label={say("closesAt")}
            defaultValue={formatTime(opening.closesAt, "da")}
          />
        </div>
        <TextArea
          name="reason"
          label={say("reason")}
          hint={say("reasonHint")}
          rows={2}
          maxLength={2000}
        />
      </DeedForm>
    </Disclosure>
  );
}

/** The chair closes it before its time, or reads why not now. */
export async function EarlyClosing({ member, proposal, seats, now }: About) {
  const [say, refusals] = await Promise.all([
    getTranslations("decisions"),
    getTranslations("refusals"),
  ]);
  const { opening, matter } = proposal;
  if (!opening || !matter) return null;
  const electorate = electorateOf(seats);
  const reason = whyNotClosed(matter, {
    openedOn: dayOf(opening.at),
    today: dayOf(now),
    silent: electorate.missing.filter((seat) => seat.holder !== null).length,
    isOver: false,
  });
  if (reason) return <p className="max-w-prose text-sm text-ink-soft">{refusals(reason)}</p>;
  const counted = { ...electorate.counted, round: roundNumber(proposal.rounds) };
  const next = nextRoundOf(opening.rule, counted);
  const outcome = outcomeOf(opening.rule, counted);
  const ends = next
    ? say(`close.${next}`)
    : say("close.now", { outcome: say(`outcomes.${outcome}`) });
  return (
    <Disclosure summary={say("close.summary")}>
      <DeedForm
        action={closeVote.bind(null, member.slug)}
        proposalId={proposal.id}
        variant="danger"
        submit={say("close.submit")}
      >
        <p>
          {ends} {say("close.note")}
        </p>
      </DeedForm>
    </Disclosure>
  );
}

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { lastDay, parseIsoDay } from "@/lib/dates";
import type { Effect, EffectFacts } from "@/lib/decisions/effects";
import { formatDay, formatDays, formatKroner } from "@/lib/i18n/format";
import { Lines, type Of } from "./effect-lines";
import { ChangeGroup, CloseGroup, Renew, SetUp } from "./group-effects";
import { Elect, ElectBackbone, EndSeat, GiveSeat } from "./seat-effects";
import { SeatingEffect } from "./seating-effect";

/**
 * What adopting a proposal does, line by line.
 *
 * @param facts what the effect names, as it stands today; people without a name are not told
 * @param version the lines about a version of the strategy or the matrix, which its page knows
 */
export function EffectList({
  proposal,
  facts,
  version,
}: {
  proposal: Effect;
  facts: EffectFacts;
  version?: ReactNode;
}) {
  const say = useTranslations("decisions.effect");
  switch (proposal.kind) {
    case "adopt_strategy":
    case "adopt_matrix":
      return <Lines>{version}</Lines>;
    case "set_up_group":
      return <SetUp effect={proposal.effect} facts={facts} />;
    case "renew_group":
      return <Renew effect={proposal.effect} facts={facts} />;
    case "change_group":
      return <ChangeGroup effect={proposal.effect} facts={facts} />;
    case "close_group":
      return <CloseGroup effect={proposal.effect} facts={facts} />;
    case "give_seat":
      return <GiveSeat effect={proposal.effect} facts={facts} />;
    case "end_seat":
      return <EndSeat effect={proposal.effect} facts={facts} />;
    case "start_activity":
      return <StartActivity effect={proposal.effect} facts={facts} />;
    case "grant_money":
      return <Grant effect={proposal.effect} facts={facts} />;
    case "elect":
      return <Elect effect={proposal.effect} facts={facts} />;
    case "elect_backbone":
      return <ElectBackbone effect={proposal.effect} facts={facts} />;
    case "adopt_seating":
      return <SeatingEffect plan={proposal.effect} facts={facts} />;
    case "prioritise":
      return (
        <Lines>
          <li>{say("prioritise")}</li>
          {proposal.effect.options.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </Lines>
      );
    case "other": {
      const { mandate } = proposal.effect;
      if (mandate) return <Mandate mandate={mandate} facts={facts} />;
      return (
        <Lines>
          <li>{say("other")}</li>
        </Lines>
      );
    }
  }
}

function Mandate({
  mandate: { about, limit, until, reportOn },
  facts,
}: {
  mandate: NonNullable<Of<"other">["mandate"]>;
  facts: EffectFacts;
}) {
  const say = useTranslations("decisions.mandates");
  const locale = useLocale();
  const [end, report] = [parseIsoDay(until), parseIsoDay(reportOn)];
  return (
    <Lines>
      <li>
        {facts.person?.name
          ? say("effect", { name: facts.person.name, about })
          : say("effectUnnamed", { about })}
      </li>
      {limit !== null && <li>{say("effectLimit", { limit: formatKroner(limit, locale) })}</li>}
      {end && report && (
        <li>
          {say("effectUntil", {
            until: formatDay(lastDay(end), locale),
            report: formatDay(report, locale),
          })}
        </li>
      )}
    </Lines>
  );
}

function Grant({ effect, facts }: { effect: Of<"grant_money">; facts: EffectFacts }) {
  const say = useTranslations("decisions.effect");
  const locale = useLocale();
  const name = facts.organisations[0]?.name ?? "";
  return (
    <Lines>
      <li>{say("grant", { name, amount: formatKroner(effect.amount, locale) })}</li>
      <li>{say("grantPurpose", { text: effect.purpose })}</li>
      <li>{say("grantRecused", { name })}</li>
    </Lines>
  );
}

function StartActivity({ effect, facts }: { effect: Of<"start_activity">; facts: EffectFacts }) {
  const say = useTranslations("decisions.effect");
  const owner = facts.organisations[0]?.name ?? facts.group?.name ?? "";
  const goals = facts.goals.map((goal) => goal.text);
  return (
    <>
      <Lines>
        <li>{say("activity", { title: effect.title, owner })}</li>
        <ActivityPeriod effect={effect} />
        {goals.length > 0 && (
          <li>{say("goals", { count: goals.length, list: goals.join(" · ") })}</li>
        )}
      </Lines>
      {effect.description && <p className="mt-3 max-w-prose">{effect.description}</p>}
    </>
  );
}

function ActivityPeriod({ effect }: { effect: Of<"start_activity"> }) {
  const say = useTranslations("decisions.effect");
  const locale = useLocale();
  const start = effect.startOn && parseIsoDay(effect.startOn);
  const end = effect.endOn && parseIsoDay(effect.endOn);
  if (start && end) return <li>{say("period", { period: formatDays(start, end, locale) })}</li>;
  if (start) return <li>{say("starts", { day: formatDay(start, locale) })}</li>;
  return end ? <li>{say("ends", { day: formatDay(end, locale) })}</li> : null;
}

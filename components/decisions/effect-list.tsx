import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ClosingReport } from "@/components/organisation/closing-report";
import { Disclosure } from "@/components/ui/disclosure";
import { lastDay, parseIsoDay } from "@/lib/dates";
import type { Effect, EffectFacts } from "@/lib/decisions/effects";
import { formatDay, formatDays, formatKroner } from "@/lib/i18n/format";
import { SeatingEffect } from "./seating-effect";

type Of<Kind extends Effect["kind"]> = Extract<Effect, { kind: Kind }>["effect"];

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

function Lines({ children }: { children: ReactNode }) {
  return (
    <ul className="grid max-w-prose gap-1.5 [&>li]:relative [&>li]:pl-6 [&>li]:before:absolute [&>li]:before:left-0 [&>li]:before:text-accent [&>li]:before:content-['→'/'']">
      {children}
    </ul>
  );
}

function SetUp({ effect, facts }: { effect: Of<"set_up_group">; facts: EffectFacts }) {
  const say = useTranslations("decisions.effect");
  const roles = useTranslations("seatRoles");
  const locale = useLocale();
  const list = effect.seats.map((seat) => `${nameFor(seat, facts)} (${roles(seat.role)})`);
  const reviewOn = parseIsoDay(effect.reviewOn);
  return (
    <>
      <Lines>
        <li>{say("setUp", { name: effect.name })}</li>
        <li>{say("boundedTask", { text: effect.boundedTask })}</li>
        {reviewOn && <li>{say("reviewOn", { day: formatDay(reviewOn, locale) })}</li>}
        <li>{say("seats", { count: list.length, list: list.join(", ") })}</li>
      </Lines>
      <Folded title={say("mandate")} text={effect.mandate} />
      {effect.purpose && <Folded title={say("purpose")} text={effect.purpose} />}
    </>
  );
}

function Renew({ effect, facts }: { effect: Of<"renew_group">; facts: EffectFacts }) {
  const say = useTranslations("decisions.effect");
  return (
    <Lines>
      <li>{say("renewGroup", { name: facts.group?.name ?? "" })}</li>
      <Review before={facts.group?.wording.reviewOn ?? null} after={effect.reviewOn} />
      <li>{say("renewSame")}</li>
    </Lines>
  );
}

/** When the group is looked at again, and when it was to be. */
function Review({ before, after }: { before: string | null; after: string }) {
  const say = useTranslations("decisions.effect");
  const locale = useLocale();
  const inWords = (text: string | null) => {
    const day = text && parseIsoDay(text);
    return day ? formatDay(day, locale) : null;
  };
  const [was, day] = [inWords(before), inWords(after) ?? ""];
  return <li>{was ? say("reviewMoves", { day, before: was }) : say("reviewOn", { day })}</li>;
}

function ChangeGroup({ effect, facts }: { effect: Of<"change_group">; facts: EffectFacts }) {
  const say = useTranslations("decisions.effect");
  const was = facts.group?.wording;
  const { name, purpose, mandate, boundedTask, reviewOn } = effect;
  return (
    <>
      <Lines>
        <li>{say("changeGroup", { name: was?.name ?? "" })}</li>
        {name !== null && <li>{say("newName", { name })}</li>}
        {boundedTask !== null && <li>{say("newTask", { text: boundedTask })}</li>}
        {purpose !== null && <li>{say("newPurpose", { text: purpose })}</li>}
        {mandate !== null && <li>{say("newMandate")}</li>}
        {reviewOn !== null && <Review before={was?.reviewOn ?? null} after={reviewOn} />}
        <li>{say("changeRest")}</li>
      </Lines>
      {mandate !== null && <Folded title={say("mandateAfter")} text={mandate} />}
      {mandate !== null && was?.mandate && (
        <Folded title={say("mandateBefore")} text={was.mandate} />
      )}
      {boundedTask !== null && was?.boundedTask && (
        <Folded title={say("taskBefore")} text={was.boundedTask} />
      )}
      {purpose !== null && was?.purpose && (
        <Folded title={say("purposeBefore")} text={was.purpose} />
      )}
    </>
  );
}

function CloseGroup({ effect, facts }: { effect: Of<"close_group">; facts: EffectFacts }) {
  const say = useTranslations("decisions.effect");
  const { reason, reached, livesOn, notWorked } = effect;
  const { name = "", seats = 0 } = facts.group ?? {};
  return (
    <>
      <Lines>
        <li>{say("closeGroup", { name, seats })}</li>
        <li>{say("reason", { text: reason })}</li>
      </Lines>
      {(reached || livesOn || notWorked) && (
        <div className="mt-5">
          <ClosingReport report={{ reached, livesOn, notWorked }} />
        </div>
      )}
    </>
  );
}

function GiveSeat({ effect, facts }: { effect: Of<"give_seat">; facts: EffectFacts }) {
  const say = useTranslations("decisions.effect");
  const roles = useTranslations("seatRoles");
  const locale = useLocale();
  const until = effect.until && parseIsoDay(effect.until);
  return (
    <Lines>
      <li>
        {say("giveSeat", {
          who: nameFor(effect, facts),
          role: roles(effect.role),
          group: facts.group?.name ?? "",
          votes: effect.isVoting ? "yes" : "no",
        })}
      </li>
      {(facts.person === null || facts.person.name !== "") && (
        <li>{facts.person ? say("holder", { name: facts.person.name }) : say("vacant")}</li>
      )}
      {until && <li>{say("until", { day: formatDay(lastDay(until), locale) })}</li>}
    </Lines>
  );
}

function EndSeat({ effect, facts: { seat } }: { effect: Of<"end_seat">; facts: EffectFacts }) {
  const say = useTranslations("decisions.effect");
  return (
    <Lines>
      <li>{say("endSeat", { who: seat?.standsFor ?? "", group: seat?.groupName ?? "" })}</li>
      {seat?.holderName && <li>{say("endHolder", { name: seat.holderName })}</li>}
      {effect.reason && <li>{say("reason", { text: effect.reason })}</li>}
    </Lines>
  );
}

function Elect({ effect, facts }: { effect: Of<"elect">; facts: EffectFacts }) {
  const say = useTranslations("decisions.effect");
  const roles = useTranslations("seatRoles");
  const locale = useLocale();
  const until = effect.until && parseIsoDay(effect.until);
  const candidates = effect.candidates.map((candidate) => {
    const person = facts.candidates.find((one) => one.id === candidate.personId);
    const told = { name: person?.name ?? "", standsFor: nameFor(candidate, facts) };
    const stands = person && !person.isRemoved && !facts.stoodDown.includes(person.id);
    return say(stands ? "candidate" : "candidateGone", told);
  });
  return (
    <Lines>
      <li>
        {say("elect", {
          places: effect.places,
          role: roles(effect.role),
          group: facts.group?.name ?? "",
          votes: effect.isVoting ? "yes" : "no",
        })}
      </li>
      {candidates.length > 0 && <li>{say("candidates", { list: candidates.join("; ") })}</li>}
      {until && <li>{say("until", { day: formatDay(lastDay(until), locale) })}</li>}
    </Lines>
  );
}

function ElectBackbone({ effect, facts }: { effect: Of<"elect_backbone">; facts: EffectFacts }) {
  const say = useTranslations("decisions.effect");
  const { backbone, organisations, stoodDown } = facts;
  const candidates = effect.candidates.map((id) => {
    const name = organisations.find((one) => one.id === id)?.name ?? "";
    return stoodDown.includes(id) ? say("organisationGone", { name }) : name;
  });
  return (
    <Lines>
      <li>
        {backbone
          ? say("electBackbone", { name: backbone.name })
          : say("electBackboneNew", { name: effect.name })}
      </li>
      <li>{say("candidates", { list: candidates.join("; ") })}</li>
      {backbone?.hostName && <li>{say("hostToday", { host: backbone.hostName })}</li>}
      {backbone && <li>{say("staffStays")}</li>}
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

function Folded({ title, text }: { title: string; text: string }) {
  return (
    <Disclosure summary={title}>
      <p className="max-w-prose whitespace-pre-line">{text}</p>
    </Disclosure>
  );
}

function nameFor(
  seat: { organisationId: string | null; constituency: string | null },
  facts: EffectFacts,
): string {
  const organisation = facts.organisations.find((one) => one.id === seat.organisationId);
  return organisation?.name ?? seat.constituency ?? "";
}

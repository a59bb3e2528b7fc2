import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { isByBallot } from "@/lib/decisions/elections/rules";
import { advice } from "@/lib/decisions/procedures/advice";
import { consensus } from "@/lib/decisions/procedures/consensus";
import { consent } from "@/lib/decisions/procedures/consent";
import { delegated } from "@/lib/decisions/procedures/delegated";
import { election } from "@/lib/decisions/procedures/election";
import { prioritise } from "@/lib/decisions/procedures/prioritise";
import { roundsOf, ruleInRound } from "@/lib/decisions/procedures/rounds";
import { written } from "@/lib/decisions/procedures/written";
import type { turnout } from "@/lib/decisions/quorum-rules";
import type { Counted, Outcome } from "@/lib/decisions/rules";
import type { DecisionRule, MajorityRule } from "@/lib/decisions/voting-rules";
import { formatKroner } from "@/lib/i18n/format";
import { MajorityExplanation } from "./majority-sentences";
import { useMissingVoices } from "./rule-sentences";

/** The count of any procedure, from its numbers; of the round that decided. */
export function ProcedureExplanation({ rule, counted }: { rule: DecisionRule; counted: Counted }) {
  const say = useTranslations("decisions.procedures.explained");
  const used = ruleInRound(rule, counted.round ?? 1);
  if (used.procedure !== "majority") return <Answers rule={used} counted={counted} />;
  const rounds = roundsOf(rule);
  return (
    <>
      {rounds !== null && (counted.round ?? 1) > rounds && (
        <>{rule.procedure === "majority" ? say("afterTie") : say("afterRounds", { rounds })} </>
      )}
      <MajorityExplanation rule={used} counted={counted} />
    </>
  );
}

type Answered = { rule: Exclude<DecisionRule, MajorityRule>; counted: Counted };

function Answers({ rule, counted }: Answered) {
  const say = useTranslations("decisions.procedures.explained");
  switch (rule.procedure) {
    case "consent": {
      const told = consent.explain(rule, counted);
      return (
        <Told told={told} counted={counted} rule={rule} round={told}>
          {say("consent", { consents: told.consents, objections: told.objections })}
        </Told>
      );
    }
    case "consensus": {
      const told = consensus.explain(rule, counted);
      const { agree, aside, blocks, abstain } = told;
      return (
        <Told told={told} counted={counted} rule={rule} round={told}>
          {say("consensus", { agree, aside, blocks, abstain })}{" "}
          {told.tooManyAside && say("tooManyAside")}
        </Told>
      );
    }
    case "written": {
      const told = written.explain(rule, counted);
      return (
        <Told told={told} counted={counted} rule={rule} hidesQuorum={told.silenceCounts}>
          {say("written", {
            agree: told.agree,
            objections: told.objections,
            abstain: told.abstain,
          })}{" "}
          {told.silenceCounts && say("silent", { silent: told.silent })}
        </Told>
      );
    }
    case "election": {
      const told = election.explain(rule, counted);
      return (
        <Told told={told} counted={counted} rule={rule}>
          {say("election", { ballots: told.ballots, blank: told.blank })}{" "}
          {told.next && `${say("undecided")} `}
        </Told>
      );
    }
    case "prioritise": {
      const told = prioritise.explain(rule, counted);
      return (
        <Told told={told} counted={counted} rule={rule}>
          {say("election", { ballots: told.ballots, blank: told.blank })}
        </Told>
      );
    }
    case "advice": {
      const told = advice.explain(rule, counted);
      return (
        <>
          {say("advice", told)} <Conclusion outcome={told.outcome} />
        </>
      );
    }
    case "delegated":
      return <UnderMandate told={delegated.explain(rule, counted)} />;
  }
}

/** What the seats answered, in the frame that all procedures share in which they do. */
function Told({
  told,
  counted,
  rule,
  round,
  hidesQuorum = false,
  children,
}: {
  told: ReturnType<typeof turnout> & { outcome: Outcome };
  counted: Counted;
  rule: DecisionRule;
  round?: { round: number; rounds: number };
  hidesQuorum?: boolean;
  children: ReactNode;
}) {
  const say = useTranslations("decisions.procedures.explained");
  const votes = useTranslations("decisions.explained");
  const { cast, seats, quorum } = told;
  const list = useMissingVoices()(told.missingVoices);
  const who = rule.electorate ?? "seats";
  return (
    <>
      {round &&
        round.rounds > 1 &&
        `${say("round", { round: round.round, rounds: round.rounds })} `}
      {children} {!hidesQuorum && `${say("quorum", { cast, seats, quorum, who })} `}
      {counted.recused > 0 &&
        `${votes("recused", { count: counted.recused, base: rule.recused, who })} `}
      {told.missingVoices.length > 0 && `${votes("voices", { list })} `}
      <Conclusion
        outcome={told.outcome}
        ofVoices={told.missingVoices.length > 0}
        ofBallots={isByBallot(rule)}
      />
    </>
  );
}

function UnderMandate({ told }: { told: ReturnType<typeof delegated.explain> }) {
  const say = useTranslations("decisions.procedures.explained");
  const locale = useLocale();
  const { amount, left, outcome } = told;
  const sums =
    left === null
      ? null
      : { amount: formatKroner(amount, locale), left: formatKroner(left, locale) };
  return (
    <>
      {sums ? say("delegatedAmount", sums) : say("delegated")} <Conclusion outcome={outcome} />
    </>
  );
}

/** Ballots choose among several; there is no proposal that is adopted or falls. */
function Conclusion({
  outcome,
  ofVoices,
  ofBallots,
}: {
  outcome: Outcome;
  ofVoices?: boolean;
  ofBallots?: boolean;
}) {
  const say = useTranslations("decisions");
  if (ofBallots && outcome !== "lapsed") {
    return <strong>{say(`procedures.explained.ballots.${outcome}`)}</strong>;
  }
  if (outcome !== "lapsed") return <strong>{say(`explained.${outcome}`)}</strong>;
  return (
    <strong>{ofVoices ? say("explained.lapsedVoices") : say("procedures.explained.lapsed")}</strong>
  );
}

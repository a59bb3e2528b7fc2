import { useLocale, useTranslations } from "next-intl";
import { roundsOf, ruleOfFallback } from "@/lib/decisions/procedures/rounds";
import type { DecisionRule } from "@/lib/decisions/voting-rules";
import { formatKroner } from "@/lib/i18n/format";
import { MajorityThreshold } from "./majority-sentences";

/** When something is adopted under this rule, and what happens when it is not. */
export function ProcedureRule({ rule }: { rule: DecisionRule }) {
  const say = useTranslations("decisions.procedures.rule");
  if (rule.procedure === "majority") return <MajorityThreshold rule={rule} />;
  return (
    <>
      <ProcedureThreshold rule={rule} />
      {rule.procedure === "written" && rule.excluded && (
        <> {say("excluded", { topics: rule.excluded })}</>
      )}
      {roundsOf(rule) !== null && "fallback" in rule && <Fallback rule={rule} />}
    </>
  );
}

function ProcedureThreshold({ rule }: { rule: Exclude<DecisionRule, { procedure: "majority" }> }) {
  const say = useTranslations("decisions.procedures.rule");
  const locale = useLocale();
  switch (rule.procedure) {
    case "consent":
      return say("consent", { rounds: rule.rounds });
    case "consensus": {
      const aside = rule.mostAside === null ? "any" : String(rule.mostAside);
      return say("consensus", { aside, rounds: rule.rounds });
    }
    case "written":
      return say("written", { days: rule.leastDays, silence: rule.silence });
    case "election":
      return say("election", { method: rule.method, ballots: rule.ballots ?? "secret" });
    case "prioritise": {
      const { method, dots, cap, top, support, ballots = "secret" } = rule;
      return say("prioritise", { method, dots, cap, top, support, ballots });
    }
    case "advice":
      return say("advice");
    case "delegated": {
      const { limit } = rule;
      const amount = limit === null ? null : formatKroner(limit, locale);
      return `${say("delegated")} ${amount ? say("limit", { amount }) : ""}`.trim();
    }
  }
}

/** The vote that it falls back on says what must be for. */
function Fallback({ rule }: { rule: DecisionRule }) {
  const say = useTranslations("decisions.procedures.rule");
  const vote = ruleOfFallback(rule);
  if (!vote) return ` ${say("falls")}`;
  return (
    <>
      {" "}
      {say("vote")} <MajorityThreshold rule={vote} />
    </>
  );
}

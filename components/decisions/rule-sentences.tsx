import { useTranslations } from "next-intl";
import {
  type Tally as Count,
  type DecisionRule,
  explanationOf,
  quorumOf,
} from "@/lib/decisions/rules";

/** How it is decided, in words: the threshold and the quorum of this rule. */
export function RuleSentences({ rule, seats }: { rule: DecisionRule; seats: number }) {
  const say = useTranslations("decisions.rule");
  const { numerator, denominator, strict } = rule.threshold;
  const basis = basisOf(rule);
  const isHalf = strict && numerator * 2 === denominator;
  const how = isHalf
    ? (`half-${basis}` as const)
    : (`${strict ? "more" : "least"}-${basis}` as const);
  return (
    <>
      {say(`threshold.${how}`, { share: `${numerator}/${denominator}` })}{" "}
      {say("quorum", { quorum: quorumOf(rule, seats), seats })}
    </>
  );
}

/** The count so that anyone can check it. */
export function Explanation({
  rule,
  tally,
  seats,
}: {
  rule: DecisionRule;
  tally: Count;
  seats: number;
}) {
  const say = useTranslations("decisions.explained");
  const told = explanationOf(rule, tally, seats);
  return (
    <>
      {say("count", tally)} {say("quorum", told)}{" "}
      {told.outcome !== "lapsed" && `${say(basisOf(rule), told)} `}
      <strong>{say(told.outcome)}</strong>
    </>
  );
}

function basisOf(rule: DecisionRule) {
  if (rule.basis === "all") return "all";
  return rule.countsAbstentions ? "castAll" : "cast";
}

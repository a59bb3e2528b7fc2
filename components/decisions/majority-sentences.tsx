import { useLocale, useTranslations } from "next-intl";
import { majority } from "@/lib/decisions/procedures/majority";
import type { Counted } from "@/lib/decisions/rules";
import { canTie, type MajorityRule, majorityOf } from "@/lib/decisions/voting-rules";
import { formatPercent } from "@/lib/i18n/format";
import { useMissingVoices } from "./rule-sentences";

/** What must be for, and what happens when the halves are equal. */
export function MajorityThreshold({ rule }: { rule: MajorityRule }) {
  const say = useTranslations("decisions.rule");
  const { numerator, denominator, strict } = rule.threshold;
  const basis = basisOf(rule);
  const how =
    majorityOf(rule) === "all" ? "all" : canTie(rule) ? "half" : strict ? "more" : "least";
  const tie = canTie(rule) && rule.basis === "cast" ? rule.tie : "falls";
  return (
    <>
      {say(`threshold.${how}-${basis}`, { share: `${numerator}/${denominator}` })}{" "}
      {tie === "chair" && say("tie")}
      {tie === "again" && say("tieAgain")}
    </>
  );
}

/** What must be for where a decision is taken up again, when that is something else. */
export function Reopening({ rule }: { rule: MajorityRule }) {
  const say = useTranslations("matrix");
  if (rule.reopening === null) return null;
  const { numerator, denominator } = rule.reopening;
  const name = majorityOf({ ...rule, threshold: rule.reopening })?.replace(/-(.)/, (_, letter) =>
    letter.toUpperCase(),
  );
  return say("reopening", { majority: name ?? "share", share: `${numerator}/${denominator}` });
}

/** The count of a majority vote, from its numbers. */
export function MajorityExplanation({ rule, counted }: { rule: MajorityRule; counted: Counted }) {
  const say = useTranslations("decisions.explained");
  const locale = useLocale();
  const { missingVoices, turnedByChair, isTie, next, ...told } = majority.explain(rule, counted);
  const who = rule.electorate ?? "seats";
  const list = useMissingVoices()(missingVoices);
  const isDecided = told.outcome !== "lapsed";
  const reached = formatPercent(told.reached, locale);
  const asked = formatPercent(told.asked, locale);
  const strict = rule.threshold.strict ? "yes" : "no";
  return (
    <>
      {say("count", counted.tally)}{" "}
      {say(rule.basis === "present" ? "quorumPresent" : "quorum", { ...told, who })}{" "}
      {told.recused > 0 && `${say("recused", { count: told.recused, base: rule.recused, who })} `}
      {isDecided && `${say(basisOf(rule), { ...told, who })} `}
      {isDecided && told.basis > 0 && `${say("share", { ...told, reached, asked, strict })} `}
      {turnedByChair && `${say("chair")} `}
      {isDecided && isTie && !turnedByChair && `${say("tied")} `}
      {missingVoices.length > 0 && `${say("voices", { list })} `}
      <strong>
        {next ? say("again") : say(missingVoices.length > 0 ? "lapsedVoices" : told.outcome)}
      </strong>
    </>
  );
}

function basisOf(rule: MajorityRule) {
  if (rule.basis !== "cast") return rule.basis;
  return rule.countsAbstentions ? "castAll" : "cast";
}

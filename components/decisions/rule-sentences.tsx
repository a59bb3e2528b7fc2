import { useFormatter, useLocale, useTranslations } from "next-intl";
import { type Counted, explanationOf, missingVoices, quorumOf } from "@/lib/decisions/rules";
import {
  canTie,
  type DecisionRule,
  isMoreThanHalf,
  majorityOf,
  type Voice,
} from "@/lib/decisions/voting-rules";
import { formatPercent } from "@/lib/i18n/format";

/** How it is decided, in words: the threshold, the tie and the quorum of this rule, with this many seats. */
export function RuleSentences({ rule, seats }: { rule: DecisionRule; seats: number }) {
  const say = useTranslations("decisions.rule");
  return (
    <>
      <Threshold rule={rule} /> {say("quorum", { quorum: quorumOf(rule, seats), seats })}{" "}
      <AskedVoices rule={rule} />
    </>
  );
}

/** The same of a rule that stands in the matrix, whatever the seats. */
export function RuleInMatrix({ rule }: { rule: DecisionRule }) {
  const say = useTranslations("matrix");
  const { quorum } = rule;
  const asked =
    quorum.kind === "count"
      ? { kind: "count", count: quorum.count, strict: "no", share: "" }
      : {
          kind: isMoreThanHalf(quorum) ? "half" : "share",
          count: 0,
          strict: yes(quorum.strict),
          share: shareInWords(quorum),
        };
  return (
    <>
      <Threshold rule={rule} /> {say("quorum", asked)} <AskedVoices rule={rule} />
    </>
  );
}

function Threshold({ rule }: { rule: DecisionRule }) {
  const say = useTranslations("decisions.rule");
  const { strict } = rule.threshold;
  const basis = basisOf(rule);
  const how =
    majorityOf(rule) === "all" ? "all" : canTie(rule) ? "half" : strict ? "more" : "least";
  const turns = rule.tie === "chair" && canTie(rule) && rule.basis === "cast";
  return (
    <>
      {say(`threshold.${how}-${basis}`, { share: shareInWords(rule.threshold) })}{" "}
      {turns && say("tie")}
    </>
  );
}

function AskedVoices({ rule }: { rule: DecisionRule }) {
  const say = useTranslations("decisions.rule");
  const format = useFormatter();
  if (rule.voices.length === 0) return null;
  const list = rule.voices.map(({ voice, least }) => say(`voice.${voice}`, { count: least }));
  return say("voices", { list: format.list(list) });
}

/** The voices that are still missing for a quorum: "one from civil society". */
export function useMissingVoices() {
  const say = useTranslations("decisions.tally.voice");
  const format = useFormatter();
  return (missing: { voice: Voice; missing: number }[]) =>
    format.list(missing.map((one) => say(one.voice, { count: one.missing })));
}

/** The count so that anyone can check it. */
export function Explanation({ rule, counted }: { rule: DecisionRule; counted: Counted }) {
  const say = useTranslations("decisions.explained");
  const locale = useLocale();
  const list = useMissingVoices()(missingVoices(rule, counted));
  const { missingVoices: voices, turnedByChair, ...told } = explanationOf(rule, counted);
  const isDecided = told.outcome !== "lapsed";
  const reached = formatPercent(told.reached, locale);
  const asked = formatPercent(told.asked, locale);
  const strict = yes(rule.threshold.strict);
  return (
    <>
      {say("count", counted.tally)} {say("quorum", told)}{" "}
      {isDecided && `${say(basisOf(rule), told)} `}
      {isDecided && told.basis > 0 && `${say("share", { ...told, reached, asked, strict })} `}
      {turnedByChair && `${say("chair")} `}
      {voices.length > 0 && `${say("voices", { list })} `}
      <strong>{say(voices.length > 0 ? "lapsedVoices" : told.outcome)}</strong>
    </>
  );
}

function basisOf(rule: DecisionRule) {
  if (rule.basis === "all") return "all";
  return rule.countsAbstentions ? "castAll" : "cast";
}

function shareInWords({ numerator, denominator }: DecisionRule["threshold"]) {
  return `${numerator}/${denominator}`;
}

function yes(is: boolean) {
  return is ? "yes" : "no";
}

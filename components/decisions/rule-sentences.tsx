import { useFormatter, useTranslations } from "next-intl";
import { choicesIn } from "@/lib/decisions/procedures/procedure-of";
import { quorumOf } from "@/lib/decisions/quorum-rules";
import type { Counted } from "@/lib/decisions/rules";
import { type DecisionRule, isMoreThanHalf, type Voice } from "@/lib/decisions/voting-rules";
import { Reopening } from "./majority-sentences";
import { ProcedureExplanation } from "./procedure-explanation";
import { ProcedureRule } from "./procedure-rule";

/** How it is decided, in words: the threshold, the tie and the quorum of this rule, with these seats. */
export function RuleSentences({
  rule,
  counted,
}: {
  rule: DecisionRule;
  counted: Pick<Counted, "seats" | "recused">;
}) {
  const say = useTranslations("decisions");
  if (choicesIn(rule, 1).length === 0) return <ProcedureRule rule={rule} />;
  const who = rule.electorate ?? "seats";
  const asked = { quorum: quorumOf(rule, counted), seats: counted.seats, who };
  return (
    <>
      <ProcedureRule rule={rule} />{" "}
      {say(rule.procedure === "majority" ? "rule.quorum" : "procedures.rule.quorum", asked)}{" "}
      <AskedVoices rule={rule} />
    </>
  );
}

/** The same of a rule that stands in the matrix, whatever the seats. */
export function RuleInMatrix({ rule }: { rule: DecisionRule }) {
  const say = useTranslations("matrix");
  if (choicesIn(rule, 1).length === 0) return <ProcedureRule rule={rule} />;
  const { quorum, electorate: who = "seats" } = rule;
  const asked =
    quorum.kind === "count"
      ? { kind: "count", count: quorum.count, strict: "no", share: "" }
      : {
          kind: isMoreThanHalf(quorum) ? "half" : "share",
          count: 0,
          strict: quorum.strict ? "yes" : "no",
          share: `${quorum.numerator}/${quorum.denominator}`,
        };
  return (
    <>
      <ProcedureRule rule={rule} />{" "}
      {say(rule.procedure === "majority" ? "quorum" : "quorumAnswers", { ...asked, who })}{" "}
      <AskedVoices rule={rule} /> {rule.procedure === "majority" && <Reopening rule={rule} />}
    </>
  );
}

/** The count so that anyone can check it. */
export function Explanation({ rule, counted }: { rule: DecisionRule; counted: Counted }) {
  return <ProcedureExplanation rule={rule} counted={counted} />;
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

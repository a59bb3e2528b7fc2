import { useTranslations } from "next-intl";
import { ruleInRound } from "@/lib/decisions/procedures/rounds";
import type { Choice, Tally } from "@/lib/decisions/rules";
import type { DecisionRule } from "@/lib/decisions/voting-rules";

/** The procedures whose choices have words of their own; all others speak of votes for and against. */
const own = ["consent", "consensus", "written", "election", "prioritise"] as const;
export type WordedProcedure = (typeof own)[number];

export function wordedProcedure(rule: DecisionRule, round: number): WordedProcedure | null {
  const { procedure } = ruleInRound(rule, round);
  return own.find((one) => one === procedure) ?? null;
}

/** What a seat can say in this round, and what it has said, in the procedure's own words. */
export function useChoiceWords(rule: DecisionRule, round = 1) {
  const say = useTranslations("decisions");
  const procedure = wordedProcedure(rule, round);
  return {
    button: (choice: Choice) =>
      procedure ? say(`procedures.words.${procedure}.${choice}`) : say(`vote.${choice}`),
    said: (choice: Choice) =>
      procedure ? say(`procedures.said.${procedure}.${choice}`) : say(`tally.choices.${choice}`),
    count: (tally: Tally) =>
      procedure
        ? say(`procedures.count.${procedure}`, { ...tally, aside: tally.aside ?? 0 })
        : say("tally.count", tally),
  };
}

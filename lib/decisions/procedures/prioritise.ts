import type { PrioritiseRule } from "../procedure-rules";
import { missingForQuorum, turnout } from "../quorum-rules";
import type { Counted, Outcome } from "../rules";
import { blankIn, type Contest, partsOf } from "./contest";
import type { Count } from "./counting/count";
import { chosenOf, countBorda, countDots, countScores, supportOf } from "./counting/priorities";
import { countSchulze } from "./counting/schulze";
import type { Procedure } from "./procedure";

/**
 * Prioritising by secret ballot: options are put in order by dots, scores (0 to 5, by total or mean) or
 * ranking (Borda, Schulze); each method names its definition under counting/. The first ones are chosen,
 * as many as the rule says, of those that enough ballots support: a ballot supports what it names with
 * more than nothing.
 */
export const prioritise: Procedure<PrioritiseRule, ReturnType<typeof explain>> = {
  open: () => [],
  choices: ["for"],
  cast: () => "ballot-needed",
  count: outcome,
  explain,
};

/** The count of the ballots by the rule's method; its order has all options. */
export function countPriorities({ method }: PrioritiseRule, contest: Contest): Count {
  const { options, rankings, marks } = partsOf(contest);
  const { lot } = contest;
  switch (method) {
    case "dots":
      return countDots(options, marks, lot);
    case "total":
    case "mean":
      return countScores(options, marks, method, lot);
    case "borda":
      return countBorda(options, rankings, lot);
    case "schulze":
      return countSchulze(options, rankings, lot);
  }
}

/** The chosen, the first one first. */
export function chosenIn(rule: PrioritiseRule, contest: Contest): string[] {
  const { options, rankings, marks } = partsOf(contest);
  const given = marks.map((all) => Object.keys(all).filter((option) => (all[option] ?? 0) > 0));
  const named = rankings.map((ranking, index) => [...ranking, ...(given[index] ?? [])]);
  const limits = { most: rule.top, least: Math.max(1, rule.support) };
  return chosenOf(countPriorities(rule, contest).order, supportOf(options, named), limits);
}

function outcome(rule: PrioritiseRule, counted: Counted): Outcome {
  if (missingForQuorum(rule, counted) > 0) return "lapsed";
  const { contest } = counted;
  return contest && chosenIn(rule, contest).length === 0 ? "rejected" : "adopted";
}

function explain(rule: PrioritiseRule, counted: Counted) {
  const { contest } = counted;
  return {
    ...turnout(rule, counted),
    ballots: contest?.ballots.length ?? 0,
    blank: contest ? blankIn(contest) : 0,
    count: contest ? countPriorities(rule, contest) : null,
    chosen: contest ? chosenIn(rule, contest) : [],
    outcome: outcome(rule, counted),
  };
}

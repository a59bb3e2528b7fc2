import type { AdviceRule } from "../procedure-rules";
import type { Counted, Outcome } from "../rules";
import type { Procedure } from "./procedure";

/**
 * The advice process, as F. Laloux describes it ("Reinventing Organizations", after D. Bakke): anybody
 * may make a decision after seeking advice from everyone who will be affected and from people who know
 * the matter. The advice is taken into account, not obeyed; the one decides, with reasons. Here that is
 * the proposer, once all who were asked have answered or the day has passed. No seat votes.
 */
export const advice: Procedure<AdviceRule, ReturnType<typeof explain>> = {
  open: () => [],
  choices: [],
  cast: () => "choice-not-offered",
  count: outcome,
  explain,
};

/** May it be decided yet: has somebody been asked, and have all answered or has the day come? */
export function mayDecide({
  asked,
  answered,
  isDue,
}: {
  asked: number;
  answered: number;
  isDue: boolean;
}): boolean {
  return asked > 0 && (isDue || answered >= asked);
}

function outcome(_rule: AdviceRule, { advice: taken }: Counted): Outcome {
  return taken && mayDecide(taken) ? taken.verdict : "lapsed";
}

function explain(rule: AdviceRule, counted: Counted) {
  const { asked, answered } = counted.advice ?? { asked: 0, answered: 0 };
  return { asked, answered, silent: asked - answered, outcome: outcome(rule, counted) };
}

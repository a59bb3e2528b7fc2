import type { ElectionRule } from "../procedure-rules";
import { missingForQuorum, turnout } from "../quorum-rules";
import type { Counted, Outcome } from "../rules";
import { blankIn, type Contest, partsOf } from "./contest";
import type { Count } from "./counting/count";
import { countInstantRunoff } from "./counting/instant-runoff";
import { countPlurality } from "./counting/plurality";
import { countSchulze } from "./counting/schulze";
import { countTransferable } from "./counting/transferable";
import { countRound } from "./counting/two-rounds";
import type { NextRound, Procedure } from "./procedure";

/**
 * An election by ballot, secret unless the rule says open: people are elected, as many as there are places, by the method of the
 * rule; each method is a module of its own under counting/ and names the definition that it follows.
 * Ties are settled by one lot, drawn from a seed that is published with the count. Somebody is elected
 * when there is a quorum and at least one ballot names somebody.
 *
 * Here `for` is to have put in a ballot, whatever it says; only a ballot can be cast, no bare choice.
 */
export const election: Procedure<ElectionRule, ReturnType<typeof explain>> = {
  open: () => [],
  choices: ["for"],
  cast: () => "ballot-needed",
  count: outcome,
  next,
  explain,
};

/** The count of the ballots by the rule's method, every step of it. */
export function countElection({ method }: ElectionRule, contest: Contest): Count {
  const { options, rankings } = partsOf(contest);
  const { places, lot } = contest;
  switch (method) {
    case "plurality":
      return countPlurality(options, rankings, places, lot);
    case "rounds":
      return countRound(options, rankings, lot);
    case "runoff":
      return countInstantRunoff(options, rankings, lot);
    case "transferable":
      return countTransferable(options, rankings, places, lot);
    case "schulze": {
      const count = countSchulze(options, rankings, lot);
      return { ...count, order: count.order.slice(0, places) };
    }
  }
}

/** Who is elected, in the order of the count; nobody when no ballot names anybody. */
export function electedIn(rule: ElectionRule, contest: Contest): string[] {
  const isEmpty = blankIn(contest) === contest.ballots.length;
  return isEmpty ? [] : countElection(rule, contest).order;
}

/** While the ballots lie in the box nothing is known of them but how many there are. */
function outcome(rule: ElectionRule, counted: Counted): Outcome {
  if (missingForQuorum(rule, counted) > 0) return "lapsed";
  const { contest } = counted;
  return contest && electedIn(rule, contest).length === 0 ? "rejected" : "adopted";
}

/** Nobody had more than half: the two first go on to a round of their own. */
function next(rule: ElectionRule, counted: Counted): NextRound | null {
  const { contest, round = 1 } = counted;
  if (rule.method !== "rounds" || round > 1 || !contest) return null;
  const isUndecided =
    missingForQuorum(rule, counted) === 0 && electedIn(rule, contest).length === 0;
  return isUndecided && blankIn(contest) < contest.ballots.length ? "vote" : null;
}

/** Who goes on from a round in which nobody was elected. */
export function finalistsIn(contest: Contest): string[] {
  const { options, rankings } = partsOf(contest);
  const excluded = countRound(options, rankings, contest.lot).steps.flatMap(
    (step) => step.excluded,
  );
  return options.filter((option) => !excluded.includes(option));
}

/** Who still stands, of the rounds that are over; null: everybody. */
export function finalistsOf(rounds: readonly { counted: unknown }[]): string[] | null {
  const { contest } = (rounds.at(-1)?.counted ?? {}) as { contest?: Contest };
  return contest ? finalistsIn(contest) : null;
}

function explain(rule: ElectionRule, counted: Counted) {
  const { contest } = counted;
  return {
    ...turnout(rule, counted),
    ballots: contest?.ballots.length ?? 0,
    blank: contest ? blankIn(contest) : 0,
    count: contest ? countElection(rule, contest) : null,
    chosen: contest ? electedIn(rule, contest) : [],
    next: next(rule, counted),
    outcome: outcome(rule, counted),
  };
}

import type { WrittenRule } from "../procedure-rules";
import { missingForQuorum, turnout } from "../quorum-rules";
import { type Choice, type Counted, type Outcome, votesCast } from "../rules";
import type { NextRound, Procedure } from "./procedure";
import { afterObstacle, warningsOfFallback } from "./rounds";

/**
 * Written consultation (skriftlig høring), as rules of procedure of boards and councils define it (for
 * example the "silence procedure" of the Council of the European Union, Rules of Procedure, article
 * 12): the text is sent out with a deadline, and it is adopted unless somebody objects. Silence agrees
 * only where the rule says so, and only that of seats somebody holds; else enough seats must answer.
 * An objection has a reason, and takes the matter to the fallback.
 *
 * Here `for` is to agree and `against` to object.
 */
export const written: Procedure<WrittenRule, ReturnType<typeof explain>> = {
  open: warningsOfFallback,
  choices: ["for", "against", "abstain"],
  cast,
  count: outcome,
  next,
  explain,
};

function cast(_rule: WrittenRule, { choice, reason }: { choice: Choice; reason: string }) {
  if (choice === "aside") return "choice-not-offered" as const;
  return choice === "against" && reason.trim() === "" ? ("objection-needs-reason" as const) : null;
}

function outcome(rule: WrittenRule, counted: Counted): Outcome {
  if (counted.tally.against > 0) return "rejected";
  const heard = withSilence(rule, counted);
  if (missingForQuorum(rule, heard) > 0) return "lapsed";
  return heard.tally.for > 0 ? "adopted" : "rejected";
}

function next(rule: WrittenRule, counted: Counted): NextRound | null {
  return counted.tally.against > 0 ? afterObstacle({ ...rule, rounds: 1 }, counted) : null;
}

/** How many seats somebody holds, that could have answered and did not. */
export function silentSeats({ tally, seats, recused, vacant = 0 }: Counted): number {
  return Math.max(0, seats - recused - vacant - votesCast(tally));
}

/** The count with the silent among those who agree, where the rule says so. The voices asked for must have spoken all the same. */
function withSilence(rule: WrittenRule, counted: Counted): Counted {
  if (rule.silence === "nothing") return counted;
  const { tally } = counted;
  return { ...counted, tally: { ...tally, for: tally.for + silentSeats(counted) } };
}

function explain(rule: WrittenRule, counted: Counted) {
  const heard = withSilence(rule, counted);
  return {
    ...turnout(rule, counted),
    missing: missingForQuorum(rule, heard),
    agree: counted.tally.for,
    objections: counted.tally.against,
    abstain: counted.tally.abstain,
    silent: silentSeats(counted),
    silenceCounts: rule.silence === "consents",
    next: next(rule, counted),
    outcome: outcome(rule, counted),
  };
}

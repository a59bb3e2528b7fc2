import { isByBallot } from "../elections/rules";
import { electedIn } from "../procedures/election";
import { chosenIn } from "../procedures/prioritise";
import type { RevealedDecision } from "../reveal";

/** Who was elected or what comes first, the first one first; nothing where nothing is chosen. Of people those are named who agreed to it. */
export function chosenNames({
  kind,
  outcome,
  rule,
  counted,
  seatsGiven,
}: RevealedDecision): string[] {
  const { contest } = counted;
  if (outcome !== "adopted" || !contest || !isByBallot(rule)) return [];
  if (kind === "elect") {
    return seatsGiven.map(({ standsFor, personName }) =>
      personName ? `${personName} (${standsFor})` : standsFor,
    );
  }
  const names = new Map(contest.options.map(({ id, name }) => [id, name]));
  const ids = rule.procedure === "election" ? electedIn(rule, contest) : chosenIn(rule, contest);
  return ids.map((id) => names.get(id) ?? "");
}

import { type Counted, votesCast } from "./rules";
import { type CommonRule, leastReaching, type Voice } from "./voting-rules";

/** Are enough taking part, and the right ones? The same under every procedure. Pure. */

/** How many seats quorum and threshold are shares of: without the recused ones, where the rule says so. */
export function seatsInBase(
  rule: Pick<CommonRule, "recused">,
  { seats, recused }: Pick<Counted, "seats" | "recused">,
): number {
  return rule.recused === "out" ? seats - recused : seats;
}

/** How many of the seats must have voted. At least one, whatever the rule says. */
export function quorumOf(rule: CommonRule, counted: Pick<Counted, "seats" | "recused">): number {
  const { quorum } = rule;
  const asked =
    quorum.kind === "count" ? quorum.count : leastReaching(seatsInBase(rule, counted), quorum);
  return Math.max(1, asked);
}

/** Which voices are still missing for a quorum, and how many of each. */
export function missingVoices(
  rule: CommonRule,
  counted: Pick<Counted, "voices">,
): { voice: Voice; missing: number }[] {
  return rule.voices
    .map(({ voice, least }) => ({ voice, missing: least - (counted.voices[voice] ?? 0) }))
    .filter(({ missing }) => missing > 0);
}

/** How many seats are still missing for a quorum, those with a missing voice among them; 0: there is one. */
export function missingForQuorum(rule: CommonRule, counted: Counted): number {
  const inNumber = quorumOf(rule, counted) - votesCast(counted.tally);
  const inVoice = missingVoices(rule, counted).map(({ missing }) => missing);
  return Math.max(0, inNumber, ...inVoice);
}

/** The part of an explanation that is the same under every procedure in which seats answer. */
export function turnout(rule: CommonRule, counted: Counted) {
  return {
    seats: counted.seats,
    recused: counted.recused,
    cast: votesCast(counted.tally),
    quorum: quorumOf(rule, counted),
    missing: missingForQuorum(rule, counted),
    missingVoices: missingVoices(rule, counted),
  };
}

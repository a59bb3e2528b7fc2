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

/** How many take part: those who have voted and, under a rule that asks for those present, whoever else is. */
export function takingPart(
  rule: CommonRule & { basis?: string },
  { tally, present }: Pick<Counted, "tally" | "present">,
): number {
  const voted = votesCast(tally);
  return rule.basis === "present" ? Math.max(voted, present?.seats ?? 0) : voted;
}

/** Which voices are still missing for a quorum, and how many of each. */
export function missingVoices(
  rule: CommonRule & { basis?: string },
  counted: Pick<Counted, "voices" | "present">,
): { voice: Voice; missing: number }[] {
  const there = (rule.basis === "present" && counted.present?.voices) || counted.voices;
  return rule.voices
    .map(({ voice, least }) => ({ voice, missing: least - (there[voice] ?? 0) }))
    .filter(({ missing }) => missing > 0);
}

/** How many seats are still missing for a quorum, those with a missing voice among them; 0: there is one. */
export function missingForQuorum(rule: CommonRule, counted: Counted): number {
  const inNumber = quorumOf(rule, counted) - takingPart(rule, counted);
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

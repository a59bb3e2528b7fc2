import { Refusal } from "@/lib/refusal";
import type { Effect } from "../effects";
import type { ElectionRule, PrioritiseRule } from "../procedure-rules";
import type { Said } from "../procedures/contest";
import type { DecisionRule } from "../voting-rules";

/** What is true of ballots. Pure. */

export type BallotRule = ElectionRule | PrioritiseRule;

/** Is it decided by ballots rather than by what each seat says? */
export function isByBallot(rule: DecisionRule): rule is BallotRule {
  return rule.procedure === "election" || rule.procedure === "prioritise";
}

/** Are the ballots nobody's, for ever? */
export function isSecret(rule: DecisionRule): boolean {
  return isByBallot(rule) && rule.ballots !== "open";
}

/** Does a ballot give marks (dots, scores), or does it rank? */
export function marksOptions({ method }: BallotRule): boolean {
  return method === "dots" || method === "total" || method === "mean";
}

/** Refuses with one-place-only: instant run-off and rounds elect one. */
export function refuseUnfitMethod(rule: DecisionRule, { kind, effect }: Effect): void {
  const isForOne =
    rule.procedure === "election" && (rule.method === "runoff" || rule.method === "rounds");
  if (isForOne && kind === "elect" && effect.places > 1) throw new Refusal("one-place-only");
}

/** The most that a ballot's form ranks, and how its fields are named. */
export const rankedRows = 10;
export const rankField = (place: number) => `rank-${place}`;
export const markField = (option: number) => `mark-${option}`;

/** The highest score. */
export const topScore = 5;

/**
 * What the form's ballot says; empty places are passed over, and an empty ballot is a blank one. Refuses
 * with ballot-ranks-twice, ballot-too-many (dots) and check-fields (what is no option or no mark).
 */
export function readBallot(
  form: Record<string, unknown> & { code: string },
  options: readonly string[],
  rule: BallotRule,
): Said {
  const { code } = form;
  // A secret ballot without a code could not be found again; an open one needs none.
  if ((code === "") === isSecret(rule)) throw new Refusal("check-fields");
  return marksOptions(rule)
    ? { code, ranking: [], marks: readMarks(form, options, rule) }
    : { code, ranking: readRanking(form, options), marks: {} };
}

function readRanking(form: Record<string, unknown>, options: readonly string[]): string[] {
  const ranking: string[] = [];
  for (let place = 1; place <= rankedRows; place += 1) {
    const chosen = form[rankField(place)];
    if (chosen === undefined || chosen === "") continue;
    const option = options.find((one) => one === chosen);
    if (option === undefined) throw new Refusal("check-fields");
    if (ranking.includes(option)) {
      throw new Refusal("ballot-ranks-twice", { [rankField(place)]: "ballot-ranks-twice" });
    }
    ranking.push(option);
  }
  return ranking;
}

function readMarks(form: Record<string, unknown>, options: readonly string[], rule: BallotRule) {
  const marks: Record<string, number> = {};
  const most = rule.procedure === "prioritise" && rule.method === "dots" ? rule.cap : topScore;
  for (const [index, option] of options.entries()) {
    const typed = form[markField(index + 1)];
    if (typed === undefined || typed === "") continue;
    const mark = Number(typed);
    if (!Number.isInteger(mark) || mark < 0 || mark > most) throw new Refusal("check-fields");
    marks[option] = mark;
  }
  const given = Object.values(marks).reduce((sum, mark) => sum + mark, 0);
  if (rule.procedure === "prioritise" && rule.method === "dots" && given > rule.dots) {
    throw new Refusal("ballot-too-many");
  }
  return marks;
}

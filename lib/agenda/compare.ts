import { diffWordsWithSpace } from "diff";

/** Two texts as one: what stayed, what came, what went. */
export type Piece = { kind: "same" | "added" | "removed"; text: string };

/**
 * Word by word. The pieces that stayed and went are the text before, those that stayed and came the
 * text after, to the letter. Where a passage was written anew, a few small words that happen to
 * occur in both are part of the change, so that it reads as one passage out and one in.
 */
export function compareTexts(before: string, after: string): Piece[] {
  const texts = `${before}\0${after}`;
  const known = compared.get(texts);
  if (known) return known;
  if (compared.size >= mostCompared) compared.clear();
  const pieces = compareAnew(before, after);
  compared.set(texts, pieces);
  return pieces;
}

/** A proposal is read by many, and comparing two long texts costs more than the rest of its page. */
const compared = new Map<string, Piece[]>();
const mostCompared = 200;

function compareAnew(before: string, after: string): Piece[] {
  const pieces = diffWordsWithSpace(before, after).map(({ added, removed, value }): Piece => {
    if (added) return { kind: "added", text: value };
    return { kind: removed ? "removed" : "same", text: value };
  });
  const changes: Change[] = [];
  for (const [index, piece] of pieces.entries()) {
    const last = changes.at(-1);
    if (piece.kind !== "same") changeIn(changes)[piece.kind] += piece.text;
    else if (last && isChanged(last) && joins(piece.text, pieces.slice(index + 1))) {
      last.removed += piece.text;
      last.added += piece.text;
    } else changes.push({ same: piece.text, removed: "", added: "" });
  }
  return changes.flatMap(piecesOf);
}

type Change = { same: string; removed: string; added: string };

/** At most so many words between two changes belong to them, if both go on. */
const fewWords = 2;

function joins(between: string, rest: Piece[]): boolean {
  const words = between.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const goesOn = rest[0] !== undefined && rest[0].kind !== "same";
  return goesOn && words <= fewWords && !/[.!?:]\s|\n/.test(between);
}

/** The change that is being gathered; a new one after what stayed. */
function changeIn(changes: Change[]): Change {
  const last = changes.at(-1);
  if (last && isChanged(last)) return last;
  const change = { same: "", removed: "", added: "" };
  changes.push(change);
  return change;
}

function isChanged(change: Change): boolean {
  return change.same === "";
}

function piecesOf({ same, removed, added }: Change): Piece[] {
  const pieces: Piece[] = [
    { kind: "same", text: same },
    { kind: "removed", text: removed },
    { kind: "added", text: added },
  ];
  return pieces.filter((piece) => piece.text !== "");
}

export type ComparedGoal = {
  goalId: string;
  kind: "same" | "reworded" | "added" | "removed";
  /** Its number in the later version; in the earlier one for a goal that went. */
  number: number;
  pieces: Piece[];
};

type Goal = { goalId: string; text: string };
export type ComparableVersion = {
  vision: string;
  problem: string;
  strategies: string;
  goals: Goal[];
};

/** Goals are the same goal by identity, whatever their words. Those that went come last. */
export function compareGoals(before: Goal[], after: Goal[]): ComparedGoal[] {
  const earlier = new Map(before.map((goal) => [goal.goalId, goal.text]));
  const later = new Set(after.map((goal) => goal.goalId));
  const now = after.map((goal, index): ComparedGoal => {
    const text = earlier.get(goal.goalId);
    const number = index + 1;
    if (text === undefined) {
      return { ...goal, number, kind: "added", pieces: [{ kind: "added", text: goal.text }] };
    }
    const kind = text === goal.text ? "same" : "reworded";
    return { ...goal, number, kind, pieces: compareTexts(text, goal.text) };
  });
  const gone = before.flatMap((goal, index): ComparedGoal[] =>
    later.has(goal.goalId)
      ? []
      : [
          {
            ...goal,
            number: index + 1,
            kind: "removed",
            pieces: [{ kind: "removed", text: goal.text }],
          },
        ],
  );
  return [...now, ...gone];
}

/** The two versions part by part, with the figures of the summary sentence. */
export function compareVersions(before: ComparableVersion, after: ComparableVersion) {
  const vision = compareTexts(before.vision, after.vision);
  const problem = compareTexts(before.problem, after.problem);
  const strategies = compareTexts(before.strategies, after.strategies);
  const goals = compareGoals(before.goals, after.goals);
  const pieces = [vision, problem, strategies, ...goals.map((goal) => goal.pieces)].flat();
  return {
    vision,
    problem,
    strategies,
    goals,
    summary: {
      wordsAdded: wordsIn(pieces, "added"),
      wordsRemoved: wordsIn(pieces, "removed"),
      goalsReworded: goals.filter((goal) => goal.kind === "reworded").length,
      goalsAdded: goals.filter((goal) => goal.kind === "added").length,
      goalsRemoved: goals.filter((goal) => goal.kind === "removed").length,
    },
  };
}

export type ComparisonSummary = ReturnType<typeof compareVersions>["summary"];

function wordsIn(pieces: Piece[], kind: Piece["kind"]): number {
  const words = pieces
    .filter((piece) => piece.kind === kind)
    .map((piece) => piece.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0);
  return words.reduce((sum, count) => sum + count, 0);
}

import { diffWordsWithSpace } from "diff";

/** Two texts as one: what stayed, what came, what went. */
export type Piece = { kind: "same" | "added" | "removed"; text: string };

/**
 * Word by word. The pieces that stayed and went are the text before, those that stayed and came the
 * text after, to the letter.
 */
export function compareTexts(before: string, after: string): Piece[] {
  return diffWordsWithSpace(before, after).map(({ added, removed, value }) => {
    if (added) return { kind: "added", text: value };
    return { kind: removed ? "removed" : "same", text: value };
  });
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

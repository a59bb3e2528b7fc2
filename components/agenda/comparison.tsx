import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import type { ComparedGoal, ComparisonSummary, compareVersions, Piece } from "@/lib/agenda/compare";
import { Pieces } from "./pieces";

/** Two versions, part by part. `level` 3 inside another section. */
export function Comparison({
  compared,
  level = 2,
  onlyChanges = false,
}: {
  compared: ReturnType<typeof compareVersions>;
  level?: 2 | 3;
  /** Leaves out the parts that are the same. */
  onlyChanges?: boolean;
}) {
  const say = useTranslations("strategy");
  const goals = compared.goals.filter((goal) => !onlyChanges || goal.kind !== "same");
  const parts = (["vision", "problem"] as const).filter(
    (part) => !onlyChanges || isChanged(compared[part]),
  );
  return (
    <>
      {parts.map((part) => (
        <Part key={part} title={say(part)} pieces={compared[part]} level={level} />
      ))}
      {goals.length > 0 && (
        <Section title={say("goals")} level={level}>
          <ol className="grid gap-4">
            {goals.map((goal) => (
              <ComparedGoalLine key={`${goal.kind}-${goal.goalId}`} goal={goal} />
            ))}
          </ol>
        </Section>
      )}
      {(!onlyChanges || isChanged(compared.strategies)) && (
        <Part title={say("strategies")} pieces={compared.strategies} level={level} />
      )}
    </>
  );
}

function Part({ title, pieces, level }: { title: string; pieces: Piece[]; level: 2 | 3 }) {
  const say = useTranslations("strategy.compare");
  return (
    <Section
      title={title}
      level={level}
      aside={isChanged(pieces) ? null : <span className="text-ink-soft">{say("unchanged")}</span>}
    >
      <Pieces pieces={pieces} />
    </Section>
  );
}

function ComparedGoalLine({ goal }: { goal: ComparedGoal }) {
  const say = useTranslations("strategy");
  return (
    <li>
      <p className="text-sm text-ink-soft">
        {say("form.goal", { number: goal.number })} · {say(`compare.goalKind.${goal.kind}`)}
      </p>
      <Pieces pieces={goal.pieces} />
    </li>
  );
}

/** The differences in one or two sentences. */
export function ComparisonSentences({ summary }: { summary: ComparisonSummary }) {
  const say = useTranslations("strategy.compare");
  const { wordsAdded, wordsRemoved, goalsReworded, goalsAdded, goalsRemoved } = summary;
  const isSame = wordsAdded + wordsRemoved + goalsAdded + goalsRemoved + goalsReworded === 0;
  if (isSame) return <>{say("same")}</>;
  const goals = [
    goalsReworded > 0 && say("reworded", { count: goalsReworded }),
    goalsAdded > 0 && say("addedGoals", { count: goalsAdded }),
    goalsRemoved > 0 && say("removedGoals", { count: goalsRemoved }),
  ].filter((sentence) => sentence !== false);
  const words = say("words", { added: wordsAdded, removed: wordsRemoved });
  return <>{[...(goals.length > 0 ? goals : [say("noGoals")]), words].join(" ")}</>;
}

function isChanged(pieces: Piece[]): boolean {
  return pieces.some((piece) => piece.kind !== "same");
}

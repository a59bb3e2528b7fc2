import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import {
  type Compared,
  type ComparedPassage,
  type ComparisonSummary,
  isChangedPassage,
} from "@/lib/agenda/compare";
import { type AgendaPart, isProse } from "@/lib/agenda/rules";
import { Pieces } from "./pieces";

/**
 * Two versions, part by part. `level` 3 inside another section.
 *
 * @param side before and after beside each other in place of one text with both
 */
export function Comparison({
  compared,
  level = 2,
  onlyChanges = false,
  side = false,
}: {
  compared: Compared;
  level?: 2 | 3;
  /** Leaves out what is the same. */
  onlyChanges?: boolean;
  side?: boolean;
}) {
  const say = useTranslations("strategy");
  const parts = compared.parts
    .map(({ part, passages }) => ({
      part,
      isChanged: passages.some(isChangedPassage),
      passages: passages.filter((one) => !onlyChanges || isChangedPassage(one)),
    }))
    .filter(({ passages }) => passages.length > 0);
  return parts.map(({ part, passages, isChanged }) => (
    <Section
      key={part}
      title={say(part)}
      level={level}
      aside={isChanged ? null : <span className="text-ink-soft">{say("compare.unchanged")}</span>}
    >
      <div className="grid gap-4">
        {passages.map((one) => (
          <Passage key={`${one.kind}-${one.passageId}`} part={part} passage={one} side={side} />
        ))}
      </div>
    </Section>
  ));
}

function Passage({
  part,
  passage,
  side,
}: {
  part: AgendaPart;
  passage: ComparedPassage;
  side: boolean;
}) {
  const say = useTranslations("strategy");
  const { kind, number, isMoved, servesOthers, pieces } = passage;
  const heading = isProse(part)
    ? null
    : say(`form.${part === "goals" ? "goal" : "strategy"}`, { number });
  const told = [
    heading,
    (heading || kind !== "same") && say(`compare.kinds.${kind}`),
    isMoved && say("compare.moved"),
    servesOthers && say("compare.servesOthers"),
  ].filter((one) => Boolean(one));
  return (
    <div>
      {told.length > 0 && <p className="text-sm text-ink-soft">{told.join(" · ")}</p>}
      {side ? (
        <div className="grid gap-x-8 gap-y-2 md:grid-cols-2">
          <Pieces pieces={pieces} side="before" />
          <Pieces pieces={pieces} side="after" />
        </div>
      ) : (
        <Pieces pieces={pieces} />
      )}
    </div>
  );
}

/** The differences in one or two sentences. */
export function ComparisonSentences({ summary }: { summary: ComparisonSummary }) {
  const say = useTranslations("strategy.compare");
  const { wordsAdded, wordsRemoved, goalsReworded, goalsAdded, goalsRemoved } = summary;
  const { moved, servesOthers } = summary;
  const isSame = Object.values(summary).every((count) => count === 0);
  if (isSame) return <>{say("same")}</>;
  const goals = [
    goalsReworded > 0 && say("reworded", { count: goalsReworded }),
    goalsAdded > 0 && say("addedGoals", { count: goalsAdded }),
    goalsRemoved > 0 && say("removedGoals", { count: goalsRemoved }),
  ].filter((sentence) => sentence !== false);
  const others = [
    moved > 0 && say("movedPassages", { count: moved }),
    servesOthers > 0 && say("servingOthers", { count: servesOthers }),
  ].filter((sentence) => sentence !== false);
  const words = say("words", { added: wordsAdded, removed: wordsRemoved });
  return <>{[...(goals.length > 0 ? goals : [say("noGoals")]), words, ...others].join(" ")}</>;
}

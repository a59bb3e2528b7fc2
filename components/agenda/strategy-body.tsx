import { useTranslations } from "next-intl";
import { Prose } from "@/components/ui/prose";
import { Section } from "@/components/ui/section";
import type { StrategyText } from "@/lib/agenda/columns";

type Texts = Pick<StrategyText, "vision" | "problem" | "goals" | "strategies">;
type Level = 2 | 3;

/** The text of a version: vision, problem, goals, strategies. `level`: 3 inside another section. */
export function StrategyBody({ version, level = 2 }: { version: Texts; level?: Level }) {
  const say = useTranslations("strategy");
  return (
    <>
      <Part level={level} title={say("vision")} text={version.vision} />
      <Part level={level} title={say("problem")} text={version.problem} />
      <Section level={level} title={say("goals")}>
        {version.goals.length === 0 ? (
          <p className="text-ink-soft">{say("nothing")}</p>
        ) : (
          <Prose>
            <ol>
              {version.goals.map((goal) => (
                <li key={goal.goalId} id={`goal-${goal.goalId}`}>
                  {goal.text}
                </li>
              ))}
            </ol>
          </Prose>
        )}
      </Section>
      <Part level={level} title={say("strategies")} text={version.strategies} />
    </>
  );
}

function Part({ title, text, level }: { title: string; text: string; level: Level }) {
  const say = useTranslations("strategy");
  return (
    <Section title={title} level={level}>
      {text ? <Paragraphs text={text} /> : <p className="text-ink-soft">{say("nothing")}</p>}
    </Section>
  );
}

/** A text as it was written: an empty line begins a paragraph. */
export function Paragraphs({ text }: { text: string }) {
  return (
    <Prose>
      {text.split(/\n{2,}/).map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of a text never move
        <p key={index} className="whitespace-pre-line">
          {paragraph}
        </p>
      ))}
    </Prose>
  );
}

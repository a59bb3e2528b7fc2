import { useTranslations } from "next-intl";
import { Prose } from "@/components/ui/prose";
import { Section } from "@/components/ui/section";
import type { StrategyText } from "@/lib/agenda/columns";

/** The text of a version: vision, problem, goals, strategies. */
export function StrategyBody({ version }: { version: StrategyText }) {
  const say = useTranslations("strategy");
  return (
    <>
      <Part title={say("vision")} text={version.vision} />
      <Part title={say("problem")} text={version.problem} />
      <Section title={say("goals")}>
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
      <Part title={say("strategies")} text={version.strategies} />
    </>
  );
}

function Part({ title, text }: { title: string; text: string }) {
  const say = useTranslations("strategy");
  return (
    <Section title={title}>
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

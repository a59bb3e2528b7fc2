import { useTranslations } from "next-intl";
import { RichBlocks } from "@/components/text/rich-text";
import { Prose } from "@/components/ui/prose";
import { Section } from "@/components/ui/section";
import type { PassageLine } from "@/lib/agenda/columns";
import {
  type AgendaPart,
  agendaParts,
  isProse,
  type Passage,
  passagesIn,
} from "@/lib/agenda/rules";
import { Provenance } from "./provenance";

type Level = 2 | 3;
type Shown = Passage & Partial<PassageLine>;

/**
 * The five parts of a version.
 *
 * @param level 3 inside another section
 * @param slug  tells below each passage whose words it is, with a way to its history; null: nothing is told
 */
export function StrategyBody({
  version,
  level = 2,
  slug = null,
}: {
  version: { passages: Shown[] };
  level?: Level;
  slug?: string | null;
}) {
  return agendaParts.map((part) => (
    <Part
      key={part}
      part={part}
      passages={passagesIn(version.passages, part)}
      goals={passagesIn(version.passages, "goals")}
      level={level}
      slug={slug}
    />
  ));
}

function Part({
  part,
  passages,
  goals,
  level,
  slug,
}: {
  part: AgendaPart;
  passages: Shown[];
  goals: Shown[];
  level: Level;
  slug: string | null;
}) {
  const say = useTranslations("strategy");
  const List = isProse(part) ? "div" : "ol";
  const Item = isProse(part) ? "div" : "li";
  return (
    <Section title={say(part)} level={level} id={part}>
      {passages.length === 0 ? (
        <p className="text-ink-soft">{say("nothing")}</p>
      ) : (
        <Prose>
          <List>
            {passages.map((passage) => (
              <Item key={passage.passageId} id={`p-${passage.passageId}`} className="mb-4">
                <RichBlocks text={passage.text} level={level === 2 ? 3 : 4} />
                {part === "strategies" && <Serves passage={passage} goals={goals} />}
                {slug && passage.authorName !== undefined && (
                  <Provenance slug={slug} passage={passage as PassageLine} />
                )}
              </Item>
            ))}
          </List>
        </Prose>
      )}
    </Section>
  );
}

/** The goals that a strategy serves, by their numbers. */
function Serves({ passage, goals }: { passage: Shown; goals: Shown[] }) {
  const say = useTranslations("strategy");
  const served = goals.flatMap(({ passageId }, index) =>
    passage.serves?.includes(passageId) ? [{ passageId, number: index + 1 }] : [],
  );
  if (served.length === 0) return null;
  return (
    <div className="mt-0.5 font-sans text-sm">
      {say("serves")}{" "}
      {served.map(({ passageId, number }, index) => (
        <span key={passageId}>
          {index > 0 && ", "}
          <a href={`#p-${passageId}`}>{say("form.goal", { number })}</a>
        </span>
      ))}
    </div>
  );
}

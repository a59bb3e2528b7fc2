import { useLocale, useTranslations } from "next-intl";
import { Pieces } from "@/components/agenda/pieces";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { compareTexts } from "@/lib/agenda/compare";
import { isByBallot } from "@/lib/decisions/elections/rules";
import type { Contest } from "@/lib/decisions/procedures/contest";
import type { Choice } from "@/lib/decisions/rules";
import { tallyOf } from "@/lib/decisions/rules";
import type { DecisionRule } from "@/lib/decisions/voting-rules";
import { formatLongMoment } from "@/lib/i18n/format";
import { useChoiceWords } from "./choice-words";
import { CountSteps, PublishedBallots } from "./count-steps";

export type ShownRound = {
  number: number;
  text: string;
  endedAt: Date;
  resumedAt: Date | null;
  note: string;
  votes: { standsFor: string; personName: string | null; choice: Choice; reason: string }[];
  counted: { contest?: Contest };
};

/**
 * The rounds that are over: what was in the way, how it was taken in, and what that did to the text.
 *
 * @param text the wording after the last of them
 */
export function Rounds({
  rounds,
  text,
  rule,
  now,
}: {
  rounds: ShownRound[];
  text: string;
  rule: DecisionRule;
  now: Date;
}) {
  const say = useTranslations("decisions.rounds");
  if (rounds.length === 0) return null;
  return (
    <Section title={say("title")}>
      <ol className="divide-y divide-line border-y border-line *:py-5">
        {rounds.map((round, index) => (
          <li key={round.number}>
            <Round round={round} next={rounds[index + 1]?.text ?? text} rule={rule} now={now} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Round({
  round,
  next,
  rule,
  now,
}: {
  round: ShownRound;
  next: string;
  rule: DecisionRule;
  now: Date;
}) {
  const say = useTranslations("decisions.rounds");
  const locale = useLocale();
  const { count } = useChoiceWords(rule, round.number);
  const inTheWay = round.votes.filter(({ choice }) => choice === "against" || choice === "aside");
  const concerns = round.votes.filter(({ choice, reason }) => choice === "for" && reason !== "");
  return (
    <>
      <h3 className="mb-1">{say("number", { number: round.number })}</h3>
      <p className="text-ink-soft">
        {say("ended", { moment: formatLongMoment(round.endedAt, locale, now) })}{" "}
        {count(tallyOf(round.votes))}
      </p>
      <Reasons title={say("inTheWay")} votes={inTheWay} />
      <Reasons title={say("concerns")} votes={concerns} />
      {round.note && (
        <>
          <h4 className="mt-4 font-sans text-base font-semibold">{say("note")}</h4>
          <p className="max-w-prose whitespace-pre-line">{round.note}</p>
        </>
      )}
      {round.counted.contest && isByBallot(rule) && (
        <div className="mt-4">
          <CountSteps rule={rule} contest={round.counted.contest} />
          <PublishedBallots contest={round.counted.contest} />
        </div>
      )}
      <div className="mt-4">
        <Wording round={round} next={next} why={whyGoesOn(rule)} />
      </div>
    </>
  );
}

/** Why the same is voted on once more. */
function whyGoesOn({ procedure }: DecisionRule) {
  if (procedure === "majority") return "again";
  return procedure === "election" ? "between" : "toVote";
}

/** The new wording beside the old, word by word; or what happens where there is none. */
function Wording({
  round,
  next,
  why,
}: {
  round: ShownRound;
  next: string;
  why: "toVote" | "again" | "between";
}) {
  const say = useTranslations("decisions.rounds");
  if (round.resumedAt === null) return <p>{say("waiting")}</p>;
  if (round.text === next) return <p>{say(why)}</p>;
  return (
    <Disclosure summary={say("changed")} isOpen>
      <Pieces pieces={compareTexts(round.text, next)} />
    </Disclosure>
  );
}

function Reasons({ title, votes }: { title: string; votes: ShownRound["votes"] }) {
  const say = useTranslations("decisions.rounds");
  if (votes.length === 0) return null;
  return (
    <>
      <h4 className="mt-4 font-sans text-base font-semibold">{title}</h4>
      <ul>
        {votes.map(({ standsFor, personName, reason }) => (
          <li key={standsFor} className="mt-2 max-w-prose border-l-4 border-line-strong pl-4">
            <p className="whitespace-pre-line">{reason}</p>
            <p className="text-sm text-ink-soft">
              {personName ? say("by", { seat: standsFor, name: personName }) : standsFor}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

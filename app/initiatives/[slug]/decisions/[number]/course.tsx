import { getLocale, getTranslations } from "next-intl/server";
import { Section } from "@/components/ui/section";
import { dayOf, parseIsoDay } from "@/lib/dates";
import { formatShortDay } from "@/lib/i18n/format";
import type { About } from "./about";

/** The story of a decided matter, from the first word to what came of it, a line for each step. */
export async function Course({ proposal }: Pick<About, "proposal">) {
  const say = await getTranslations("course");
  const locale = await getLocale();
  const { submission, opening, extension, decision, ratification, followUps } = proposal;
  if (!decision) return null;
  // The database's moments are in UTC, and JSON leaves that out.
  const moment = (text: string) => dayOf(new Date(`${text}Z`));
  const answer = ratification?.outcome && ratification.on ? ratification.outcome : null;
  const steps = [
    { day: dayOf(proposal.createdAt), told: say("written", { name: proposal.author.name }) },
    submission && { day: dayOf(submission.at), told: say("submitted") },
    opening && { day: dayOf(opening.at), told: say("opened") },
    extension && { day: moment(extension.at), told: say("extended", { name: extension.name }) },
    { day: dayOf(decision.decidedAt), told: say(decision.outcome) },
    answer && {
      day: parseIsoDay(ratification?.on ?? "") ?? dayOf(decision.decidedAt),
      told: say(`ratification.${answer}`, { ratifier: ratification?.ratifier ?? "" }),
    },
    ...followUps.map(({ at, isDone, name }) => ({
      day: moment(at),
      told: say(isDone ? "done" : "followedUp", { name }),
    })),
  ].filter((step) => step !== null);
  return (
    <Section title={say("title")}>
      <ol className="grid gap-1">
        {steps.map(({ day, told }) => (
          <li key={`${day.getTime()} ${told}`} className="grid grid-cols-[7.5rem_1fr] gap-x-3">
            <span className="text-ink-soft tabular-nums">{formatShortDay(day, locale)}</span>
            <span>{told}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

import { getTranslations } from "next-intl/server";
import { BallotForm } from "@/components/decisions/ballot-form";
import { CountSteps, PublishedBallots } from "@/components/decisions/count-steps";
import { Panel } from "@/components/ui/panel";
import { Section } from "@/components/ui/section";
import { castBallot } from "@/lib/decisions/elections/actions";
import { newCode } from "@/lib/decisions/elections/code";
import { isByBallot, isSecret } from "@/lib/decisions/elections/rules";
import { placesOf } from "@/lib/decisions/electorate-rules";
import { optionsOf } from "@/lib/decisions/impossible";
import { finalistsOf } from "@/lib/decisions/procedures/election";
import { isCapacity, voteFor } from "@/lib/decisions/taking-part/rules";
import { may } from "@/lib/policy";
import { type About, consequencesOf, subjectOf } from "./about";

/** One ballot per seat, once: the box does not know whose is whose. */
export async function OwnBallots({ member, proposal, state, seats, now }: About) {
  const say = await getTranslations("decisions.ballot");
  const rule = proposal.opening?.rule;
  if (state !== "open" || !rule || !isByBallot(rule)) return null;
  if (!may(member, "vote.cast", subjectOf(proposal))) return null;
  const own = seats.filter(
    (seat) => seat.counts && isCapacity(voteFor({ ...seat, vote: null }, placesOf(member, seats))),
  );
  if (own.length === 0) return null;
  const { effect, facts } = await consequencesOf(member, proposal, now);
  return (
    <section
      aria-label={say("title")}
      className="my-10 grid gap-4 lg:mt-0 lg:col-start-2 print:hidden"
    >
      {own.map((seat) => (
        <Panel key={seat.seatId}>
          {seat.vote && isSecret(rule) ? (
            <p>{say("isIn", { seat: seat.standsFor })}</p>
          ) : (
            <BallotForm
              action={castBallot.bind(null, member.slug)}
              deedKey={crypto.randomUUID()}
              proposalId={proposal.id}
              seat={seat}
              rule={rule}
              options={optionsOf(effect, facts, finalistsOf(proposal.rounds))}
              code={isSecret(rule) ? newCode() : null}
              before={seat.vote?.said ?? null}
            />
          )}
        </Panel>
      ))}
    </section>
  );
}

/** Every step of the count, and the ballots by their codes, once it is over. */
export async function BallotCount({ proposal }: Pick<About, "proposal">) {
  const say = await getTranslations("decisions.ballot");
  const { decision } = proposal;
  const contest = decision?.counted.contest;
  if (!decision || !contest || !isByBallot(decision.rule)) return null;
  return (
    <Section title={say("countTitle")}>
      <CountSteps rule={decision.rule} contest={contest} />
      <PublishedBallots contest={contest} />
      {isSecret(decision.rule) && (
        <p className="mt-4 max-w-prose text-sm text-ink-soft">{say("promise")}</p>
      )}
    </Section>
  );
}

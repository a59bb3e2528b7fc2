import { getTranslations } from "next-intl/server";
import { Explanation, RuleSentences } from "@/components/decisions/rule-sentences";
import { type OwnVote, VoteForm } from "@/components/decisions/vote-form";
import { Votes } from "@/components/decisions/votes";
import { Panel } from "@/components/ui/panel";
import { Section } from "@/components/ui/section";
import { isByBallot } from "@/lib/decisions/elections/rules";
import { type ElectoralSeat, electorateOf, placesOf } from "@/lib/decisions/electorate-rules";
import { choicesIn } from "@/lib/decisions/procedures/procedure-of";
import { isPaused, roundNumber } from "@/lib/decisions/rounds/rules";
import { castVote } from "@/lib/decisions/taking-part/actions";
import { type Hindrance, voteFor } from "@/lib/decisions/taking-part/rules";
import { may } from "@/lib/policy";
import { type About, subjectOf } from "./about";
import { LiveStanding } from "./standing-live";
import { Apart } from "./taking-part";

/** How far the vote is, or how it ended, so that anyone can check it. */
export async function Standing(about: About) {
  const { proposal, seats } = about;
  const say = await getTranslations("decisions");
  const { opening, decision } = proposal;
  if (!opening) return null;
  const electorate = electorateOf(seats);
  const round = roundNumber(proposal.rounds);
  const seatsAnswer = choicesIn(opening.rule, round).length > 0;
  const isBetween = proposal.rounds.some(isPaused);
  if (isBetween && !decision) return null;
  return (
    <Section title={say(titleOf(seatsAnswer, decision !== null))}>
      {decision ? (
        <>
          <p className="max-w-prose">
            <Explanation rule={decision.rule} counted={decision.counted} />
          </p>
          <p className="mt-3 text-sm text-ink-soft">
            <RuleSentences rule={decision.rule} counted={decision.counted} />
          </p>
        </>
      ) : (
        <>
          {seatsAnswer && <LiveStanding {...about} />}
          <p className="mt-3 text-sm text-ink-soft">
            <RuleSentences rule={opening.rule} counted={electorate.counted} />{" "}
            {seatsAnswer &&
              say(
                isByBallot(opening.rule)
                  ? `ballot.${opening.rule.ballots ?? "secretly"}`
                  : "vote.open",
              )}
          </p>
        </>
      )}
      <Apart {...about} />
    </Section>
  );
}

function titleOf(seatsAnswer: boolean, isDecided: boolean) {
  if (seatsAnswer) return "tally.title";
  return isDecided ? "page.ruled" : "page.rule";
}

/** Who voted what, in the open; of a secret vote who has taken part. */
export async function VotesCast({ proposal, seats, now }: About) {
  const say = await getTranslations("decisions.tally");
  if (!proposal.opening || proposal.rounds.some(isPaused)) return null;
  if (choicesIn(proposal.opening.rule, 1).length === 0) return null;
  return (
    <Section title={say(isByBallot(proposal.opening.rule) ? "captionSecret" : "caption")}>
      <Votes
        seats={seats}
        rule={proposal.opening.rule}
        now={now}
        round={proposal.decision?.counted.round ?? roundNumber(proposal.rounds)}
      />
    </Section>
  );
}

/** One form for all the votes a person has. It stays at the thumb on a phone. */
export async function OwnVotes({ member, proposal, state, seats, now }: About) {
  const say = await getTranslations("decisions.vote");
  const { opening } = proposal;
  if (state !== "open" || !opening || choicesIn(opening.rule, 1).length === 0) return null;
  if (isByBallot(opening.rule)) return null;
  if (!may(member, "vote.cast", subjectOf(proposal))) return null;
  const { votes, hindered } = ownSeats(member, seats);
  if (votes.length === 0 && hindered.length === 0) return null;
  const stays = votes.length === 1 ? "max-lg:sticky max-lg:bottom-16 max-lg:z-10" : "";
  return (
    <section
      aria-label={say("title")}
      className={`my-10 grid gap-4 lg:mt-0 lg:col-start-2 print:hidden ${stays}`}
    >
      {votes.length > 0 && (
        <Panel>
          <VoteForm
            action={castVote.bind(null, member.slug)}
            deedKey={crypto.randomUUID()}
            proposalId={proposal.id}
            votes={votes}
            rule={opening.rule}
            round={roundNumber(proposal.rounds)}
            closesAt={opening.closesAt}
            now={now}
          />
        </Panel>
      )}
      {hindered.map(({ seat, hindrance }) => (
        <p key={seat.seatId} className="text-sm text-ink-soft">
          {say(`hindrance.${hindrance}`, {
            seat: seat.standsFor,
            name: seat.proxy?.name ?? "",
          })}
        </p>
      ))}
    </section>
  );
}

/** The member's votes, and the seats for which something stands in the way of one. */
function ownSeats(member: About["member"], seats: ElectoralSeat[]) {
  const votes: OwnVote[] = [];
  const hindered: { seat: ElectoralSeat; hindrance: Exclude<Hindrance, "recused"> }[] = [];
  for (const seat of seats.filter(({ counts }) => counts)) {
    const answer = voteFor(seat, placesOf(member, seats));
    if (answer === "as-holder" || answer === "as-proxy" || answer === "as-deputy") {
      votes.push({ seat, capacity: answer });
    } else if (answer !== "not-your-vote" && answer !== "recused") {
      hindered.push({ seat, hindrance: answer });
    }
  }
  return { votes, hindered };
}

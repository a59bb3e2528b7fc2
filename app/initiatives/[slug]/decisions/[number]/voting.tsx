import { getTranslations } from "next-intl/server";
import { Explanation, RuleSentences } from "@/components/decisions/rule-sentences";
import { Tally } from "@/components/decisions/tally";
import { VoteForm } from "@/components/decisions/vote-form";
import { Votes } from "@/components/decisions/votes";
import { Panel } from "@/components/ui/panel";
import { Section } from "@/components/ui/section";
import { castVote } from "@/lib/decisions/actions";
import { type ElectoralSeat, electorateOf } from "@/lib/decisions/electorate-rules";
import { choicesIn } from "@/lib/decisions/procedures/procedure-of";
import { ruleInRound } from "@/lib/decisions/procedures/rounds";
import { isPaused, roundNumber } from "@/lib/decisions/rounds/rules";
import { voteFor } from "@/lib/decisions/rules";
import { may } from "@/lib/policy";
import { type About, subjectOf } from "./about";

/** How far the vote is, or how it ended, so that anyone can check it. */
export async function Standing({ proposal, seats }: About) {
  const say = await getTranslations("decisions");
  const { opening, decision } = proposal;
  if (!opening) return null;
  const electorate = electorateOf(seats);
  const round = roundNumber(proposal.rounds);
  const seatsAnswer = choicesIn(opening.rule, round).length > 0;
  const isBetween = proposal.rounds.some(isPaused);
  if (isBetween && !decision) return null;
  return (
    <Section title={say(seatsAnswer ? "tally.title" : "page.rule")}>
      {decision ? (
        <p className="max-w-prose">
          <Explanation rule={decision.rule} counted={decision.counted} />
        </p>
      ) : (
        <>
          {seatsAnswer && <Tally electorate={electorate} rule={ruleInRound(opening.rule, round)} />}
          <p className="mt-3 text-sm text-ink-soft">
            <RuleSentences rule={opening.rule} counted={electorate.counted} />{" "}
            {seatsAnswer && say("vote.open")}
          </p>
        </>
      )}
    </Section>
  );
}

/** Who voted what, in the open. */
export async function VotesCast({ proposal, seats }: About) {
  const say = await getTranslations("decisions.tally");
  if (!proposal.opening || proposal.rounds.some(isPaused)) return null;
  if (choicesIn(proposal.opening.rule, 1).length === 0) return null;
  return (
    <Section title={say("caption")}>
      <Votes
        seats={seats}
        rule={proposal.opening.rule}
        round={proposal.decision?.counted.round ?? roundNumber(proposal.rounds)}
      />
    </Section>
  );
}

/** One form per seat. With one seat only, the choices stay at the thumb on a phone. */
export async function OwnVotes({ member, proposal, state, seats, now }: About) {
  const say = await getTranslations("decisions.vote");
  const { opening } = proposal;
  if (state !== "open" || !opening || choicesIn(opening.rule, 1).length === 0) return null;
  if (!may(member, "vote.cast", subjectOf(proposal))) return null;
  const own = ownSeats(member, seats);
  if (own.length === 0) return null;
  const stays = own.length === 1 ? "max-lg:sticky max-lg:bottom-16 max-lg:z-10" : "";
  return (
    <section
      aria-label={say("title")}
      className={`my-10 grid gap-4 lg:mt-0 lg:col-start-2 print:hidden ${stays}`}
    >
      {own.map(({ seat, capacity }) => (
        <Panel key={seat.seatId}>
          {capacity === "holder-has-voted" ? (
            <p>{say("holderVoted", { seat: seat.standsFor })}</p>
          ) : (
            <VoteForm
              action={castVote.bind(null, member.slug)}
              deedKey={crypto.randomUUID()}
              proposalId={proposal.id}
              seat={seat}
              capacity={capacity}
              rule={opening.rule}
              round={roundNumber(proposal.rounds)}
              closesAt={opening.closesAt}
              now={now}
            />
          )}
        </Panel>
      ))}
    </section>
  );
}

function ownSeats(member: About["member"], seats: ElectoralSeat[]) {
  return seats.flatMap((seat) => {
    const standing = seat.vote && { ...seat.vote, seatId: seat.seatId };
    const capacity = seat.counts ? voteFor(seat, member.seats, standing) : "not-your-vote";
    return capacity === "not-your-vote" ? [] : [{ seat, capacity }];
  });
}

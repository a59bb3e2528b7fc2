import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { RoomAnswers } from "@/components/decisions/room-answers";
import { RoomElected } from "@/components/decisions/room-elected";
import { RoomFigures } from "@/components/decisions/room-figures";
import { Explanation, RuleSentences } from "@/components/decisions/rule-sentences";
import { TimeLeft } from "@/components/live/time-left";
import { choicesIn } from "@/lib/decisions/procedures/procedure-of";
import { ruleInRound } from "@/lib/decisions/procedures/rounds";
import { whoDecides } from "@/lib/decisions/record-words";
import { revealedMeanwhile } from "@/lib/decisions/reveal";
import { isPaused, roundNumber } from "@/lib/decisions/rounds/rules";
import { formatLongMoment } from "@/lib/i18n/format";
import { openedAt, proposalAt } from "../proposal-at";
import { LiveAnew } from "../standing-live";

type Props = { params: Promise<{ slug: string; number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, number } = await params;
  const say = await getTranslations("decisions.live.room");
  return { title: `${(await proposalAt(slug, number))?.title ?? ""} · ${say("title")}` };
}

/** One decision on the wall of a room: how many have voted and how long there is left, then how it ended. */
export default async function RoomPage({ params }: Props) {
  const { slug, number } = await params;
  const about = await openedAt(slug, number);
  return (
    <article data-room="" className="room">
      <Head {...about} />
      {about.proposal.decision ? <Ended {...about} /> : <Going {...about} />}
      <div className="room-foot">
        <LiveAnew {...about} />
        <BackLink {...about} />
      </div>
    </article>
  );
}

type Opened = Awaited<ReturnType<typeof openedAt>>;

async function Head({ member, proposal }: Opened) {
  const say = await getTranslations();
  const place = [
    member.initiativeName,
    whoDecides(proposal.opening.rule, proposal.decidingGroup.name, say),
    say("decisions.number", { number: proposal.number }),
  ];
  return (
    <header>
      <p className="room-place">{place.join(" · ")}</p>
      <h1>{proposal.title}</h1>
    </header>
  );
}

/** No names and no answers: nobody is to vote as those before them. */
async function Going({ proposal, state, seats, now }: Opened) {
  const say = await getTranslations("decisions.live.room");
  const locale = await getLocale();
  const { opening, rounds } = proposal;
  const round = roundNumber(rounds);
  const rule = ruleInRound(opening.rule, round);
  const shown = revealedMeanwhile(rule, seats, "room");
  const seatsAnswer = choicesIn(opening.rule, round).length > 0 && !rounds.some(isPaused);
  const { closesAt } = opening;
  return (
    <>
      {seatsAnswer && <RoomFigures shown={shown} />}
      <p className="room-time">
        {state === "open" ? (
          <>
            <span>{say("closes", { moment: formatLongMoment(closesAt, locale, now) })}</span>{" "}
            <TimeLeft
              until={closesAt.getTime()}
              now={now.getTime()}
              locale={locale}
              words={{ left: say("left") }}
            />
          </>
        ) : (
          say(state === "closing" || state === "withdrawn" ? state : "awaiting")
        )}
      </p>
      <p className="room-rule">
        <RuleSentences rule={opening.rule} counted={shown} />
      </p>
    </>
  );
}

/** What was decided and why, from the numbers; and by whom, where it was in the open. */
async function Ended({ proposal, seats }: Opened) {
  const say = await getTranslations("decisions.live.room.outcome");
  const { decision } = proposal;
  if (!decision) return null;
  const { outcome, rule, counted } = decision;
  return (
    <>
      <p className="room-outcome" data-outcome={outcome}>
        <span aria-hidden="true">{outcomeSigns[outcome]}</span> {say(outcome)}
      </p>
      <RoomElected rule={rule} counted={counted} />
      <p className="room-rule">
        <Explanation rule={rule} counted={counted} />
      </p>
      <RoomAnswers rule={rule} counted={counted} seats={seats} />
    </>
  );
}

const outcomeSigns = { adopted: "✓", rejected: "■", lapsed: "○" } as const;

async function BackLink({ member, proposal }: Opened) {
  const say = await getTranslations("decisions.live");
  const page = `/initiatives/${member.slug}/decisions/${proposal.number}`;
  return <a href={page}>{say("toProposal")}</a>;
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { RuleSentences } from "@/components/decisions/rule-sentences";
import { SilentSeats } from "@/components/decisions/silent-seats";
import { Votes } from "@/components/decisions/votes";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { Progress } from "@/components/ui/progress";
import { Section } from "@/components/ui/section";
import { isByBallot } from "@/lib/decisions/elections/rules";
import { liveFacts } from "@/lib/decisions/live/facts";
import { choicesIn } from "@/lib/decisions/procedures/procedure-of";
import { ruleInRound } from "@/lib/decisions/procedures/rounds";
import { revealedMeanwhile } from "@/lib/decisions/reveal";
import { roundNumber } from "@/lib/decisions/rounds/rules";
import { WaysOut } from "../handling";
import { openedAt, proposalAt } from "../proposal-at";
import { standingOf } from "../standing";
import { LiveAnew, mayLead } from "../standing-live";
import { OthersPlaces } from "../taking-part";

type Props = { params: Promise<{ slug: string; number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, number } = await params;
  const say = await getTranslations("decisions.live.chair");
  return { title: `${say("title")}: ${(await proposalAt(slug, number))?.title ?? ""}` };
}

/** For whoever leads a vote in a meeting: who has voted, who has not, and what they can do about it. */
export default async function ChairPage({ params }: Props) {
  const { slug, number } = await params;
  const about = await openedAt(slug, number);
  if (!mayLead(about)) notFound();
  const { proposal, state, seats, now } = about;
  const [say, locale] = await Promise.all([getTranslations(), getLocale()]);
  const round = roundNumber(proposal.rounds);
  const rule = ruleInRound(proposal.opening.rule, round);
  const shown = revealedMeanwhile(rule, seats, "member");
  const seatsAnswer = choicesIn(proposal.opening.rule, round).length > 0;
  const page = `/initiatives/${slug}/decisions/${number}`;
  return (
    <>
      <Breadcrumb
        label={say("ui.breadcrumb")}
        trail={[
          { href: `/initiatives/${slug}/decisions`, label: say("decisions.title") },
          { href: page, label: say("decisions.number", { number: proposal.number }) },
        ]}
      />
      <PageTitle
        eyebrow={say("decisions.live.chair.title")}
        lead={standingOf(proposal, state, say, locale, now)}
        actions={<a href={`${page}/room`}>{say("decisions.live.toRoom")}</a>}
      >
        {proposal.title}
      </PageTitle>
      {seatsAnswer && state === "open" && (
        <div className="max-w-prose">
          <Progress value={shown.cast} of={shown.seats} mark={shown.quorum}>
            {liveFacts(proposal, seats, now, locale).standing}
          </Progress>
        </div>
      )}
      <LiveAnew {...about} />
      <div className="mt-6 gap-x-14 lg:grid lg:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
        <div className="min-w-0">
          {seatsAnswer && state === "open" && (
            <Section title={say("decisions.live.chair.silent", { count: shown.silent.length })}>
              <SilentSeats seats={shown.silent} />
            </Section>
          )}
          {seatsAnswer && (
            <Section title={say("decisions.live.chair.voted", { count: shown.voted.length })}>
              {isByBallot(rule) ? (
                <>
                  <p className="mb-3 max-w-prose">{say("decisions.live.chair.secret")}</p>
                  <SilentSeats seats={shown.voted} />
                </>
              ) : (
                <Votes
                  seats={shown.voted}
                  rule={proposal.opening.rule}
                  round={round}
                  now={about.now}
                />
              )}
            </Section>
          )}
        </div>
        <div className="mt-10 min-w-0 lg:mt-0">
          <Section title={say("decisions.live.chair.steps")}>
            <p className="mb-4 text-sm text-ink-soft">
              <RuleSentences rule={proposal.opening.rule} counted={shown} />
            </p>
            <div className="grid gap-4 empty:hidden">
              <OthersPlaces {...about} />
            </div>
            <WaysOut {...about} />
          </Section>
        </div>
      </div>
    </>
  );
}

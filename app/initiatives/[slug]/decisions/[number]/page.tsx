import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Chain, EndedNotice } from "@/components/decisions/chain";
import { AsPdf, PaperHead } from "@/components/decisions/on-paper";
import { RichText } from "@/components/text/rich-text";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { endedBy } from "@/lib/decisions/chain/columns";
import { commentsOn, seatsOf } from "@/lib/decisions/queries";
import { readId } from "@/lib/decisions/register-rules";
import { awaitsOne } from "@/lib/decisions/rounds/rules";
import { stateOf } from "@/lib/decisions/rules";
import { environment } from "@/lib/environment";
import { requireMember } from "@/lib/session";
import { Advice } from "./advice";
import { AnnexesOf } from "./annexes";
import { BallotCount, OwnBallots } from "./ballot";
import { OwnCandidacy } from "./candidacy";
import { NewFromThis } from "./chain";
import { ProposalComments } from "./comments";
import { Consequences } from "./consequences";
import { Course } from "./course";
import { Facts } from "./facts";
import { FollowUpOf } from "./follow-up";
import { NextStep, WaysOut } from "./handling";
import { HeardOf, OwedReply } from "./heard";
import { MinorityStatements } from "./minority";
import { PreparationOf } from "./preparation";
import { Presence } from "./presence";
import { proposalAt } from "./proposal-at";
import { RatificationOf } from "./ratification";
import { PastRounds } from "./rounds";
import { standingOf } from "./standing";
import { OthersPlaces, OwnPlace } from "./taking-part";
import { OwnVotes, Standing, VotesCast } from "./voting";

type Props = {
  params: Promise<{ slug: string; number: string }>;
  searchParams: Promise<{ comments?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, number } = await params;
  return { title: (await proposalAt(slug, number))?.title };
}

/** A proposal and, once it is decided, its record. The address lasts. */
export default async function ProposalPage({ params, searchParams }: Props) {
  const [{ slug, number }, { comments: after }] = await Promise.all([params, searchParams]);
  const member = await requireMember(slug);
  const proposal = await proposalAt(slug, number);
  if (!proposal) notFound();
  const now = new Date();
  const awaits = awaitsOne(proposal.opening, proposal.rounds, now);
  const state = stateOf({ ...proposal, awaits }, now);
  const [say, locale, seats, replies] = await Promise.all([
    getTranslations(),
    getLocale(),
    proposal.opening ? seatsOf(proposal, now) : [],
    commentsOn(proposal, readId(after)),
  ]);
  const about = { member, proposal, state, seats, now };
  const from = proposal.fromGroup?.name ?? proposal.organisation?.name ?? proposal.author.name;
  const page = `/initiatives/${slug}/decisions/${proposal.number}`;
  const eyebrow = [
    say("decisions.number", { number: proposal.number }),
    say(`decisions.kinds.${proposal.kind}`),
    say("decisions.from", { name: from }),
  ];
  return (
    <>
      <Breadcrumb
        label={say("ui.breadcrumb")}
        trail={[{ href: `/initiatives/${slug}/decisions`, label: say("decisions.title") }]}
      />
      <PaperHead name={member.initiativeName} address={`${environment().publicUrl}${page}`} />
      <PageTitle eyebrow={eyebrow.join(" · ")} lead={standingOf(proposal, state, say, locale, now)}>
        {proposal.title}
      </PageTitle>
      <EndedNotice
        register={`/initiatives/${slug}/decisions`}
        later={proposal.later}
        isEnded={endedBy(proposal.later) !== null}
      />
      {/* On a phone: what is asked, the vote (it stays at the thumb while one reads that), how far it is, what others say. */}
      <div className="gap-x-14 lg:grid lg:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)] lg:grid-rows-[auto_1fr]">
        <div className="min-w-0">
          <OwedReply {...about} />
          <Consequences {...about} />
          {proposal.text && (
            <Section title={say("decisions.page.text")}>
              <RichText text={proposal.text} />
              <PreparationOf {...about} />
            </Section>
          )}
          <HeardOf {...about} />
          <AnnexesOf {...about} />
          <Advice {...about} />
        </div>
        <div className="min-w-0 max-lg:contents lg:row-span-2">
          <OwnVotes {...about} />
          <OwnBallots {...about} />
          <div className="mt-10 lg:mt-0">
            <NextStep {...about} />
            <div>
              <Standing {...about} />
              <RatificationOf {...about} />
              <Facts {...about} />
              <Chain
                register={`/initiatives/${slug}/decisions`}
                earlier={proposal.earlier}
                later={proposal.later}
              />
              <Course proposal={proposal} />
              {proposal.decision && <AsPdf page={page} />}
              <NewFromThis {...about} />
            </div>
            <div className="mt-10 grid gap-4 empty:hidden print:hidden">
              <OwnPlace {...about} />
              <OthersPlaces {...about} />
              <Presence {...about} />
              <OwnCandidacy {...about} />
            </div>
            <WaysOut {...about} />
          </div>
        </div>
        <div className="mt-12 min-w-0">
          <BallotCount {...about} />
          <PastRounds {...about} />
          <VotesCast {...about} />
          <MinorityStatements {...about} />
          <FollowUpOf {...about} />
          <ProposalComments {...about} replies={replies} />
        </div>
      </div>
    </>
  );
}

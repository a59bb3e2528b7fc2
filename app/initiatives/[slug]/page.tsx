import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { AgendaDue } from "@/components/overview/agenda-due";
import { AskedForReply } from "@/components/overview/asked-for-reply";
import { Foundations } from "@/components/overview/foundations";
import { Owed } from "@/components/overview/owed";
import { OwedDecisions } from "@/components/overview/owed-decisions";
import { ProgressSummary } from "@/components/overview/progress-summary";
import { RecentlyDecided } from "@/components/overview/recently-decided";
import { SecretariatLists } from "@/components/overview/secretariat-lists";
import { WaitingForVote } from "@/components/overview/waiting-for-vote";
import { Columns } from "@/components/ui/columns";
import { PageTitle } from "@/components/ui/page-title";
import { lateReports, owedAndInFocus } from "@/lib/activities/progress-queries";
import { progressCounts } from "@/lib/activities/queries";
import { agendaDue } from "@/lib/agenda/endorsement-queries";
import { dueTasks } from "@/lib/backbone/queries";
import { dayOf } from "@/lib/dates";
import { decisionsInFocus } from "@/lib/decisions/overview-queries";
import { waitingForVote } from "@/lib/decisions/register-queries";
import { foundationsOf, unanswered } from "@/lib/information/overview-queries";
import { headlineOf } from "@/lib/information/rules";
import type { Member } from "@/lib/member";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const say = await getTranslations("overview.title");
  const { headline } = await overviewAt((await params).slug);
  return { title: say(headline.key, { count: headline.count }) };
}

/** What waits for this member first, then how it goes. At most six statements, whatever the role. */
export default async function OverviewPage({ params }: Props) {
  const { slug } = await params;
  const say = await getTranslations("overview");
  const overview = await overviewAt(slug);
  const {
    now,
    headline,
    waiting,
    owed,
    agenda,
    secretariat,
    foundations,
    counts,
    focus,
    decisions,
  } = overview;
  return (
    <>
      <PageTitle lead={say(`lead.${headline.key}`)}>
        {say(`title.${headline.key}`, { count: headline.count })}
      </PageTitle>
      <Columns
        main={
          <>
            {waiting && waiting.length > 0 && (
              <WaitingForVote slug={slug} proposals={waiting} now={now} />
            )}
            <AskedForReply slug={slug} asked={decisions.asked} now={now} />
            {agenda && <AgendaDue slug={slug} due={agenda} now={now} />}
            {foundations && <Foundations slug={slug} foundations={foundations} />}
            <OwedDecisions slug={slug} owed={decisions.owed} now={now} />
            {owed && owed.length > 0 && <Owed slug={slug} activities={owed} now={now} />}
            {secretariat && <SecretariatLists slug={slug} now={now} {...secretariat} />}
            {counts.total > 0 && (
              <ProgressSummary slug={slug} counts={counts} focus={focus} now={now} />
            )}
          </>
        }
        side={<RecentlyDecided slug={slug} decided={decisions.decided} />}
      />
    </>
  );
}

/** Asked for by the title and by the page, read once. */
const overviewAt = cache(async (slug: string) => {
  const member = await requireMember(slug);
  const now = new Date();
  const overview = await overviewOf(member, now);
  const headline = headlineOf({
    waiting: overview.waiting?.length ?? null,
    asked: overview.decisions.asked.length,
    owed: overview.owed?.length ?? null,
    agenda: overview.agenda && overview.agenda.inputs.length + overview.agenda.silent.length,
    late: overview.secretariat?.late.length ?? null,
    isSettingUp: overview.foundations !== null,
  });
  return { now, headline, ...overview };
});

async function overviewOf(member: Member, now: Date) {
  const today = dayOf(now);
  const isBackbone = member.roles.includes("backbone");
  const isSettingUp = may(member, "structure.change");
  const votes = member.seats.some((seat) => seat.isVoting || seat.deputyForSeatId);
  const isParty = !isBackbone && !isSettingUp;
  const [waiting, reports, agenda, secretariat, foundations, counts, decisions] = await Promise.all(
    [
      votes && !isBackbone ? waitingForVote(member, now) : null,
      isBackbone ? null : owedAndInFocus(member, today),
      isParty ? dueOf(member, today) : null,
      isBackbone ? secretariatLists(member, now, today) : null,
      isSettingUp ? foundationsOf(member, today) : null,
      progressCounts(member, today),
      isSettingUp ? { decided: [], owed: [], asked: [] } : decisionsOf(member, now),
    ],
  );
  const owed = isSettingUp ? null : (reports?.owed ?? null);
  return {
    ...{ waiting, owed, agenda, secretariat, foundations, counts, decisions },
    focus: reports?.focus ?? [],
  };
}

async function decisionsOf(member: Member, now: Date) {
  const { asked, ...decisions } = await decisionsInFocus(member, 5, now);
  return {
    ...decisions,
    asked: asked.filter((request) => may(member, "consultation.answer", request)),
  };
}

/** What of the strategy waits for this member: answers to give, and organisations to speak for. */
async function dueOf(member: Member, today: Date) {
  const { inputs, silent } = await agendaDue(
    member,
    { answers: may(member, "input.answer") },
    today,
  );
  return { inputs, silent: silent.filter((party) => may(member, "strategy.endorse", party)) };
}

async function secretariatLists(member: Member, now: Date, today: Date) {
  const [late, missing, due] = await Promise.all([
    lateReports(member, today),
    unanswered(member, now, today),
    dueTasks(member, today),
  ]);
  return { late, missing, due };
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { BalanceSection } from "@/components/organisation/balance/balance";
import { GroupFacts } from "@/components/organisation/group-facts";
import { GroupNotices } from "@/components/organisation/group-notices";
import { GroupSeats } from "@/components/organisation/group-seats";
import { EarlierWordings } from "@/components/organisation/reviews/earlier-wordings";
import { PapersSections } from "@/components/organisation/reviews/papers";
import { DecidedSection, OwnedSection, ReportedSection } from "@/components/organisation/work";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { dayOf } from "@/lib/dates";
import { balanceOf } from "@/lib/organisation/balance/rules";
import { readWanted } from "@/lib/organisation/balance/schema";
import { findGroup, seatsOfGroup } from "@/lib/organisation/group-queries";
import { papersOf } from "@/lib/organisation/reviews/queries";
import { isRunning } from "@/lib/organisation/rules";
import { workOf } from "@/lib/organisation/work-queries";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

type Props = { params: Promise<{ slug: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, id } = await params;
  const group = await findGroup(await requireMember(slug), id);
  return { title: group?.name };
}

export default async function GroupPage({ params }: Props) {
  const { slug, id } = await params;
  const member = await requireMember(slug);
  const group = (await findGroup(member, id)) ?? notFound();
  const now = new Date();
  const today = dayOf(now);
  const [seats, work, papers] = await Promise.all([
    seatsOfGroup(member, id),
    workOf(member, { groupId: id }),
    papersOf(member, id),
  ]);
  const say = await getTranslations();
  const words = await getTranslations("organisation.group");
  const here = `/initiatives/${slug}/organisation/groups/${id}`;
  const isOpen = group.closedOn === null || group.closedOn > today;
  const mayChange = may(member, "structure.change") && isOpen;
  const mayAssign = may(member, "seat.assign") && isOpen;
  const mayPropose = !member.isBootstrap && isOpen && may(member, "proposal.write");
  return (
    <>
      <Breadcrumb
        label={say("ui.breadcrumb")}
        trail={[
          { href: `/initiatives/${slug}/organisation`, label: say("organisation.tabs.chart") },
        ]}
      />
      <PageTitle
        eyebrow={say(`groupKinds.${group.kind}`)}
        lead={group.purpose}
        actions={
          <>
            {mayChange && <LinkButton href={`${here}/edit`}>{words("edit")}</LinkButton>}
            {mayPropose && (
              <LinkButton href={`/initiatives/${slug}/decisions/new?kind=give_seat&group=${id}`}>
                {words("changeByDecision")}
              </LinkButton>
            )}
          </>
        }
      >
        {group.name}
      </PageTitle>
      <GroupNotices
        slug={slug}
        group={group}
        today={today}
        locale={await getLocale()}
        mayPropose={mayPropose}
      />
      <GroupFacts slug={slug} group={group} />
      <EarlierWordings slug={slug} group={group} />
      <GroupSeats
        slug={slug}
        group={group}
        seats={seats}
        today={today}
        mayChange={mayChange}
        mayAssign={mayAssign}
        note={mayPropose ? words("changeByDecisionWhy") : null}
      />
      {isOpen && (
        <BalanceSection
          balance={balanceOf(
            seats.filter((seat) => isRunning(seat, today)),
            readWanted(group.wanted),
          )}
          change={may(member, "seat.assign") ? `${here}/wanted` : null}
        />
      )}
      {group.kind === "working" && <PapersSections slug={slug} papers={papers} />}
      <DecidedSection slug={slug} title={words("decided")} decisions={work.decisions} />
      {group.kind !== "steering" && (
        <>
          <OwnedSection slug={slug} activities={work.activities} now={now} />
          <ReportedSection slug={slug} reports={work.reports} now={now} />
        </>
      )}
      {mayChange && group.closedOn === null && (
        <p className="mt-12">
          <LinkButton href={`${here}/close`} variant="danger">
            {words("close")}
          </LinkButton>
        </p>
      )}
    </>
  );
}

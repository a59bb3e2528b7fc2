import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SeatChangeSections } from "@/components/organisation/seat-change-sections";
import { SeatFacts } from "@/components/organisation/seat-facts";
import { SeatHolderSection } from "@/components/organisation/seat-holder-section";
import { VacancySection } from "@/components/organisation/terms/vacancy-section";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { dayOf, holdsOn } from "@/lib/dates";
import { findGroup, findSeat } from "@/lib/organisation/group-queries";
import { organisationChoices } from "@/lib/organisation/organisation-queries";
import { holderChoices } from "@/lib/organisation/person-queries";
import { isRunning, principalsAmong } from "@/lib/organisation/rules";
import { assignHolder, changeSeat, endHolding, endSeat } from "@/lib/organisation/seat-actions";
import { describeVacancy } from "@/lib/organisation/terms/actions";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

type Props = { params: Promise<{ slug: string; id: string; seatId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("organisation.seat");
  return { title: say("change") };
}

/** One seat: who holds it, and in the start-up what it is. */
export default async function SeatPage({ params }: Props) {
  const { slug, id, seatId } = await params;
  const member = await requireMember(slug);
  const mayAssign = may(member, "seat.assign");
  const mayChange = may(member, "structure.change");
  if (!mayAssign && !mayChange) notFound();
  const group = (await findGroup(member, id)) ?? notFound();
  const { seat, seats } = (await findSeat(member, id, seatId)) ?? notFound();
  const today = dayOf(new Date());
  const [people, organisations] = await Promise.all([
    mayAssign ? holderChoices(member, seat.organisationId, today) : [],
    mayChange ? organisationChoices(member) : [],
  ]);
  const say = await getTranslations();
  const words = await getTranslations("organisation.seat");
  const terms = await getTranslations("organisation.terms");
  const at = `/initiatives/${slug}/organisation`;
  const newKey = () => crypto.randomUUID();
  const isOver = !isRunning(seat, today);
  const isVacant = !seat.holdings.some((one) => holdsOn(one, today));
  return (
    <>
      <Breadcrumb
        label={say("ui.breadcrumb")}
        trail={[
          { href: at, label: say("organisation.tabs.chart") },
          { href: `${at}/groups/${id}`, label: group.name },
        ]}
      />
      <PageTitle eyebrow={words("eyebrow", { group: group.name })} lead={isOver && words("ended")}>
        {seat.standsFor}
      </PageTitle>
      <SeatFacts slug={slug} seat={seat} seats={seats} group={group} today={today} />
      <p className="mt-4 print:hidden">
        <a href={`${at}/groups/${id}/seats/${seatId}/hand-over`}>{terms("handOver.link")}</a>
      </p>
      {mayAssign && !isOver && isVacant && (
        <VacancySection seat={seat} action={describeVacancy.bind(null, slug)} deedKey={newKey()} />
      )}
      {mayAssign && !isOver && (
        <SeatHolderSection
          slug={slug}
          seat={seat}
          people={people}
          today={today}
          assign={assignHolder.bind(null, slug)}
          end={endHolding.bind(null, slug)}
          newKey={newKey}
        />
      )}
      {mayChange && !isOver && (
        <SeatChangeSections
          seat={seat}
          today={today}
          hasVotes={group.kind !== "backbone"}
          organisations={organisations}
          principals={principalsAmong(seats, today, seat.id)}
          change={changeSeat.bind(null, slug)}
          end={endSeat.bind(null, slug)}
          newKey={newKey}
        />
      )}
    </>
  );
}

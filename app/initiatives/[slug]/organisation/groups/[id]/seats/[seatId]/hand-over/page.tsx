import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { OwedList } from "@/components/organisation/terms/owed-list";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/page-title";
import { dayOf, holdsOn } from "@/lib/dates";
import { owedBy } from "@/lib/information/hand-over-queries";
import { findGroup, findSeat } from "@/lib/organisation/group-queries";
import { maySeeHandOver } from "@/lib/organisation/terms/rules";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

type Props = { params: Promise<{ slug: string; id: string; seatId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("organisation.terms");
  return { title: say("handOver.documentTitle") };
}

/** What whoever leaves a seat hands over to the next; made to be printed too. */
export default async function HandOverPage({ params }: Props) {
  const { slug, id, seatId } = await params;
  const member = await requireMember(slug);
  const group = (await findGroup(member, id)) ?? notFound();
  const { seat } = (await findSeat(member, id, seatId)) ?? notFound();
  const now = new Date();
  const today = dayOf(now);
  const isOwn = maySeeHandOver(member.personId, seat.holdings, today);
  if (!isOwn && !may(member, "seat.assign")) notFound();
  const holder = seat.holdings.find((one) => holdsOn(one, today));
  const owed = await owedBy(member, seat, holder?.personId ?? null, now, today);
  const say = await getTranslations();
  const words = await getTranslations("organisation.terms.handOver");
  const at = `/initiatives/${slug}/organisation`;
  return (
    <>
      <Breadcrumb
        label={say("ui.breadcrumb")}
        trail={[
          { href: at, label: say("organisation.tabs.chart") },
          { href: `${at}/groups/${id}`, label: group.name },
        ]}
      />
      <PageTitle
        eyebrow={say("organisation.seat.eyebrow", { group: group.name })}
        lead={holder ? words("lead", { name: holder.name }) : words("leadVacant")}
      >
        {words("title", { standsFor: seat.standsFor, count: owed.length })}
      </PageTitle>
      {owed.length === 0 ? (
        <EmptyState title={words("none")} why={words("noneWhy")} />
      ) : (
        <OwedList slug={slug} owed={owed} now={now} />
      )}
    </>
  );
}

import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SeatFlaws } from "@/components/organisation/flaws/seat-flaws";
import { OrganisationTabs } from "@/components/organisation/organisation-tabs";
import { SeatsToFill } from "@/components/organisation/terms/seats-to-fill";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/page-title";
import { dayOf } from "@/lib/dates";
import { seatFlaws } from "@/lib/organisation/flaws/queries";
import { seatsToFill } from "@/lib/organisation/terms/queries";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("organisation.terms");
  return { title: say("documentTitle") };
}

/** Which seats somebody must be found for: those nobody holds, and those whose term ends soon. */
export default async function SeatsPage({ params }: Props) {
  const { slug } = await params;
  const member = await requireMember(slug);
  const today = dayOf(new Date());
  const [seats, flaws] = await Promise.all([seatsToFill(member, today), seatFlaws(member, today)]);
  const say = await getTranslations("organisation.terms");
  const vacant = seats.filter(({ vacantSince }) => vacantSince !== null).length;
  return (
    <>
      <PageTitle lead={say("lead", { count: seats.length - vacant })}>
        {say("title", { count: vacant })}
      </PageTitle>
      <OrganisationTabs slug={slug} current="seats" withActors={may(member, "actor.read")} />
      {seats.length === 0 && <EmptyState title={say("none")} why={say("noneWhy")} />}
      <SeatFlaws slug={slug} flaws={flaws} mayAssign={may(member, "seat.assign")} />
      <SeatsToFill slug={slug} seats={seats} mayAssign={may(member, "seat.assign")} />
    </>
  );
}

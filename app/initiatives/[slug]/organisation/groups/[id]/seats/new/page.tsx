import { max } from "date-fns";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SeatFields } from "@/components/organisation/seat-fields";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Form } from "@/components/ui/form";
import { PageTitle } from "@/components/ui/page-title";
import { SubmitButton } from "@/components/ui/submit-button";
import { dayOf } from "@/lib/dates";
import { findGroup, seatsOfGroup } from "@/lib/organisation/group-queries";
import { organisationChoices } from "@/lib/organisation/organisation-queries";
import { principalsAmong } from "@/lib/organisation/rules";
import { giveSeat } from "@/lib/organisation/seat-actions";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

type Props = { params: Promise<{ slug: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("organisation.group");
  return { title: say("addSeat") };
}

export default async function NewSeatPage({ params }: Props) {
  const { slug, id } = await params;
  const member = await requireMember(slug);
  const group = (await findGroup(member, id)) ?? notFound();
  if (!may(member, "structure.change")) notFound();
  const [seats, organisations] = await Promise.all([
    seatsOfGroup(member, id),
    organisationChoices(member),
  ]);
  const today = dayOf(new Date());
  const say = await getTranslations();
  const words = await getTranslations("organisation.seat");
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
      <PageTitle lead={words("newLead")}>{words("newTitle", { group: group.name })}</PageTitle>
      <Form action={giveSeat.bind(null, slug)} deedKey={crypto.randomUUID()}>
        <input type="hidden" name="groupId" value={id} />
        <SeatFields
          today={max([group.setUpOn, today])}
          hasVotes={group.kind !== "backbone"}
          organisations={organisations}
          principals={principalsAmong(seats, today)}
        />
        <div>
          <SubmitButton>{words("give")}</SubmitButton>
        </div>
      </Form>
    </>
  );
}

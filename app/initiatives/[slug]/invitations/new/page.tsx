import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { InviteForm } from "@/components/access/invite-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { findInvitee, organisationsToActFor, seatsToGive } from "@/lib/access/invitation-queries";
import { hasMailServer } from "@/lib/information/mail";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ person?: string; seat?: string; organisation?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("access.invite");
  return { title: say("title") };
}

/** Somebody new; or `?person=` somebody known; `?seat=` and `?organisation=` are chosen beforehand. */
export default async function NewInvitation({ params, searchParams }: Props) {
  const { slug } = await params;
  const member = await requireMember(slug);
  if (!may(member, "invitation.send")) notFound();
  const { person: personId, seat, organisation } = await searchParams;
  const now = new Date();
  const person = personId ? await findInvitee(member, personId, now) : null;
  if (personId && !person) notFound();
  const seats = await seatsToGive(member, person?.id ?? null, now);
  const organisations = await organisationsToActFor(member);
  const say = await getTranslations("access.invite");
  const crumb = await getTranslations("ui");
  return (
    <>
      <Breadcrumb
        label={crumb("breadcrumb")}
        trail={[{ href: `/initiatives/${slug}/invitations`, label: say("back") }]}
      />
      <PageTitle lead={say("lead")}>
        {person ? say("titleKnown", { name: person.name }) : say("title")}
      </PageTitle>
      <InviteForm
        slug={slug}
        person={person}
        seats={seats}
        organisations={organisations}
        chosen={{
          seatId: seat ?? person?.seatIds[0],
          organisationId: organisation ?? person?.organisationIds[0],
        }}
        hasMail={hasMailServer()}
      />
    </>
  );
}

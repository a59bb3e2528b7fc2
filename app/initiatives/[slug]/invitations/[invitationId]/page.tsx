import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { rememberedToken } from "@/lib/access/invitation-link";
import { findInvitation } from "@/lib/access/invitation-queries";
import { invitationState } from "@/lib/access/rules";
import { hasMailServer, linkTo } from "@/lib/information/mail";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

type Props = { params: Promise<{ slug: string; invitationId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("access.answer");
  return { title: say("browser") };
}

/** Right after an invitation is made: its link, once, to be copied. */
export default async function MadeInvitation({ params }: Props) {
  const { slug, invitationId } = await params;
  const member = await requireMember(slug);
  if (!may(member, "invitation.send")) notFound();
  const invitation = await findInvitation(member, invitationId);
  if (!invitation || invitationState(invitation, new Date()) !== "pending") notFound();
  const token = await rememberedToken(invitation.id);
  const { name, email } = invitation.person;
  const say = await getTranslations("access.made");
  const words = await getTranslations();
  const list = `/initiatives/${slug}/invitations`;
  return (
    <>
      <Breadcrumb
        label={words("ui.breadcrumb")}
        trail={[{ href: list, label: words("access.invitations.title") }]}
      />
      <PageTitle
        lead={hasMailServer() && email ? say("leadMail", { email }) : say("lead", { name })}
      >
        {say("title", { name })}
      </PageTitle>
      {token ? (
        <Notice title={say("link")}>
          <code className="my-2 block text-sm break-all select-all">
            {linkTo(`/invitations/${token}`)}
          </code>
          <p>{say("once")}</p>
        </Notice>
      ) : (
        <Notice>{say("gone")}</Notice>
      )}
      <div className="mt-8 flex flex-wrap gap-2">
        <LinkButton href={`${list}/new`}>{say("another")}</LinkButton>
        <LinkButton href={list} variant="quiet">
          {say("back")}
        </LinkButton>
      </div>
    </>
  );
}

import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AcceptanceForm } from "@/components/access/acceptance-form";
import { InvitationGone } from "@/components/access/invitation-gone";
import { RoleText } from "@/components/access/role-text";
import { PublicShell } from "@/components/shell/public-shell";
import { LinkButton } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { type InvitationToAnswer, invitationByToken } from "@/lib/access/invitation-queries";
import { invitationState } from "@/lib/access/rules";
import { currentAccount } from "@/lib/session";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("access.answer");
  return { title: say("browser"), robots: { index: false } };
}

/** Who invites to what, what to know first, and the way to say yes. Opening it uses nothing up. */
export default async function Invitation({ params }: Props) {
  const { token } = await params;
  const [invitation, account] = await Promise.all([invitationByToken(token), currentAccount()]);
  if (!invitation) return <InvitationGone />;
  if (account && invitation.accountId === account.id) redirect(`/initiatives/${invitation.slug}`);
  const isOpen = invitationState(invitation, new Date()) === "pending" && !invitation.isSettled;
  if (!isOpen) return <InvitationGone />;
  const say = await getTranslations("access.answer");
  const mustSignIn = !account && invitation.hasAccount;
  return (
    <PublicShell>
      <PageTitle lead={invitation.initiativePurpose}>
        {say("title", {
          inviter: invitation.inviterName,
          initiative: invitation.initiativeName,
        })}
      </PageTitle>
      <Place invitation={invitation} />
      <Section title={say("roleTitle")}>
        <RoleText headings="h3" />
      </Section>
      <Section title={say(mustSignIn ? "hasAccountTitle" : "joinTitle")}>
        {mustSignIn ? (
          <>
            <p className="mb-4 max-w-prose">
              {say("hasAccount", { email: invitation.email ?? "" })}
            </p>
            <LinkButton href={`/sign-in?next=/invitations/${token}`} variant="primary">
              {say("signIn")}
            </LinkButton>
          </>
        ) : (
          <AcceptanceForm
            token={token}
            name={invitation.personName}
            email={invitation.email ?? ""}
            signedInAs={account?.email ?? null}
          />
        )}
      </Section>
    </PublicShell>
  );
}

async function Place({ invitation }: { invitation: InvitationToAnswer }) {
  const say = await getTranslations("access.answer");
  const roleOf = await getTranslations("seatRoles");
  const { role, groupName, standsFor, organisationName } = invitation;
  return (
    <div className="mb-12 max-w-prose text-lg">
      {role && groupName && (
        <p>{say("seat", { role: roleOf(role), group: groupName, standsFor: standsFor ?? "" })}</p>
      )}
      {organisationName && <p>{say("organisation", { organisation: organisationName })}</p>}
    </div>
  );
}

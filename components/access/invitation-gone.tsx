import { useTranslations } from "next-intl";
import { PublicShell } from "@/components/shell/public-shell";
import { LinkButton } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";

/**
 * One answer for what is used, expired, withdrawn or unknown. A page of its own and not `notFound`,
 * which shows nothing where no script runs.
 */
export function InvitationGone() {
  const say = useTranslations("access.answer");
  return (
    <PublicShell>
      <PageTitle lead={say("goneWhy")}>{say("goneTitle")}</PageTitle>
      <p className="mb-6 max-w-prose">{say("goneNext")}</p>
      <LinkButton href="/sign-in">{say("goneSignIn")}</LinkButton>
    </PublicShell>
  );
}

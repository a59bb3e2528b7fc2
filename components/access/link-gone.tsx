import { useTranslations } from "next-intl";
import { PublicShell } from "@/components/shell/public-shell";
import { LinkButton } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";

/** One answer for what is used, expired or unknown; as InvitationGone. */
export function LinkGone() {
  const say = useTranslations("access.link");
  return (
    <PublicShell>
      <PageTitle lead={say("goneWhy")}>{say("goneTitle")}</PageTitle>
      <LinkButton href="/sign-in">{say("goneNext")}</LinkButton>
    </PublicShell>
  );
}

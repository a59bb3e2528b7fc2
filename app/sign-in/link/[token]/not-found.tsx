import { getTranslations } from "next-intl/server";
import { PublicShell } from "@/components/shell/public-shell";
import { LinkButton } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";

export default async function LinkGone() {
  const say = await getTranslations("access.link");
  return (
    <PublicShell>
      <PageTitle lead={say("goneWhy")}>{say("goneTitle")}</PageTitle>
      <LinkButton href="/sign-in">{say("goneNext")}</LinkButton>
    </PublicShell>
  );
}

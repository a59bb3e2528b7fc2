import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PublicShell } from "@/components/shell/public-shell";
import { LinkButton } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("errors.notFound");
  return { title: say("title") };
}

/** One answer for what is not there and for what is not yours, so that nobody can tell which. */
export default async function NotFound() {
  const say = await getTranslations("errors.notFound");
  return (
    <PublicShell>
      <PageTitle lead={say("why")}>{say("title")}</PageTitle>
      <p className="mb-6 max-w-prose">{say("next")}</p>
      <LinkButton href="/">{say("home")}</LinkButton>
    </PublicShell>
  );
}

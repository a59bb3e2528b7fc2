import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PublicShell } from "@/components/shell/public-shell";
import { PageTitle } from "@/components/ui/page-title";
import { Prose } from "@/components/ui/prose";

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("accessibility");
  return { title: say("title") };
}

/** What the application itself promises; the body that runs it adds its own statement. */
export default async function AccessibilityPage() {
  const say = await getTranslations("accessibility");
  return (
    <PublicShell>
      <PageTitle lead={say("lead")}>{say("title")}</PageTitle>
      <Prose>
        <p>{say("standard")}</p>
        <p>{say("how")}</p>
        <p>{say("known")}</p>
        <p>{say("contact")}</p>
      </Prose>
    </PublicShell>
  );
}

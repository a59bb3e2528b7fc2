import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SetUpForm } from "@/components/access/set-up-form";
import { PublicShell } from "@/components/shell/public-shell";
import { PageTitle } from "@/components/ui/page-title";
import { setupKeyFits } from "@/lib/access/queries";

type Props = { searchParams: Promise<{ key?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("access.setUp");
  return { title: say("browser"), robots: { index: false } };
}

/** Only for whoever has the key that was printed at the start. */
export default async function SetUp({ searchParams }: Props) {
  const { key } = await searchParams;
  if (typeof key !== "string" || !(await setupKeyFits(key))) notFound();
  const say = await getTranslations("access.setUp");
  return (
    <PublicShell>
      <PageTitle lead={say("lead")}>{say("title")}</PageTitle>
      <SetUpForm setupKey={key} />
    </PublicShell>
  );
}

import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SignInForm } from "@/components/access/sign-in-form";
import { PublicShell } from "@/components/shell/public-shell";
import { PageTitle } from "@/components/ui/page-title";
import { localPath } from "@/lib/access/rules";
import { hasMailServer } from "@/lib/information/mail";
import { currentAccount } from "@/lib/session";

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("access.signIn");
  return { title: say("title") };
}

/** Sign-in, on the way to the page that a mail or a bookmark points at. */
export default async function SignIn({ searchParams }: Props) {
  const next = localPath((await searchParams).next);
  if (await currentAccount()) redirect(next);
  const say = await getTranslations("access.signIn");
  return (
    <PublicShell>
      <PageTitle lead={say("lead")}>{say("title")}</PageTitle>
      <SignInForm next={next} hasMail={hasMailServer()} />
    </PublicShell>
  );
}

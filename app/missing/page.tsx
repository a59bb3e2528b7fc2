import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MissingPage } from "@/components/shell/missing-page";
import { localPath } from "@/lib/access/rules";
import { askedPathHeader } from "@/lib/launch/missing-page";

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("errors.notFound");
  return { title: say("title"), robots: { index: false } };
}

/** Answered in place of a document that was not found (lib/launch/missing-page.ts); has no address of its own. */
export default async function Missing() {
  const asked = (await headers()).get(askedPathHeader);
  if (asked === null) notFound();
  return <MissingPage signInPath={`/sign-in?next=${encodeURIComponent(localPath(asked))}`} />;
}

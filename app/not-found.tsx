import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MissingPage } from "@/components/shell/missing-page";

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("errors.notFound");
  return { title: say("title") };
}

/** For links followed in the browser; a document asked for is answered by `app/missing`. */
export default function NotFound() {
  return <MissingPage signInPath="/sign-in" />;
}

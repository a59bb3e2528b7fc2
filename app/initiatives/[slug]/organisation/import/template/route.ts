import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { headingsOf } from "@/lib/organisation/import/export";
import { askedFile, fileAnswer } from "@/lib/organisation/import/file-answer";
import { may } from "@/lib/policy";
import { currentMember } from "@/lib/session";

/** An empty table with the headings in the reader's language. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const member = await currentMember((await params).slug);
  const asked = askedFile(request.url);
  if (!member || !may(member, "import.run") || !asked) notFound();
  const say = await getTranslations("import");
  const name = `${say("templateName")}-${say(`kinds.${asked.kind}`).toLowerCase()}`;
  const rows = [headingsOf(asked.kind, await getLocale())];
  return fileAnswer(asked.format, rows, name, say(`kinds.${asked.kind}`));
}

import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { exportTable } from "@/lib/organisation/import/export";
import { askedFile, fileAnswer } from "@/lib/organisation/import/file-answer";
import { findExisting } from "@/lib/organisation/import/queries";
import { may } from "@/lib/policy";
import { currentMember } from "@/lib/session";

/** What the initiative holds, in the format that the import reads. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const member = await currentMember(slug);
  const asked = askedFile(request.url);
  if (!member || !may(member, "export.read") || !asked) notFound();
  const say = await getTranslations("import");
  const existing = await findExisting(member, new Date());
  const rows = exportTable(asked.kind, existing, await getLocale());
  const called = say(`kinds.${asked.kind}`);
  return fileAnswer(asked.format, rows, `${slug}-${called.toLowerCase()}`, called);
}

import { notFound } from "next/navigation";
import { registerFile } from "@/lib/decisions/files/answer";
import { environment } from "@/lib/environment";
import { currentMember } from "@/lib/session";

type Context = { params: Promise<{ slug: string }> };

/** The whole register as its members see it: CSV, spreadsheet or JSON, with what is internal. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  const member = await currentMember(slug);
  if (!member) notFound();
  const { initiativeId: id, initiativeName: name } = member;
  const home = `${environment().publicUrl}/initiatives/${slug}/decisions`;
  return (await registerFile(request, "member", { id, name, slug, home })) ?? notFound();
}

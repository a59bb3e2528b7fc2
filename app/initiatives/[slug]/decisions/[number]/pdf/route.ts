import { notFound } from "next/navigation";
import { decisionAsPdf } from "@/lib/decisions/files/pdf";
import { currentMember } from "@/lib/session";

type Context = { params: Promise<{ slug: string; number: string }> };

/** A decision as its members see it, as a tagged PDF. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug, number } = await params;
  const member = await currentMember(slug);
  if (!member) notFound();
  const whose = { slug, name: member.initiativeName, home: `/initiatives/${slug}/decisions` };
  return (await decisionAsPdf(request, "member", whose, number)) ?? notFound();
}

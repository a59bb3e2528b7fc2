import { notFound } from "next/navigation";
import { decisionAsPdf } from "@/lib/decisions/files/pdf";
import { publishedInitiative } from "@/lib/initiatives/queries";

type Context = { params: Promise<{ slug: string; number: string }> };

/** A published decision as everybody may see it, as a tagged PDF. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug, number } = await params;
  const initiative = await publishedInitiative(slug);
  if (!initiative) notFound();
  const whose = { slug, name: initiative.name, home: `/public/${initiative.slug}/decisions` };
  return (await decisionAsPdf(request, "public", whose, number)) ?? notFound();
}

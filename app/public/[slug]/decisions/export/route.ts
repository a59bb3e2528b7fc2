import { notFound } from "next/navigation";
import { registerFile } from "@/lib/decisions/files/answer";
import { environment } from "@/lib/environment";
import { publishedInitiative } from "@/lib/initiatives/queries";

type Context = { params: Promise<{ slug: string }> };

/** The whole register as everybody may see it: CSV, spreadsheet or JSON. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const initiative = await publishedInitiative((await params).slug);
  if (!initiative) notFound();
  const home = `${environment().publicUrl}/public/${initiative.slug}/decisions`;
  return (await registerFile(request, "public", { ...initiative, home })) ?? notFound();
}

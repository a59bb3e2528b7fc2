import { getTranslations } from "next-intl/server";
import { search } from "@/lib/information/queries";
import { currentMember } from "@/lib/session";

type Context = { params: Promise<{ slug: string }> };

/** What the palette asks while somebody types. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  const member = await currentMember(slug);
  if (!member) return new Response(null, { status: 404 });
  const words = new URL(request.url).searchParams.get("q") ?? "";
  const say = await getTranslations("search.kinds");
  const hits = await search(member, words);
  const results = hits.map(({ kind, label, detail, path }) => ({
    kind: say(kind),
    label,
    detail,
    href: `/initiatives/${slug}${path}`,
  }));
  return Response.json({ results }, { headers: { "cache-control": "private, no-store" } });
}

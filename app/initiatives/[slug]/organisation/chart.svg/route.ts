import { getLocale, getTranslations } from "next-intl/server";
import { dayOf, isoDay } from "@/lib/dates";
import { askedOf } from "@/lib/organisation/chart-asked";
import { pictureOf } from "@/lib/organisation/chart-download";
import { chartOn } from "@/lib/organisation/chart-queries";
import { requireMember } from "@/lib/session";

type Context = { params: Promise<{ slug: string }> };

/** The chart of a day as a drawing, with every seat. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  const member = await requireMember(slug);
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { day } = askedOf(query, dayOf(new Date()));
  const say = await getTranslations();
  const picture = pictureOf(
    await chartOn(member, day),
    member.initiativeName,
    say,
    await getLocale(),
  );
  const name = `${say("organisation.chart.fileName")}-${isoDay(day)}.svg`;
  return new Response(picture.svg, {
    headers: {
      "content-type": "image/svg+xml; charset=utf-8",
      "content-disposition": `attachment; filename="${name}"`,
      "content-security-policy": "default-src 'none'",
      "cache-control": "private, no-store",
    },
  });
}

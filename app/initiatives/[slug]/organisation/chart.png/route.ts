import { getLocale, getTranslations } from "next-intl/server";
import { dayOf, isoDay } from "@/lib/dates";
import { askedOf } from "@/lib/organisation/chart-asked";
import { pictureOf } from "@/lib/organisation/chart-download";
import { pngOf } from "@/lib/organisation/chart-png";
import { chartOn } from "@/lib/organisation/chart-queries";
import { requireMember } from "@/lib/session";

type Context = { params: Promise<{ slug: string }> };

/** The chart of a day as a picture, with every seat. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  const member = await requireMember(slug);
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { day } = askedOf(query, dayOf(new Date()));
  const say = await getTranslations();
  const chart = await chartOn(member, day);
  const picture = pictureOf(chart, member.initiativeName, say, await getLocale());
  const name = `${say("organisation.chart.fileName")}-${isoDay(day)}.png`;
  return new Response(new Uint8Array(await pngOf(picture)), {
    headers: {
      "content-type": "image/png",
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "private, no-store",
    },
  });
}

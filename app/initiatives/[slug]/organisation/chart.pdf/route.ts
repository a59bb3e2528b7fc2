import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { dayOf, isoDay } from "@/lib/dates";
import { askedOf } from "@/lib/organisation/chart-asked";
import { pictureOf } from "@/lib/organisation/chart-download";
import { pngOf, pointsOnPaper } from "@/lib/organisation/chart-png";
import { chartOn } from "@/lib/organisation/chart-queries";
import { pageAsPdf } from "@/lib/pdf/page-as-pdf";
import { currentMember } from "@/lib/session";

type Context = { params: Promise<{ slug: string }> };

/** The chart of a day as a tagged PDF for the annual report: in words, and as a picture on a sheet of its own. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug } = await params;
  const member = (await currentMember(slug)) ?? notFound();
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const today = dayOf(new Date());
  const { day } = askedOf(query, today);
  const say = await getTranslations();
  const chart = await chartOn(member, day);
  const picture = pictureOf(chart, member.initiativeName, say, await getLocale());
  const words = await getTranslations("organisation.chart");
  const name = member.initiativeName;
  const file = await pageAsPdf(request, `/initiatives/${slug}/organisation?on=${isoDay(day)}`, {
    ...{ author: name, madeOn: today },
    pageOf: (page, pages) => words("pageOf", { name, page, pages }),
    figure: {
      ...{ width: picture.width, height: picture.height },
      image: await pngOf(picture, pointsOnPaper),
      alt: words("pictureAlt", {
        name,
        organisations: chart.organisationCount,
        seats: chart.seatCount,
      }),
    },
  });
  if (!file) notFound();
  const fileName = `${words("fileName")}-${isoDay(day)}.pdf`;
  return new Response(file, {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="${fileName}"`,
      "cache-control": "private, no-store",
    },
  });
}

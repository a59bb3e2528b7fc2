import { getTranslations } from "next-intl/server";
import { dayOf } from "@/lib/dates";
import { pageAsPdf } from "@/lib/pdf/page-as-pdf";
import { wholeNumber } from "../register-rules";
import type { Reader } from "../reveal";
import { answer } from "./answer";

/**
 * The page of the decision of this number as a tagged PDF, whose file is always called the same; null: this
 * reader may not see the page.
 */
export async function decisionAsPdf(
  request: Request,
  reader: Reader,
  initiative: { slug: string; name: string; home: string },
  number: string,
): Promise<Response | null> {
  const asked = wholeNumber(number, 1, 2_000_000_000);
  if (asked === null) return null;
  const say = await getTranslations("public.files");
  const file = await pageAsPdf(request, `${initiative.home}/${asked}`, {
    ...{ author: initiative.name, madeOn: dayOf(new Date()) },
    pageOf: (page, pages) => say("pageOf", { name: initiative.name, number: asked, page, pages }),
  });
  if (!file) return null;
  return answer(request, reader, file, "application/pdf", `${initiative.slug}-${asked}.pdf`);
}

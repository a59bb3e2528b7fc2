import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { dayOf } from "@/lib/dates";
import { answer } from "@/lib/decisions/files/answer";
import { registerFeed } from "@/lib/decisions/files/feed";
import { publicDecisions } from "@/lib/decisions/public-queries";
import { recordWords, whoDecides } from "@/lib/decisions/record-words";
import { environment } from "@/lib/environment";
import { formatDay } from "@/lib/i18n/format";
import { publishedInitiative } from "@/lib/initiatives/queries";

type Context = { params: Promise<{ slug: string }> };

/** The newest decisions that everybody may read, for feed readers. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const initiative = await publishedInitiative((await params).slug);
  if (!initiative) notFound();
  const [{ decisions }, say, locale] = await Promise.all([
    publicDecisions(initiative.id),
    getTranslations(),
    getLocale(),
  ]);
  const feed = registerFeed(decisions, {
    title: say("public.files.feed", { name: initiative.name }),
    language: locale,
    home: `${environment().publicUrl}/public/${initiative.slug}/decisions`,
    initiativeId: initiative.id,
    deciderOf: ({ rule, decidingGroupName }) => whoDecides(rule, decidingGroupName, say),
    wordsOf: (decision) => {
      const day = formatDay(dayOf(decision.decidedAt), locale);
      const outcome = say(`public.decisions.outcome.${decision.outcome}`, { day });
      return [outcome, ...recordWords(decision, say, locale)].join(" · ");
    },
  });
  return answer(request, "public", feed, "application/atom+xml; charset=utf-8");
}

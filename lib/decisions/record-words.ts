import type { getTranslations } from "next-intl/server";
import { dayOf } from "@/lib/dates";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { endedBy } from "./chain/columns";
import type { Recorded } from "./register-rules";
import type { DecisionRule } from "./voting-rules";

export type Say = Awaited<ReturnType<typeof getTranslations<never>>>;

/**
 * What a list, a file and a feed say of a decision besides what was decided, each in a few words: by what
 * it no longer holds, who must ratify it, who was out of the vote, how its time was changed, what came of it.
 */
export function recordWords(decision: Recorded, say: Say, locale: Locale): string[] {
  const { outcome, ratification, recusals, extension, early, followUps } = decision;
  const latest = followUps.at(-1);
  return [
    endWords(decision, say),
    outcome === "adopted" && ratification
      ? say(`ratification.row.${ratification.outcome ?? "awaited"}`, {
          ratifier: ratification.ratifier,
        })
      : null,
    recusals.length > 0 ? say("public.record.recused", { count: recusals.length }) : null,
    extension ? say("public.record.extended") : null,
    early ? say("public.record.early") : null,
    latest
      ? say(latest.isDone ? "public.record.done" : "public.record.followedUp", {
          // The database's moments are in UTC, and JSON leaves that out.
          day: formatDay(dayOf(new Date(`${latest.at}Z`)), locale),
        })
      : null,
  ].filter((words) => words !== null);
}

/** Who decides under this rule: the group, the partners or, where no seat votes, one person, who has agreed to be named to nobody. */
export function whoDecides(
  { procedure, electorate }: { procedure: DecisionRule["procedure"]; electorate?: string | null },
  groupName: string,
  say: Say,
): string {
  if (procedure === "advice" || procedure === "delegated") {
    return say(`decisions.page.decider.${procedure}`);
  }
  return electorate === "organisations" ? say("decisions.page.partners") : groupName;
}

/** By which decision it no longer holds, as far as the reader may know it; null: it does. */
export function endWords({ isEnded, later }: Pick<Recorded, "isEnded" | "later">, say: Say) {
  if (!isEnded) return null;
  const end = endedBy(later);
  if (!end || end.chainKind === "amends") return say("chain.rowSilently");
  return say("chain.rowEnded", { how: say(`chain.row.${end.chainKind}`, { number: end.number }) });
}

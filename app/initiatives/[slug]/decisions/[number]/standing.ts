import type { getTranslations } from "next-intl/server";
import type { ProposalDetail } from "@/lib/decisions/columns";
import type { ProposalState } from "@/lib/decisions/rules";
import { formatLongMoment } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";

type Say = Awaited<ReturnType<typeof getTranslations<never>>>;

/** Where the proposal is, in a sentence. */
export function standingOf(
  proposal: ProposalDetail,
  state: ProposalState,
  say: Say,
  locale: Locale,
  now: Date,
): string {
  const { submission, opening, withdrawal, decision, ratification } = proposal;
  const written = (moment: Date) => formatLongMoment(moment, locale, now);
  if (decision) {
    const { outcome, decidedAt } = decision;
    const told = say(`decisions.page.${outcome}`, { moment: written(decidedAt) });
    const answer = ratification?.outcome ?? "awaited";
    if (outcome !== "adopted" || !ratification || answer === "ratified") return told;
    const { ratifier } = ratification;
    return `${told} ${say(`ratification.lead.${answer}`, { ratifier })}`;
  }
  if (withdrawal) {
    const { at, name } = withdrawal;
    return say("decisions.page.withdrawn", { moment: written(at), name });
  }
  if (opening) {
    const isOpen = state === "open" ? "open" : "closing";
    return say(`decisions.page.${isOpen}`, { moment: written(opening.closesAt) });
  }
  if (submission) return say("decisions.page.submitted", { moment: written(submission.at) });
  return say("decisions.page.draft");
}

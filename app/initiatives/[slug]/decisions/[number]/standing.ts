import type { getTranslations } from "next-intl/server";
import type { ProposalDetail } from "@/lib/decisions/columns";
import { isByBallot } from "@/lib/decisions/elections/rules";
import { roundsOf } from "@/lib/decisions/procedures/rounds";
import { isPaused, roundNumber } from "@/lib/decisions/rounds/rules";
import type { ProposalState } from "@/lib/decisions/rules";
import type { DecisionRule } from "@/lib/decisions/voting-rules";
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
    // Nobody adopts an election or an order: it is settled.
    const isSettled = outcome === "adopted" && opening && isByBallot(opening.rule);
    const moment = written(decidedAt);
    const told = say(`decisions.page.${isSettled ? "settled" : outcome}`, { moment });
    const answer = ratification?.outcome ?? "awaited";
    if (outcome !== "adopted" || !ratification || answer === "ratified") return told;
    const { ratifier } = ratification;
    return `${told} ${say(`ratification.lead.${answer}`, { ratifier })}`;
  }
  if (withdrawal) {
    const { at, name } = withdrawal;
    return say("decisions.page.withdrawn", { moment: written(at), name });
  }
  const paused = proposal.rounds.find(isPaused);
  if (paused) {
    const told = { round: paused.number, moment: written(paused.endedAt) };
    return say("decisions.rounds.awaiting", { ...told, name: proposal.author.name });
  }
  if (opening?.rule.procedure === "advice") {
    const told = { moment: written(opening.closesAt), name: proposal.author.name };
    return say(`decisions.advice.${state === "open" ? "until" : "awaiting"}`, told);
  }
  if (opening) {
    const isOpen = state === "open" ? "open" : "closing";
    const closes = say(`decisions.page.${isOpen}`, { moment: written(opening.closesAt) });
    return `${closes} ${roundOf(proposal, opening.rule, say)}`.trim();
  }
  if (submission) return say("decisions.page.submitted", { moment: written(submission.at) });
  return say("decisions.page.draft");
}

/** Which round it is, where there are several. */
function roundOf({ rounds: ended }: ProposalDetail, rule: DecisionRule, say: Say): string {
  const rounds = roundsOf(rule);
  const round = roundNumber(ended);
  if (rounds === null || (rounds === 1 && round === 1)) return "";
  if (round > rounds) return say("decisions.rounds.voteNow");
  return say("decisions.rounds.now", { round, rounds });
}

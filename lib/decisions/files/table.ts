import type { getTranslations } from "next-intl/server";
import { dayOf, isoDay } from "@/lib/dates";
import { isByBallot } from "../elections/rules";
import { choicesIn } from "../procedures/procedure-of";
import { endWords, whoDecides } from "../record-words";
import type { ListedDecision, RevealedDecision } from "../reveal";
import { chosenNames } from "./chosen";

type Say = Awaited<ReturnType<typeof getTranslations<never>>>;

const columns = [
  ...(["number", "decidedOn", "title", "outcome", "holds", "matter", "matrixVersion"] as const),
  ...(["decidedBy", "procedure", "from"] as const),
  ...(["responsible", "followUpOn", "for", "against", "abstain", "aside"] as const),
  ...(["ballots", "chosen", "seats"] as const),
  ...(["text", "minority", "ended", "ratification", "recused", "extended", "early"] as const),
  ...(["consulted", "followUps", "address"] as const),
];

/**
 * The register as a table with its headings. Of what is only listed the number and the day are told.
 *
 * @param home the address of the register, in front of a decision's number
 */
export function registerTable(
  decisions: (RevealedDecision | ListedDecision)[],
  say: Say,
  home: string,
): string[][] {
  const rows = decisions.map((decision) => {
    const cells: Partial<Record<(typeof columns)[number], string>> = decision.isListed
      ? { number: String(decision.number), decidedOn: isoDay(decision.decidedOn) }
      : cellsOf(decision, say, home);
    return columns.map((column) => cells[column] ?? "");
  });
  return [columns.map((column) => say(`public.files.column.${column}`)), ...rows];
}

function cellsOf(decision: RevealedDecision, say: Say, home: string) {
  const { number, decidedAt, followUpOn, counted, minorityStatements } = decision;
  return {
    number: String(number),
    decidedOn: isoDay(dayOf(decidedAt)),
    title: decision.title,
    outcome: say(`decisions.outcomes.${decision.outcome}`),
    holds: say(decision.holds ? "public.files.yes" : "public.files.no"),
    matter: decision.matter,
    matrixVersion: String(decision.matrixVersion),
    procedure: say(`decisions.procedures.names.${decision.rule.procedure}`),
    decidedBy: whoDecides(decision.rule, decision.decidingGroupName, say),
    from: decision.groupName ?? decision.organisationName ?? decision.authorName ?? "",
    responsible: decision.responsibleName ?? "",
    followUpOn: followUpOn ? isoDay(new Date(followUpOn)) : "",
    ...countOf(decision),
    seats: String(counted.seats),
    text: decision.text,
    minority: minorityStatements.map(({ standsFor, text }) => `${standsFor}: ${text}`).join("\n\n"),
    ...courseOf(decision, say),
    address: `${home}/${number}`,
  };
}

/** How many said what or, where ballots choose, how many there were and what they chose. */
function countOf(decision: RevealedDecision) {
  const { rule, counted } = decision;
  const { tally } = counted;
  if (choicesIn(rule, counted.round ?? 1).length === 0) return {};
  if (isByBallot(rule)) {
    return { ballots: String(tally.for), chosen: chosenNames(decision).join("\n") };
  }
  return {
    ...{ for: String(tally.for), against: String(tally.against), abstain: String(tally.abstain) },
    ...(rule.procedure === "consensus" && { aside: String(tally.aside ?? 0) }),
  };
}

/** What changed how and when it was decided, and what became of it since. Moments are in UTC, as files say them. */
function courseOf(decision: RevealedDecision, say: Say) {
  const { outcome, ratification, recusals, extension, early, consultations, followUps } = decision;
  const moment = (text: string) => new Date(`${text}Z`);
  const answer = ratification?.outcome ?? "awaited";
  return {
    ended: endWords(decision, say) ?? "",
    ratification:
      outcome === "adopted" && ratification
        ? say(`ratification.row.${answer}`, { ratifier: ratification.ratifier })
        : "",
    recused: recusals
      .map(({ standsFor, reason }) => `${standsFor}: ${say(`decisions.recusal.reasons.${reason}`)}`)
      .join("\n"),
    extended: extension ? moment(extension.before).toISOString() : "",
    early: early ? early.closesAt.toISOString() : "",
    consulted: consultations
      .flatMap(({ requests }) => requests)
      .map(({ organisationName, stance, text }) => {
        const said = stance
          ? say(`consultations.reply.stances.${stance}`)
          : say("consultations.record.silent");
        return [`${organisationName}: ${said}`, text].filter(Boolean).join(". ");
      })
      .join("\n"),
    followUps: followUps
      .map(({ at, text }) => `${isoDay(dayOf(moment(at)))}: ${text}`)
      .join("\n\n"),
  };
}

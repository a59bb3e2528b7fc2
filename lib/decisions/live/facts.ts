import { formatList, formatLongMoment } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { translatorFor } from "@/lib/i18n/translator";
import type { ProposalDetail } from "../columns";
import { isByBallot } from "../elections/rules";
import type { ElectoralSeat } from "../electorate-rules";
import { ruleInRound } from "../procedures/rounds";
import { revealedMeanwhile } from "../reveal";
import { awaitsOne, roundNumber } from "../rounds/rules";
import { type ProposalState, stateOf, type Tally } from "../rules";
import type { DecisionRule } from "../voting-rules";
import type { LiveFacts } from "./columns";

/** So many names are sent with every vote; a group of three hundred would be a long letter each time. */
const mostNames = 24;

type Opened = ProposalDetail & { opening: NonNullable<ProposalDetail["opening"]> };

/**
 * What any member may be told of a proposal that is, or was, put on for decision: the same for all of
 * them, in one language. What is revealed is lib/decisions/reveal.ts's to say.
 */
export function liveFacts(
  proposal: Opened,
  seats: ElectoralSeat[],
  now: Date,
  locale: Locale,
): LiveFacts {
  const say = translatorFor(locale);
  const { opening, rounds } = proposal;
  const state = stateOf({ ...proposal, awaits: awaitsOne(opening, rounds, now) }, now);
  const rule = ruleInRound(opening.rule, roundNumber(rounds));
  const who = rule.electorate ?? "seats";
  const shown = revealedMeanwhile(rule, seats, "member");
  const list = shown.missingVoices.map(({ voice, missing }) =>
    say(`decisions.tally.voice.${voice}`, { count: missing }),
  );
  const { cast: voted, seats: all, missing } = shown;
  const standing = say("decisions.tally.voted", { voted, seats: all, missing, who });
  const voices = say("decisions.tally.voices", { list: formatList(list, locale) });
  const ended = state === "open" ? null : endOf(proposal, state, locale);
  const silent = shown.silent.slice(0, mostNames);
  const more = shown.silent.length - silent.length;
  const closes = formatLongMoment(opening.closesAt, locale, now);
  return {
    ...{ state, voted: shown.cast, seats: shown.seats, quorum: shown.quorum, ended },
    closesAt: opening.closesAt.toISOString(),
    standing: list.length > 0 ? `${standing} ${voices}` : standing,
    count: shown.tally ? countOf(rule, shown.tally, locale) : ballotsOf(rule, shown.cast, locale),
    silent: silent.map(({ seatId, holder, alsoHolders, standsFor }) => ({
      ...{ seatId, standsFor },
      name: holder ? whoVotes([holder, ...alsoHolders], locale) : null,
    })),
    more: more > 0 ? say("decisions.live.more", { count: more }) : null,
    vacant: vacantOf(shown.vacant, who, locale),
    news:
      ended ??
      [
        say("decisions.page.open", { moment: closes }),
        shown.missing === 0 ? say("decisions.live.quorate") : "",
      ].join(" "),
  };
}

/** The seat's holder, or one of those who can bind an organisation. */
function whoVotes(holders: { name: string }[], locale: Locale): string {
  const names = holders.map(({ name }) => name);
  if (names.length === 1) return names.join();
  const list = new Intl.ListFormat(locale, { type: "disjunction" }).format(names);
  return translatorFor(locale)("decisions.tally.oneOf", { names: list });
}

/** How many have a vote that nobody can cast. */
function vacantOf(count: number, who: "seats" | "organisations", locale: Locale): string | null {
  if (count === 0) return null;
  const say = translatorFor(locale);
  return who === "seats"
    ? say("decisions.tally.vacantCount", { count })
    : say("decisions.tally.nobodyCount", { count });
}

/** How it ended, in a sentence. */
function endOf({ decision }: ProposalDetail, state: ProposalState, locale: Locale): string {
  const say = translatorFor(locale);
  if (!decision) return say(`decisions.live.ended.${state === "closing" ? "closing" : "other"}`);
  const outcome = say(`decisions.outcomes.${decision.outcome}`);
  return say("decisions.live.ended.decided", { outcome });
}

function countOf(rule: DecisionRule, tally: Tally, locale: Locale): string {
  const say = translatorFor(locale);
  const { procedure } = rule;
  if (procedure === "consent" || procedure === "consensus" || procedure === "written") {
    return say(`decisions.procedures.count.${procedure}`, { ...tally, aside: tally.aside ?? 0 });
  }
  return say("decisions.tally.count", tally);
}

/** How many ballots are in the box; what they say, nobody knows. */
function ballotsOf(rule: DecisionRule, cast: number, locale: Locale): string | null {
  const put = { for: cast, against: 0, abstain: 0, aside: 0 };
  return isByBallot(rule)
    ? translatorFor(locale)(`decisions.procedures.count.${rule.procedure}`, put)
    : null;
}

import type { Transaction } from "@/lib/audit";
import { dayOf } from "@/lib/dates";
import { annexTypes } from "@/lib/decisions/annexes/rules";
import { outcomeOf } from "@/lib/decisions/procedures/procedure-of";
import { type Counted, votesCast } from "@/lib/decisions/rules";
import { searchKey } from "@/lib/names";
import type { Prisma } from "@/prisma/client/client";
import { plainPdf } from "@/prisma/example/annexes";
import { countOf, ruleOf, votesOn } from "@/prisma/example/ballots";
import { effectJson } from "@/prisma/example/effects";
import type { SeatKey } from "@/prisma/example/groups";
import { type ProposalKey, proposalKeys } from "@/prisma/example/proposal-keys";
import { type ProposalData, proposals } from "@/prisma/example/proposals";
import { holderOf, type Story, secretaryOn, tell } from "@/prisma/example/story";
import { matrixAskedFor, matterOf, rowOf } from "@/prisma/example/write-matrix";

const oneDay = 24 * 60 * 60 * 1000;

/** The proposals as they were written. */
export async function writeProposals(transaction: Transaction, story: Story) {
  const { idOf, calendar, courses, initiativeId } = story;
  await transaction.proposal.createMany({
    data: proposalKeys.map((key, index) => {
      const { effect, author, organisation, group, responsible, ...data }: ProposalData =
        proposals[key];
      const [title, text] = [calendar.inYears(data.title), calendar.inYears(data.text)];
      return {
        id: idOf("proposal", key),
        initiativeId,
        number: index + 1,
        kind: effect.kind,
        title,
        text,
        effect: effectJson(story, effect),
        authorId: idOf("person", author),
        organisationId: organisation ? idOf("organisation", organisation) : null,
        fromGroupId: group ? idOf("group", group) : null,
        decidingGroupId: idOf("group", "styregruppe"),
        matterId: matterOf(story, key),
        responsibleOrganisationId: responsible ? idOf("organisation", responsible) : null,
        followUpOn: data.followUpOn === undefined ? null : calendar.workday(data.followUpOn),
        createdAt: courses[key].writtenAt,
        searchKey: searchKey(`${title} ${text}`),
      };
    }),
  });
}

/** What happened to the proposals, up to their decisions; the votes follow the seats. */
export async function writeCourses(transaction: Transaction, story: Story) {
  const { idOf, courses } = story;
  await writeDecisions(transaction, story);
  await writeChain(transaction, story);
  await writeRatifications(transaction, story);
  await writeAnnexes(transaction, story);
  await transaction.proposalSubmission.createMany({
    data: happened(story, "submittedAt", (key, at) => ({
      proposalId: idOf("proposal", key),
      personId: idOf("person", proposals[key].author),
      at,
    })),
  });
  await transaction.proposalOpening.createMany({
    data: happened(story, "openedAt", (key, at) => ({
      proposalId: idOf("proposal", key),
      personId: idOf("person", openerOf(story, key, at)),
      at,
      closesAt: courses[key].closesAt ?? at,
      matrixRowId: rowOf(story, key),
      rule: ruleOf(key),
    })),
  });
  await transaction.proposalExtension.createMany({
    data: proposalKeys.flatMap((key) => {
      const { extended }: ProposalData = proposals[key];
      if (!extended) return [];
      const at = story.calendar.at(extended.on, "09:15");
      const before = story.calendar.at(...extended.before);
      const chair = chairOn(story, at);
      const details = {
        ...{ number: proposalKeys.indexOf(key) + 1, before: before.toISOString() },
        closesAt: (courses[key].closesAt ?? at).toISOString(),
      };
      tell(story, at, chair, "vote.extend", subjectOf(story, key), details);
      const [proposalId, personId] = [idOf("proposal", key), idOf("person", chair)];
      return [{ proposalId, personId, at, before, reason: extended.reason }];
    }),
  });
  await transaction.proposalWithdrawal.createMany({
    data: happened(story, "withdrawnAt", (key, at) => ({
      proposalId: idOf("proposal", key),
      personId: idOf("person", proposals[key].author),
      at,
      reason: proposals[key].withdrawn?.reason ?? "",
    })),
  });
  for (const key of proposalKeys) tellOf(story, key);
}

/** What was decided by secret ballots is written when they are (write-contests.ts). */
async function writeDecisions(transaction: Transaction, story: Story) {
  await transaction.decision.createMany({
    data: happened(story, "decidedAt", (key, decidedAt) =>
      isSecret(key)
        ? []
        : [decisionRow(story, key, decidedAt, countOf(story, key, decidedAt).counted)],
    ).flat(),
  });
}

/** The record of a decision, from what it was counted. */
export function decisionRow(
  story: Story,
  key: ProposalKey,
  decidedAt: Date,
  { tally, seats, ...counted }: Counted,
) {
  const { idOf } = story;
  const { reasons = "" }: ProposalData = proposals[key];
  const closedBy = closedByOf(story, key, decidedAt);
  return {
    id: idOf("decision", key),
    proposalId: idOf("proposal", key),
    outcome: outcomeOf(ruleOf(key), { tally, seats, ...counted }),
    decidedAt,
    closedById: closedBy && idOf("person", closedBy),
    rule: ruleOf(key),
    seatsAtDecision: seats,
    votesFor: tally.for,
    votesAgainst: tally.against,
    votesAbstain: tally.abstain,
    votesAside: tally.aside ?? 0,
    counted: stored(counted),
    reasons,
    publishedAt: publishedAt(key, decidedAt),
  };
}

/** As the database keeps it: plain data. */
function stored(counted: Omit<Counted, "tally" | "seats">): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(counted));
}

/** Who closed it before its time, or decided it alone; null: it closed by itself. */
function closedByOf(story: Story, key: ProposalKey, decidedAt: Date) {
  const { advice, under, author, counted }: ProposalData = proposals[key];
  if (advice || under) return author;
  return counted === undefined ? null : chairOn(story, decidedAt);
}

function isSecret(key: ProposalKey): boolean {
  const { secret }: ProposalData = proposals[key];
  return secret !== undefined;
}

/** What some proposals do to earlier decisions: noted before they are submitted. */
async function writeChain(transaction: Transaction, { idOf }: Story) {
  await transaction.chainLink.createMany({
    data: proposalKeys.flatMap((key) => {
      const { earlier }: ProposalData = proposals[key];
      if (!earlier) return [];
      const { decision, kind, reason = "" } = earlier;
      const [proposalId, decisionId] = [idOf("proposal", key), idOf("decision", decision)];
      return [{ proposalId, decisionId, kind, reason }];
    }),
  });
}

/** The files that belong to them. */
async function writeAnnexes(transaction: Transaction, { idOf, courses }: Story) {
  await transaction.proposalAnnex.createMany({
    data: proposalKeys.flatMap((key) => {
      const { annex, author }: ProposalData = proposals[key];
      if (!annex) return [];
      const bytes = plainPdf(annex.lines);
      return [
        {
          ...{ proposalId: idOf("proposal", key), personId: idOf("person", author) },
          ...{ name: annex.name, type: annexTypes.pdf, isPublic: annex.isPublic },
          ...{ bytes, size: bytes.length, at: courses[key].writtenAt },
        },
      ];
    }),
  });
}

/** Who outside must ratify some of them, and what they said. */
async function writeRatifications(transaction: Transaction, story: Story) {
  const { idOf, calendar } = story;
  const asked = proposalKeys.flatMap((key) => {
    const { ratification }: ProposalData = proposals[key];
    return ratification ? [{ key, ...ratification }] : [];
  });
  await transaction.ratificationTerm.createMany({
    data: asked.map(({ key, ratifier, organisation, dueOn }) => ({
      proposalId: idOf("proposal", key),
      organisationId: idOf("organisation", organisation),
      ...{ ratifier, dueOn: calendar.workday(dueOn) },
    })),
  });
  await transaction.ratification.createMany({
    data: asked.flatMap(({ key, ratified }) => {
      if (!ratified) return [];
      const [at, outcome] = [calendar.at(ratified.on, "15:20"), "ratified" as const];
      const secretary = secretaryOn(story, at);
      const number = proposalKeys.indexOf(key) + 1;
      tell(story, at, secretary, "ratification.record", subjectOf(story, key), { number, outcome });
      return [
        {
          ...{ decisionId: idOf("decision", key), outcome, reference: ratified.reference, at },
          ...{ on: dayOf(at), personId: idOf("person", secretary) },
        },
      ];
    }),
  });
}

/** Votes, comments and minority statements: what needs the seats to be there. */
export async function writeVotes(transaction: Transaction, story: Story) {
  const { idOf } = story;
  await transaction.vote.createMany({
    data: proposalKeys.flatMap((key) =>
      votesOn(story, key).map(({ seat, person, ...vote }) => {
        const seatId = idOf("seat", seat);
        const { asDeputy, asProxy, registered } = vote;
        const [deed, details] = registered
          ? ["vote.register", { seatId, way: registered }]
          : ["vote.cast", { seatId, asDeputy, asProxy }];
        tell(story, vote.castAt, person, deed, subjectOf(story, key), details);
        return {
          ...vote,
          proposalId: idOf("proposal", key),
          seatId,
          personId: idOf("person", person),
        };
      }),
    ),
  });
  await transaction.minorityStatement.createMany({
    data: happened(story, "decidedAt", minorityStatements(story)).flat(),
  });
  await writeFollowUps(transaction, story);
  await transaction.proposalComment.createMany({
    data: proposalKeys.flatMap((key) => commentsOn(story, key)),
  });
}

/** What came of some decisions, as those who see to them wrote. */
async function writeFollowUps(transaction: Transaction, story: Story) {
  const { idOf, calendar } = story;
  await transaction.followUp.createMany({
    data: proposalKeys.flatMap((key) => {
      const { followUps = [] }: ProposalData = proposals[key];
      return followUps.map(([on, person, text, nextOn]) => {
        const [at, isDone] = [calendar.at(on, "10:35"), nextOn === null];
        const number = proposalKeys.indexOf(key) + 1;
        tell(story, at, person, "follow-up.write", subjectOf(story, key), { number, isDone });
        return {
          ...{ decisionId: idOf("decision", key), personId: idOf("person", person) },
          ...{ text, isDone, at, nextOn: nextOn === null ? null : calendar.workday(nextOn) },
        };
      });
    }),
  });
}

function minorityStatements(story: Story) {
  const { idOf } = story;
  return (key: ProposalKey, decidedAt: Date) => {
    const { minority = {} }: ProposalData = proposals[key];
    return (Object.entries(minority) as [SeatKey, string][]).map(([seat, text], index) => {
      const at = new Date(decidedAt.getTime() + (index + 1) * 0.8 * oneDay);
      const person = holderOf(story, seat, decidedAt);
      tell(story, at, person, "minority.state", subjectOf(story, key), {
        seatId: idOf("seat", seat),
      });
      return {
        decisionId: idOf("decision", key),
        seatId: idOf("seat", seat),
        personId: idOf("person", person),
        text,
        at,
      };
    });
  };
}

function commentsOn(story: Story, key: ProposalKey) {
  const { idOf, calendar, courses } = story;
  const { comments = [] }: ProposalData = proposals[key];
  const { submittedAt, decidedAt, withdrawnAt } = courses[key];
  if (!submittedAt) return [];
  const end = decidedAt ?? withdrawnAt ?? calendar.now;
  return comments.map(([person, organisation, text, kind], index) => {
    const at = calendar.between(submittedAt, end, index, comments.length);
    tell(story, at, person, "proposal.comment", subjectOf(story, key));
    return {
      proposalId: idOf("proposal", key),
      personId: idOf("person", person),
      organisationId: organisation && idOf("organisation", organisation),
      text: calendar.inYears(text),
      ...(kind && { kind }),
      at,
    };
  });
}

function tellOf(story: Story, key: ProposalKey) {
  const { author, effect, under }: ProposalData = proposals[key];
  const { writtenAt, submittedAt, openedAt, withdrawnAt, decidedAt, closesAt } = story.courses[key];
  const subject = subjectOf(story, key);
  const number = proposalKeys.indexOf(key) + 1;
  const texts: Partial<Record<string, string>> = {
    adopt_strategy: "strategy.write",
    adopt_matrix: "matrix.write",
  };
  // Under a mandate it is written, put on and decided in one deed.
  if (under && decidedAt) return tellOfUse(story, key, decidedAt);
  const written = texts[effect.kind] ?? "proposal.write";
  tell(story, writtenAt, author, written, subject, { number });
  if (submittedAt) tell(story, submittedAt, author, "proposal.submit", subject);
  if (openedAt && closesAt) {
    const details = { closesAt: closesAt.toISOString() };
    tell(story, openedAt, secretaryOn(story, openedAt), "proposal.open", subject, details);
  }
  if (withdrawnAt) tell(story, withdrawnAt, author, "proposal.withdraw", subject);
  if (decidedAt) tellOfDecision(story, key, decidedAt);
}

function tellOfUse(story: Story, key: ProposalKey, decidedAt: Date) {
  const { author, under }: ProposalData = proposals[key];
  const details = { number: proposalKeys.indexOf(key) + 1, amount: under?.amount ?? 0 };
  tell(story, decidedAt, author, "mandate.use", subjectOf(story, key), details);
  tellOfPublishing(story, key, decidedAt);
}

function tellOfDecision(story: Story, key: ProposalKey, decidedAt: Date) {
  const { advice }: ProposalData = proposals[key];
  const { outcome, counted } = countOf(story, key, decidedAt);
  const { tally, seats } = counted;
  const counter = closedByOf(story, key, decidedAt);
  const number = proposalKeys.indexOf(key) + 1;
  const details = { outcome, seats, ...tally, voted: votesCast(tally), number };
  const deed = advice ? "advice.decide" : "decision.close";
  tell(story, decidedAt, counter, deed, subjectOf(story, key), details);
  const effect = outcome === "adopted" && effectDeed(story, key);
  if (effect) tell(story, decidedAt, counter, ...effect);
  tellOfPublishing(story, key, decidedAt);
}

function tellOfPublishing(story: Story, key: ProposalKey, decidedAt: Date) {
  const number = proposalKeys.indexOf(key) + 1;
  const published = publishedAt(key, decidedAt);
  if (published) {
    const secretary = secretaryOn(story, published);
    tell(story, published, secretary, "decision.publish", subjectOf(story, key), { number });
  }
}

/** What an adopted proposal did, with a subject of its own. */
function effectDeed(story: Story, key: ProposalKey): [string, [string, string]] | null {
  const { idOf } = story;
  const { effect }: ProposalData = proposals[key];
  if (effect.kind === "adopt_strategy") {
    return ["strategy.adopt", ["StrategyVersion", idOf("strategyVersion", key)]];
  }
  if (effect.kind === "adopt_matrix") {
    return ["matrix.adopt", ["MatrixVersion", matrixAskedFor(story, key)]];
  }
  if ("group" in effect) return ["structure.change", ["Group", idOf("group", effect.group)]];
  if ("seat" in effect) return ["structure.change", ["Seat", idOf("seat", effect.seat)]];
  if ("activity" in effect) {
    return ["activity.register", ["Activity", idOf("activity", effect.activity)]];
  }
  return null;
}

/** One row for every proposal to which this has happened. */
function happened<Row>(
  { courses }: Story,
  what: "submittedAt" | "openedAt" | "withdrawnAt" | "decidedAt",
  rowOf: (key: ProposalKey, at: Date) => Row,
): Row[] {
  return proposalKeys.flatMap((key) => {
    const at = courses[key][what];
    return at ? [rowOf(key, at)] : [];
  });
}

function publishedAt(key: ProposalKey, decidedAt: Date): Date | null {
  const { publishedAfter }: ProposalData = proposals[key];
  return publishedAfter ? new Date(decidedAt.getTime() + publishedAfter * oneDay) : null;
}

/** The secretariat puts on; under a mandate its holder does. */
function openerOf(story: Story, key: ProposalKey, at: Date) {
  const { under, author }: ProposalData = proposals[key];
  return under ? author : secretaryOn(story, at);
}

function chairOn(story: Story, at: Date) {
  return holderOf(story, "kommunen", at);
}

function subjectOf({ idOf }: Story, key: ProposalKey): [string, string] {
  return ["Proposal", idOf("proposal", key)];
}

import { randomUUID } from "node:crypto";
import { addDays, addHours } from "date-fns";
import { db } from "@/lib/db";
import type { Publicity } from "@/lib/decisions/matrix/rules";
import type { PrioritiseRule } from "@/lib/decisions/procedure-rules";
import type { Said } from "@/lib/decisions/procedures/contest";
import { type DecisionRule, defaultRule } from "@/lib/decisions/voting-rules";
import { searchKey } from "@/lib/names";
import type { Prisma } from "@/prisma/client/client";

/** Words that stand in one place each, so that wherever else they are seen they have leaked. */
export const marks = {
  /** The codes of the secret ballots, and the marks that they give: figures that nothing else has. */
  codes: ["QWER-TYUP-ASDF", "ZXCV-BNMK-JHGF", "PUYT-REWQ-2345"],
  figures: [791_903, 790_147, 788_561],
  ballotTitle: "Stjernemærke hemmeligt",
  /** Of a secret election. */
  electionCodes: ["GHJK-PQRS-6789", "TUVW-XYZA-4567", "MNBV-LKJH-3456"],
  electionTitle: "Varemærke hemmeligt",
  /** What is given in ballots that are everybody's to read, once it is over. */
  openFigures: [693_181, 687_143, 684_559],
  openBallotTitle: "Pejlemærke hemmeligt",
  openTitle: "Havmærke hemmeligt",
  openText: "Fyrmærke hemmeligt",
  reason: "Vandmærke hemmeligt",
  note: "Brandmærke hemmeligt",
  comment: "Bogmærke hemmeligt",
  draft: "Kendemærke hemmeligt",
  voter: "Frimærke Hemmeligt",
} as const;

export type Planted = {
  ballot: number;
  election: number;
  openBallot: number;
  open: number;
  draft: number;
};

/**
 * Plants the marks in the example: a prioritising and an election by secret ballot, a prioritising by open
 * ballot and an open vote, all closing within a day, and a draft of the partner's. The voter is the
 * member, who agreed to be named to nobody.
 */
export async function plantSecrets(emails: { member: string; partner: string }): Promise<Planted> {
  const { id: initiativeId } = await db().initiative.findFirstOrThrow({
    where: { isExample: true },
  });
  const who = (email: string) => db().person.findFirstOrThrow({ where: { initiativeId, email } });
  const [voter, author] = [await who(emails.member), await who(emails.partner)];
  await db().person.update({
    where: { id: voter.id },
    data: { name: marks.voter, searchKey: searchKey(marks.voter), publicSince: null },
  });
  const about = { initiativeId, authorId: author.id };
  const ballot = await putOn(about, {
    ...{ kind: "prioritise", title: marks.ballotTitle, text: "", publicity: "internal" },
    effect: { options: [option("1", "Havnen"), option("2", "Torvet")] },
    rule: byBallot,
  });
  await putInBallots(ballot.id, voter.id, marks.codes, (index) => ({
    ...{ ranking: [], marks: { "1": marks.figures[index] ?? 0 } },
  }));
  const candidates = await twoBesides(about);
  const election = await putOn(about, {
    ...{ kind: "elect", title: marks.electionTitle, text: "", publicity: "internal" },
    effect: await seatFor(about, candidates),
    rule: { ...common, procedure: "election", method: "runoff" },
  });
  await putInBallots(election.id, voter.id, marks.electionCodes, () => ({
    ...{ ranking: candidates, marks: {} },
  }));
  const openBallot = await putOn(about, {
    ...{ kind: "prioritise", title: marks.openBallotTitle, text: "", publicity: "internal" },
    effect: { options: [option("1", "Havnen"), option("2", "Torvet")] },
    rule: { ...byBallot, ballots: "open" },
  });
  await voteByOpenBallot(openBallot.id, voter.id);
  const open = await putOn(about, {
    ...{ kind: "other", title: marks.openTitle, text: marks.openText, publicity: "public" },
    ...{ effect: {}, rule: { ...defaultRule, quorum: { kind: "count", count: 1 } } },
  });
  await voteOpenly(open.id, voter.id);
  const draft = await write(about, { kind: "other", title: marks.draft, text: "", effect: {} });
  return {
    ...{ ballot: ballot.number, election: election.number, openBallot: openBallot.number },
    ...{ open: open.number, draft: draft.number },
  };
}

/** Their time is up: the next start of the server counts them. */
export async function letTimePass({ draft, ...opened }: Planted): Promise<void> {
  const numbers = Object.values(opened);
  await db().proposalOpening.updateMany({
    where: { proposal: { number: { in: numbers }, initiative: { isExample: true } } },
    data: { closesAt: addHours(new Date(), -1) },
  });
}

const { quorum: _, ...majority } = defaultRule;
const common = {
  ...{ voices: majority.voices, recused: majority.recused, proxies: majority.proxies },
  quorum: { kind: "count" as const, count: 1 },
};
const byBallot: PrioritiseRule = {
  ...{ ...common, procedure: "prioritise", method: "total" },
  ...{ dots: 3, cap: 3, top: 1, support: 1 },
};

const option = (id: string, name: string) => ({ id, name });

type About = { initiativeId: string; authorId: string };
type Written = {
  kind: "prioritise" | "elect" | "other";
  title: string;
  text: string;
  effect: Prisma.InputJsonObject;
};

async function write({ initiativeId, authorId }: About, written: Written, matterId = randomUUID()) {
  const group = await db().group.findFirstOrThrow({ where: { initiativeId, kind: "steering" } });
  const last = await db().proposal.aggregate({ where: { initiativeId }, _max: { number: true } });
  return db().proposal.create({
    data: {
      ...{ initiativeId, authorId, ...written, matterId, decidingGroupId: group.id },
      number: (last._max.number ?? 0) + 1,
      searchKey: searchKey(`${written.title} ${written.text}`),
    },
  });
}

/** Opened three days ago under a row of its own; it closes tomorrow. */
async function putOn(
  about: About,
  { publicity, rule, ...written }: Written & { publicity: Publicity; rule: DecisionRule },
) {
  const [versionId, matterId] = [randomUUID(), randomUUID()];
  const { initiativeId, authorId: personId } = about;
  const last = await db().matrixVersion.aggregate({
    where: { initiativeId },
    _max: { number: true },
  });
  const number = Math.max(899, last._max.number ?? 0) + 1;
  await db().matrixVersion.create({ data: { id: versionId, initiativeId, number } });
  const row = await db().matrixRow.create({
    data: {
      ...{ versionId, matterId, position: 0, matter: "Mærker", kinds: [written.kind], rule },
      ...{ noticeDays: 0, proposers: [], publicity },
    },
  });
  const proposal = await write(about, written, matterId);
  const at = addDays(new Date(), -3);
  const deed = { proposalId: proposal.id, personId, at };
  await db().proposalSubmission.create({ data: deed });
  await db().proposalOpening.create({
    data: { ...deed, closesAt: addHours(new Date(), 20), matrixRowId: row.id, rule },
  });
  return proposal;
}

/** The seats of the steering group that vote today, the voter's own last; not the chair's, who looks for what others gave. */
async function seatsWith(voterId: string) {
  return db().$queryRaw<{ id: string; personId: string }[]>`
    select s.id, h."personId" from "Seat" s
      join "Group" g on g.id = s."groupId" and g.kind = 'steering' and g."closedOn" is null
      join "Initiative" i on i.id = g."initiativeId" and i."isExample"
      join "SeatHolding" h on h."seatId" = s.id and h.until is null
     where s."isVoting" and s.role <> 'chair' and s.until is null order by h."personId" = ${voterId}::uuid, s.id`;
}

/** Two people of the initiative who sit in no group. */
async function twoBesides({ initiativeId }: About): Promise<string[]> {
  const people = await db().person.findMany({
    where: { initiativeId, removedAt: null, holdings: { none: {} } },
    ...{ orderBy: { id: "asc" }, take: 2, select: { id: true } },
  });
  return people.map(({ id }) => id);
}

async function seatFor({ initiativeId }: About, candidates: string[]) {
  const group = await db().group.findFirstOrThrow({
    where: { initiativeId, kind: "working", closedOn: null },
  });
  return {
    ...{ groupId: group.id, role: "member", isVoting: true, until: null, places: 1 },
    candidates: candidates.map((personId) => ({
      ...{ personId, organisationId: null, constituency: "Naboer" },
    })),
  };
}

type Answer = Pick<Said, "ranking" | "marks">;

/** Three have put one in; the box knows nothing of whose each is. */
async function putInBallots(
  proposalId: string,
  voterId: string,
  codes: readonly string[],
  saidBy: (index: number) => Answer,
) {
  const seats = (await seatsWith(voterId)).slice(-codes.length);
  await db().vote.createMany({
    data: seats.map(({ id: seatId, personId }) => ({
      ...{ proposalId, seatId, personId, choice: "for" as const, castAt: new Date() },
    })),
  });
  const ballots = codes.map((code, index) => ({
    ...{ id: randomUUID(), proposalId, code },
    said: saidBy(index) as Prisma.InputJsonObject,
  }));
  await db().ballot.createMany({ data: ballots.toSorted((a, b) => (a.code < b.code ? -1 : 1)) });
}

async function voteByOpenBallot(proposalId: string, voterId: string) {
  const seats = (await seatsWith(voterId)).slice(-marks.openFigures.length);
  await db().vote.createMany({
    data: seats.map(({ id: seatId, personId }, index) => ({
      ...{ proposalId, seatId, personId, choice: "for" as const, castAt: new Date() },
      said: { code: "", ranking: [], marks: { "1": marks.openFigures[index] ?? 0 } },
    })),
  });
}

/** The voter votes with a reason; another seat is not impartial, and somebody says what they think. */
async function voteOpenly(proposalId: string, voterId: string) {
  const seats = await seatsWith(voterId);
  const [first, own] = [seats[0], seats.at(-1)];
  if (!first || !own) throw new Error("The steering group has seats");
  const now = new Date();
  await db().vote.create({
    data: {
      ...{ proposalId, seatId: own.id, personId: voterId, choice: "for", castAt: now },
      reason: marks.reason,
    },
  });
  await db().recusal.create({
    data: {
      ...{ proposalId, seatId: first.id, personId: first.personId, at: now },
      ...{ reason: "economic", note: marks.note },
    },
  });
  await db().proposalComment.create({
    data: { proposalId, personId: voterId, text: marks.comment, at: now },
  });
}

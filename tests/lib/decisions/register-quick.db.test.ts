import { addDays, addHours, addMinutes } from "date-fns";
import { beforeAll, expect, test } from "vitest";
import { dayOf, isoDay } from "@/lib/dates";
import { db } from "@/lib/db";
import { decisionsInFocus } from "@/lib/decisions/overview-queries";
import { registerChoices } from "@/lib/decisions/register-choices";
import { registerFacts } from "@/lib/decisions/register-queries";
import { defaultRule } from "@/lib/decisions/voting-rules";
import type { Member } from "@/lib/member";
import { currentMember } from "@/lib/session";
import { newUuid } from "@/lib/uuid";
import { type Cast, makeCast } from "@/prisma/cast";
import { actingAs } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";
import { pick, randomFrom } from "@/tests/support/random";

/** What is read by steps in an index is what counting everything gives. */

freshDatabase();

const seed = 20_261_125;
const now = new Date();
let cast: Cast;

beforeAll(async () => {
  const other = await makeCast(db(), { slug: "another" });
  cast = await makeCast(db(), { slug: "random" });
  await writeRandom(other, seed + 1);
  await writeRandom(cast, seed);
});

for (const name of ["memberOne", "partner", "backboneLead"] as const) {
  test(`the register counts for ${name} what there is`, async () => {
    const member = await memberOf(name);
    const { years, waiting, decided, total } = await registerFacts(member, now);
    const [plain] = await plainFacts(member);
    expect({ years, waiting, decided, total }).toEqual(plain);
    expect(years.length).toBeGreaterThan(5);
  });

  test(`the overview owes ${name} what all decisions together say`, async () => {
    const member = await memberOf(name);
    const { owed } = await decisionsInFocus(member, 5, dayOf(now));
    const found = owed.flatMap(({ kind, number }) => (kind === "followUp" ? [number] : []));
    expect(found).toEqual(await plainOwed(member));
    if (name === "backboneLead") expect(found.length).toBeGreaterThan(5);
  });
}

for (const reader of ["member", "public"] as const) {
  test(`the matters of the register are for the ${reader} those of its decisions`, async () => {
    const { matters } = await registerChoices(cast.initiativeId, reader);
    const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
    const plain = await plainMatters(reader === "member");
    expect(matters?.toSorted(byId)).toEqual(plain.toSorted(byId));
    expect(plain.length).toBeGreaterThan(3);
  });
}

async function memberOf(name: "memberOne" | "partner" | "backboneLead"): Promise<Member> {
  return (await actingAs(cast[name], () => currentMember(cast.slug))) as Member;
}

function plainFacts(member: Member) {
  return db().$queryRaw<object[]>`
    select count(*) filter (where p."settledAt" is null and s.at is not null)::int as waiting,
           count(*) filter (where p."settledAs" <> 'lapsed')::int as decided,
           count(*) filter (where s.at is not null or p."authorId" = ${member.personId}::uuid)::int as total,
           array(select distinct extract(year from coalesce(y."settledAt", y."createdAt") at time zone 'UTC' at time zone 'Europe/Copenhagen')::int
                   from "Proposal" y join "ProposalSubmission" ys on ys."proposalId" = y.id
                  where y."initiativeId" = ${member.initiativeId}::uuid order by 1 desc) as years
      from "Proposal" p left join "ProposalSubmission" s on s."proposalId" = p.id
     where p."initiativeId" = ${member.initiativeId}::uuid`;
}

/** Of the adopted ones here, none is amended or waits to be ratified: the last word on when to look again counts. */
async function plainOwed(member: Member): Promise<number[]> {
  const decisions = await db().decision.findMany({
    where: { outcome: "adopted", proposal: { initiativeId: member.initiativeId } },
    include: { proposal: true, followUps: { orderBy: [{ at: "desc" }, { id: "desc" }], take: 1 } },
  });
  const own = member.organisations.map(({ organisationId }) => organisationId);
  const due = decisions.flatMap(({ proposal, followUps: [last] }) => {
    const day = last ? last.nextOn : proposal.followUpOn;
    const sees =
      member.roles.includes("backbone") || own.includes(proposal.responsibleOrganisationId ?? "");
    return sees && day && day < dayOf(now) ? [{ day: isoDay(day), number: proposal.number }] : [];
  });
  due.sort((a, b) => a.day.localeCompare(b.day) || a.number - b.number);
  return due.slice(0, 20).map(({ number }) => number);
}

async function plainMatters(isMember: boolean): Promise<{ id: string; name: string }[]> {
  const told = await db().proposal.findMany({
    where: {
      initiativeId: cast.initiativeId,
      opening: { isNot: null },
      ...(isMember
        ? { submission: { isNot: null } }
        : { decision: { publishedAt: { not: null } } }),
    },
    select: { matterId: true, opening: { select: { matrixRow: { select: { matter: true } } } } },
    orderBy: { number: "asc" },
  });
  const last = new Map(told.map((one) => [one.matterId, one.opening?.matrixRow.matter ?? ""]));
  return [...last].map(([id, name]) => ({ id, name }));
}

const isSettled = (standing: string) => standing === "withdrawn" || standing === "decided";

/** Proposals of every standing, of few matters called differently with time, many at the turn of a year. */
async function writeRandom({ initiativeId, partner, organisations, groups }: Cast, from: number) {
  const random = randomFrom(from);
  const chance = (share: number) => random() < share;
  const personId = partner.personId;
  const seeing = [organisations.scouts, organisations.school, organisations.business] as const;
  const matters = Array.from({ length: 9 }, newUuid) as [string, ...string[]];
  const versions = [900, 901].map((number) => ({ id: newUuid(), initiativeId, number }));
  await db().matrixVersion.createMany({ data: versions });
  const rows = versions.flatMap(({ id: versionId, number }) =>
    matters.map((matterId, position) => ({
      ...{ id: newUuid(), versionId, matterId, position, rule: defaultRule, noticeDays: 0 },
      ...{ kinds: ["other" as const], proposers: [] },
      matter: `Sag ${position}, som den hed i ${number}`,
    })),
  );
  const called = (matterId: string) =>
    rows.flatMap((row) => (row.matterId === matterId ? row.id : [])) as [string, ...string[]];
  await db().matrixRow.createMany({ data: rows });
  const proposals = Array.from({ length: 160 }, (_, at) => {
    const turn = new Date(Date.UTC(1980 + Math.floor(random() * 40), 11, 31, 22));
    const settledAt = chance(0.9) ? addMinutes(turn, random() * 120) : addDays(turn, random() * 90);
    return {
      ...{ id: newUuid(), number: 1000 + at, matterId: pick(random, matters), settledAt },
      standing: pick(random, ["draft", "submitted", "open", "withdrawn", "decided", "decided"]),
      followUpOn: chance(0.4) ? addDays(dayOf(now), Math.floor(random() * 40) - 20) : null,
      responsibleOrganisationId: chance(0.8) ? pick(random, seeing) : null,
    };
  });
  await db().proposal.createMany({
    data: proposals.map(({ standing, settledAt, ...one }) => ({
      ...{ ...one, initiativeId, kind: "other" as const, title: "Et forslag", text: "Gør det" },
      ...{ authorId: personId, organisationId: organisations.scouts, searchKey: "forslag" },
      decidingGroupId: groups.steering,
      // Else what waits would tell every year, and what is settled none.
      createdAt: isSettled(standing) ? addHours(settledAt, -24) : now,
    })),
  });
  const submitted = proposals.filter(({ standing }) => standing !== "draft");
  await db().proposalSubmission.createMany({
    data: submitted.map(({ id, settledAt }) => ({ proposalId: id, personId, at: settledAt })),
  });
  await db().proposalOpening.createMany({
    data: submitted.flatMap(({ id, standing, settledAt, matterId }) =>
      standing === "submitted"
        ? []
        : {
            ...{ proposalId: id, personId, at: settledAt, closesAt: settledAt, rule: defaultRule },
            matrixRowId: pick(random, called(matterId)),
          },
    ),
  });
  await db().proposalWithdrawal.createMany({
    data: submitted.flatMap(({ id, standing, settledAt }) =>
      standing === "withdrawn" ? { proposalId: id, personId, at: settledAt } : [],
    ),
  });
  const decided = submitted.filter(({ standing }) => standing === "decided");
  const decisions = decided.map((one) => ({ ...one, decisionId: newUuid() }));
  await db().decision.createMany({
    data: decisions.map(({ id, decisionId, settledAt }) => ({
      ...{ id: decisionId, proposalId: id, decidedAt: settledAt, rule: defaultRule },
      outcome: pick(random, ["adopted", "adopted", "rejected", "lapsed"]),
      ...{ seatsAtDecision: 8, votesFor: 5, votesAgainst: 3, votesAbstain: 0 },
      publishedAt: chance(0.4) ? settledAt : null,
    })),
  });
  await db().followUp.createMany({
    data: decisions.flatMap(({ decisionId }) =>
      Array.from({ length: Math.floor(random() * 3) }, (_, at) => {
        const isDone = chance(0.3);
        const nextOn = isDone ? null : addDays(dayOf(now), Math.floor(random() * 40) - 20);
        return { decisionId, personId, text: "Set på", isDone, nextOn, at: addHours(now, at - 9) };
      }),
    ),
  });
}

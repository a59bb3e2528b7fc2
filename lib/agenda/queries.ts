import "server-only";
import { db } from "@/lib/db";
import { stateOf } from "@/lib/decisions/rules";
import type { Member } from "@/lib/member";
import { Prisma } from "@/prisma/client/client";
import type { StrategyText, VersionLine } from "./columns";
import { type Layout, laidOut } from "./rules";

/** What members may read of the strategy. */

type Row = Omit<StrategyText, "state" | "votes"> & {
  layout: Layout | null;
  submittedAt: Date | null;
  closesAt: Date | null;
  withdrawnAt: Date | null;
  votesFor: number;
  votesAgainst: number;
  votesAbstain: number;
  seatsAtDecision: number;
};

/** The strategy in force: the one that the steering group last adopted; null before the first. */
export async function currentStrategy(member: Member): Promise<StrategyText | null> {
  const rows = await find(
    member,
    Prisma.sql`v.id = (select q."versionId" from "StrategyAdoption" q join "StrategyVersion" z on z.id = q."versionId"
      where z."initiativeId" = ${member.initiativeId}::uuid order by q."adoptedAt" desc, z.number desc limit 1)`,
  );
  return rows[0] ?? null;
}

/** The versions of these numbers that the member may read, in order of number; `asWritten`: before any tidying. */
export async function findVersions(
  member: Member,
  numbers: number[],
  asWritten = false,
): Promise<StrategyText[]> {
  return find(member, Prisma.sql`v.number = any(${numbers}::int[])`, asWritten);
}

/** The version that a proposal asks to adopt. */
export async function versionOfProposal(
  member: Member,
  proposalId: string,
): Promise<StrategyText | null> {
  const rows = await find(member, Prisma.sql`v."proposalId" = ${proposalId}::uuid`);
  return rows[0] ?? null;
}

/**
 * The strategy in force and the version that a proposal asks to adopt, in one statement. For a
 * proposal that was adopted, `before` is the one that it replaced.
 */
export async function versionAndWhatItReplaces(
  member: Member,
  proposal: { id: string; decision: { decidedAt: Date } | null },
): Promise<{ version: StrategyText | null; before: StrategyText | null }> {
  const until = proposal.decision?.decidedAt ?? null;
  const rows = await find(
    member,
    Prisma.sql`(v."proposalId" = ${proposal.id}::uuid or v.id = (
      select q."versionId" from "StrategyAdoption" q join "StrategyVersion" z on z.id = q."versionId"
       where z."initiativeId" = ${member.initiativeId}::uuid and z."proposalId" <> ${proposal.id}::uuid
         and (${until}::timestamp is null or q."adoptedAt" < ${until}::timestamp)
       order by q."adoptedAt" desc, z.number desc limit 1))`,
    true,
  );
  const isProposed = (row: { proposalId: string }) => row.proposalId === proposal.id;
  return {
    version: rows.find(isProposed) ?? null,
    before: rows.find((row) => !isProposed(row)) ?? null,
  };
}

const pageSize = 50;

/** The versions, newest first, a page from the one below `before`. */
export async function strategyVersions(
  member: Member,
  before: number | null = null,
): Promise<{ versions: VersionLine[]; next: number | null }> {
  const rows = await db().$queryRaw<Omit<Row, "layout">[]>`
    select v.number, a.name as "authorName", coalesce(fg.name, o.name) as "fromName", v."createdAt",
           p.number as "proposalNumber", s.at as "submittedAt", op."closesAt", w.at as "withdrawnAt",
           d.outcome::text as outcome, ad."adoptedAt"
      ${joins}
     where ${readable(member)} and (${before}::int is null or v.number < ${before})
     order by v.number desc limit ${pageSize + 1}`;
  const versions = rows.slice(0, pageSize).map(withState);
  const isMore = rows.length > pageSize;
  return { versions, next: isMore ? (versions.at(-1)?.number ?? null) : null };
}

async function find(
  member: Member,
  which: Prisma.Sql,
  asWritten = false,
): Promise<(StrategyText & { proposalId: string })[]> {
  const rows = await db().$queryRaw<(Row & { proposalId: string })[]>`
    select v.id, v.number, v."createdAt", v."proposalId", a.name as "authorName",
           coalesce(fg.name, o.name) as "fromName", p.number as "proposalNumber", s.at as "submittedAt",
           op."closesAt", w.at as "withdrawnAt", d.outcome::text as outcome, ad."adoptedAt",
           d."votesFor", d."votesAgainst", d."votesAbstain", d."seatsAtDecision", ${passagesOf} as passages,
           (select t.layout from "LayoutTidying" t where t."versionId" = v.id order by t.at desc, t.id desc limit 1) as layout,
           (select json_build_object('at', t.at at time zone 'UTC', 'personName', tp.name) from "LayoutTidying" t join "Person" tp on tp.id = t."personId"
             where t."versionId" = v.id order by t.at desc, t.id desc limit 1) as tidied,
           (select h."personId" from "PenHolding" h where h."versionId" = v.id and h."endedAt" is null) as "penHolderId"
      ${joins}
     where ${readable(member)} and ${which}
     order by v.number`;
  return rows.map(({ layout, ...row }) => ({
    ...withState(row),
    passages: laidOut(row.passages, asWritten ? null : layout),
    votes:
      row.outcome === null
        ? null
        : {
            for: row.votesFor,
            against: row.votesAgainst,
            abstain: row.votesAbstain,
            seats: row.seatsAtDecision,
          },
  }));
}

/** A version's passages in their order, each with whose words it is. */
const passagesOf = Prisma.sql`
  (select coalesce(json_agg(json_build_object('passageId', x."passageId", 'part', q.part, 'text', x.text, 'since', x.since,
            'authorName', xa.name, 'partyName', coalesce(xg.name, xo.name),
            'serves', (select coalesce(json_agg(sg."goalId"), '[]') from "ServedGoal" sg where sg."wordingId" = x.id))
            order by q.part, x.position), '[]')
     from "PassageWording" x
     join "Passage" q on q.id = x."passageId"
     join "Person" xa on xa.id = x."authorId"
     left join "Organisation" xo on xo.id = x."organisationId"
     left join "Group" xg on xg.id = x."groupId"
    where x."versionId" = v.id)`;

const joins = Prisma.sql`
  from "StrategyVersion" v
  join "Proposal" p on p.id = v."proposalId"
  join "Person" a on a.id = v."authorId"
  left join "Organisation" o on o.id = p."organisationId"
  left join "Group" fg on fg.id = p."fromGroupId"
  left join "ProposalSubmission" s on s."proposalId" = p.id
  left join "ProposalOpening" op on op."proposalId" = p.id
  left join "ProposalWithdrawal" w on w."proposalId" = p.id
  left join "Decision" d on d."proposalId" = p.id
  left join "StrategyAdoption" ad on ad."versionId" = v.id`;

/** A draft is its author's alone. */
function readable(member: Member): Prisma.Sql {
  return Prisma.sql`v."initiativeId" = ${member.initiativeId}::uuid
    and (s.at is not null or v."authorId" = ${member.personId}::uuid)`;
}

function withState<Line extends Omit<Row, "layout">>(row: Line) {
  const state = stateOf(
    {
      submission: row.submittedAt,
      opening: row.closesAt && { closesAt: row.closesAt },
      withdrawal: row.withdrawnAt,
      decision: row.outcome && { outcome: row.outcome },
    },
    new Date(),
  );
  return { ...row, state };
}

import "server-only";
import { cache } from "react";
import { db } from "@/lib/db";
import { Prisma } from "@/prisma/client/client";
import { adviceColumn } from "./advice/statements";
import { annexesColumn } from "./annexes/statements";
import { chainColumns, isInEffect } from "./chain/statements";
import { consultationRecordsColumn } from "./consultations/statements";
import { earlyColumn, earlyFrom, extensionColumn, type StoredEarly } from "./deadline/statements";
import { followUpsColumn } from "./follow-up/statements";
import { matrixInForce } from "./matrix/find-matrix";
import type { Matrix } from "./matrix/rules";
import { ratificationColumn } from "./ratification/statements";
import { readRule } from "./read-rule";
import { chosen, type PublicFilters } from "./register-rules";
import {
  type DecisionRecord,
  type ListedDecision,
  type Reader,
  type RevealedDecision,
  revealed,
} from "./reveal";
import { roundColumns, roundsFrom, type StoredRound } from "./rounds/statements";
import {
  ifAsked,
  isAboutMatter,
  isDecidedBy,
  isOfOrganisation,
  matches,
  numberSought,
  rankOf,
} from "./search-statements";
import { countedOf, type StoredCount } from "./stored-count";
import { recusalsColumn } from "./taking-part/statements";
import { latestOfEachYear, yearOf } from "./year-statements";

/** What anybody may read: the register of an initiative whose public page is on. */

const pageSize = 50;

/** A page of the register; `next` is the number to go on from. */
export type RegisterPage = {
  decisions: (RevealedDecision | ListedDecision)[];
  next: number | null;
};

/** The published decisions, newest first: those below the decision of number `after`. */
export async function publicDecisions(
  initiativeId: string,
  after: number | null = null,
): Promise<{ decisions: RevealedDecision[]; next: number | null }> {
  const found = await decisionsFor("public", initiativeId, { after, isTold: true });
  return { ...found, decisions: found.decisions.filter((one) => !one.isListed) };
}

/**
 * A page of the register as this reader may see it, newest first; where words are sought, first the
 * number, then the titles that hold them. What is only listed is found by its number and year alone,
 * or a search would tell what it says.
 */
export async function decisionsFor(
  reader: Reader,
  initiativeId: string,
  asked: Partial<PublicFilters> & {
    /** Only what may be read whole. */
    isTold?: boolean;
    /** Only what is in effect: adopted, and not waiting for somebody. */
    isInEffect?: boolean;
    size?: number;
  } = {},
): Promise<RegisterPage> {
  const { q = "", year = null, outcome = null, after = null, size = pageSize } = asked;
  const asksWhat = [asked.body, asked.matter, asked.organisation, outcome].some(Boolean);
  const isNumber = numberSought(q) !== null;
  const listed =
    asked.isTold || asked.isInEffect || asksWhat || (q !== "" && !isNumber)
      ? Prisma.sql`false`
      : Prisma.sql`mr.publicity = 'listed' and (${q} = '' or p.number = ${numberSought(q)}::int)`;
  const rows = await find(
    initiativeId,
    Prisma.sql`
      ${
        reader === "member"
          ? Prisma.sql`${matches(initiativeId, q)}`
          : Prisma.sql`((d."publishedAt" is not null and ${matches(initiativeId, q)}) or (d."publishedAt" is null and ${listed}))`
      }
      and ${isDecidedBy(chosen(asked.body ?? null))} and ${isAboutMatter(chosen(asked.matter ?? null))}
      and ${isOfOrganisation(chosen(asked.organisation ?? null))}
      and ${ifAsked(outcome, (one) => Prisma.sql`d.outcome::text = ${one}`)}
      and ${ifAsked(year, (one) => Prisma.sql`${yearOf(Prisma.sql`d."decidedAt"`)} = ${one}::int`)}
      and ${asked.isInEffect ? isInEffect(Prisma.sql`d`) : Prisma.sql`true`}`,
    { reader, q, after, limit: size + 1 },
  );
  const decisions = rows.slice(0, size).flatMap((row) => revealed(row, reader) ?? []);
  return { decisions, next: rows.length > size ? (decisions.at(-1)?.number ?? null) : null };
}

/** How many decisions everybody may read or see listed, and in which years they were taken, the last first. */
export async function publicFacts(
  initiativeId: string,
): Promise<{ total: number; years: number[] }> {
  const shown = { initiativeId, moment: Prisma.sql`p."shownAt"` };
  const [row] = await db().$queryRaw<{ total: number; years: number[] }[]>`
    with recursive latest as (${latestOfEachYear(shown)})
    select (select count(*)::int from "Proposal" p
             where p."initiativeId" = i.id and p."shownAt" is not null) as total,
           array(select distinct ${yearOf(Prisma.sql`latest.at`)}::int from latest) as years
      from "Initiative" i where i.id = ${initiativeId}::uuid and i."publishedAt" is not null`;
  const { total, years } = row ?? { total: 0, years: [] };
  return { total, years: years.sort((one, other) => other - one) };
}

/** The published decision of this number; null when there is none. Read once per request. */
export const publicDecision = cache(
  async (initiativeId: string, number: number): Promise<RevealedDecision | null> => {
    const found = await decisionOf("public", initiativeId, number);
    return found?.isListed === false ? found : null;
  },
);

/** The decision of this number as this reader may see it; null when there is none for them. */
export async function decisionOf(
  reader: Reader,
  initiativeId: string,
  number: number,
): Promise<RevealedDecision | ListedDecision | null> {
  const which = Prisma.sql`p.number = ${number}`;
  const one = { reader, q: "", after: null, limit: 1 };
  const [row] = await find(initiativeId, which, one);
  return row ? revealed(row, reader) : null;
}

/** The matrix in force and when it was adopted; null: none was. Ask first whether it may be shown. */
export async function publicMatrix(
  initiativeId: string,
): Promise<{ matrix: Matrix; adoptedAt: Date } | null> {
  const [matrix, adoption] = await Promise.all([
    matrixInForce(db(), initiativeId),
    db().matrixAdoption.findFirst({
      where: { version: { initiativeId } },
      orderBy: { adoptedAt: "desc" },
      select: { adoptedAt: true },
    }),
  ]);
  return adoption && { matrix, adoptedAt: adoption.adoptedAt };
}

type Order = { reader: Reader; q: string; after: number | null; limit: number };

async function find(
  initiativeId: string,
  which: Prisma.Sql,
  { reader, q, after, limit }: Order,
): Promise<DecisionRecord[]> {
  type Row = Omit<DecisionRecord, "rule" | "counted" | "rounds" | "early"> &
    StoredCount & { rule: unknown; rounds: StoredRound[]; early: StoredEarly };
  const isPublic = reader === "public";
  const moment = isPublic ? Prisma.sql`p."shownAt"` : Prisma.sql`p."settledAt"`;
  const isThere = isPublic
    ? Prisma.sql`p."shownAt" is not null
        and exists (select 1 from "Initiative" i where i.id = ${initiativeId}::uuid and i."publishedAt" is not null)`
    : Prisma.sql`p."settledAs" is not null`;
  const found = Prisma.sql`
    "Proposal" p
      join "Decision" d on d."proposalId" = p.id
      join "ProposalOpening" op on op."proposalId" = p.id
      join "MatrixRow" mr on mr.id = op."matrixRowId"
     where p."initiativeId" = ${initiativeId}::uuid and ${isThere} and (${which})`;
  const rank = rankOf(q);
  // Without words to rank by, the newest are read from the index alone.
  const [byRank, place] =
    q === ""
      ? [Prisma.empty, Prisma.sql`${moment}, p.number`]
      : [Prisma.sql`rank,`, Prisma.sql`-${rank}, ${moment}, p.number`];
  const isLater =
    after === null
      ? Prisma.empty
      : Prisma.sql`and (${place}) < (select ${place} from ${found} and p.number = ${after}::int)`;
  const rows = await db().$queryRaw<Row[]>`
    with page as (
      select p.id, ${rank} as rank from ${found} ${isLater}
       order by ${byRank} ${moment} desc, p.number desc limit ${limit}
    )
    select p.id, p.number, p.kind::text as kind, mr.matter, mv.number as "matrixVersion", mr.publicity::text as publicity, p.title, p.text, o.name as "organisationName", fg.name as "groupName",
           json_build_object('name', a.name, 'isPublic', a."publicSince" is not null) as author,
           dg.name as "decidingGroupName", r.name as "responsibleName", p."followUpOn", v.number as "strategyVersionNumber",
           d.outcome::text as outcome, d."decidedAt", d."publishedAt", d.rule, d."seatsAtDecision",
           d."votesFor", d."votesAgainst", d."votesAbstain", d."votesAside", d.counted, ${chainColumns}, ${ratificationColumn}, ${annexesColumn}, ${roundColumns}, ${adviceColumn}, ${consultationRecordsColumn}, d.reasons,
           ${recusalsColumn}, ${extensionColumn}, ${earlyColumn}, ${followUpsColumn},
           (select coalesce(json_agg(json_build_object('standsFor', coalesce(so.name, st.constituency), 'asDeputy', t."asDeputy", 'asProxy', t."asProxy", 'registered', t.registered,
                     'choice', t.choice, 'reason', t.reason,
                     'person', case when t.registered is null then json_build_object('name', tp.name, 'isPublic', tp."publicSince" is not null) end) order by st.position, so."sortKey"), '[]')
              from "Vote" t left join "Seat" st on st.id = t."seatId" join "Person" tp on tp.id = t."personId"
              left join "Organisation" so on so.id = coalesce(st."organisationId", t."organisationId")
             where t."proposalId" = p.id and t."replacedAt" is null) as votes,
           (select coalesce(json_agg(json_build_object('standsFor', coalesce(so.name, st.constituency), 'text', m.text,
                     'person', json_build_object('name', mp.name, 'isPublic', mp."publicSince" is not null)) order by m.at), '[]')
              from "MinorityStatement" m left join "Seat" st on st.id = m."seatId" join "Person" mp on mp.id = m."personId"
              left join "Organisation" so on so.id = coalesce(st."organisationId", m."organisationId")
             where m."decisionId" = d.id) as "minorityStatements",
           (select coalesce(json_agg(json_build_object('standsFor', coalesce(so.name, st.constituency), 'groupName', sg.name,
                     'person', (select json_build_object('name', hp.name, 'isPublic', hp."publicSince" is not null)
                                  from "SeatHolding" h join "Person" hp on hp.id = h."personId" where h."seatId" = st.id
                                 order by h."from", h.id limit 1)) order by st.position, st.id), '[]')
              from "Seat" st join "Group" sg on sg.id = st."groupId" left join "Organisation" so on so.id = st."organisationId"
             where st."givenByDecisionId" = d.id) as "seatsGiven"
      from page
      join "Proposal" p on p.id = page.id
      join "Decision" d on d."proposalId" = p.id
      join "ProposalOpening" op on op."proposalId" = p.id
      join "MatrixRow" mr on mr.id = op."matrixRowId"
      join "MatrixVersion" mv on mv.id = mr."versionId"
      join "Person" a on a.id = p."authorId"
      join "Group" dg on dg.id = p."decidingGroupId"
      left join "Organisation" o on o.id = p."organisationId"
      left join "Group" fg on fg.id = p."fromGroupId"
      left join "Organisation" r on r.id = p."responsibleOrganisationId"
      left join "StrategyVersion" v on v."proposalId" = p.id
     order by page.rank, d."decidedAt" desc, p.number desc`;
  return rows.map((row) => ({
    ...row,
    rule: readRule(row.rule),
    counted: countedOf(row),
    rounds: roundsFrom(row.rounds),
    early: earlyFrom(row.early),
  }));
}

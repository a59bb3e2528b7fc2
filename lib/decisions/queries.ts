import "server-only";
import { dayOf } from "@/lib/dates";
import { db } from "@/lib/db";
import type { Member } from "@/lib/member";
import { adviceColumn } from "./advice/statements";
import { annexesColumn } from "./annexes/statements";
import { chainColumns } from "./chain/statements";
import type { CommentDetail, DecisionDetail, ProposalDetail } from "./columns";
import { consultationsColumn } from "./consultations/statements";
import { extensionColumn } from "./deadline/statements";
import { findEffectFacts } from "./effect-facts";
import { readEffect } from "./effects";
import { type ElectoralSeat, momentThatCounts } from "./electorate-rules";
import { findSeats } from "./find-seats";
import { followUpsColumn } from "./follow-up/statements";
import { whyImpossible } from "./impossible";
import { preparationColumn } from "./preparation/statements";
import { ratificationColumn } from "./ratification/statements";
import { readRule } from "./read-rule";
import { roundColumns, roundsFrom, type StoredRound } from "./rounds/statements";
import { countedOf, type StoredCount } from "./stored-count";

/** What members may read of one proposal and its decision. */

type Row = Omit<ProposalDetail, "submission" | "opening" | "withdrawal" | "decision" | "rounds"> & {
  rounds: StoredRound[];
  submittedAt: Date | null;
  openedAt: Date | null;
  closesAt: Date | null;
  openingRule: unknown;
  withdrawnAt: Date | null;
  withdrawalReason: string | null;
  withdrawnByName: string | null;
  decisionId: string | null;
  rule: unknown;
} & Omit<DecisionDetail, "id" | "rule" | "counted"> &
  StoredCount;

/** The proposal of this number, with its decision; null when there is none or it is another's draft that is not opened to all. */
export async function findProposal(member: Member, number: number): Promise<ProposalDetail | null> {
  const rows = await db().$queryRaw<Row[]>`
    select p.id, p.number, p.kind, p.title, p.text, p.effect, p."matterId", p."createdAt", p."followUpOn",
           (select z.sequence from "AuditHead" z where z."initiativeId" = p."initiativeId") as version,
           json_build_object('id', a.id, 'name', a.name) as author,
           case when o.id is not null then json_build_object('id', o.id, 'name', o.name) end as organisation,
           case when fg.id is not null then json_build_object('id', fg.id, 'name', fg.name) end as "fromGroup",
           json_build_object('id', dg.id, 'name', dg.name) as "decidingGroup",
           case when r.id is not null then json_build_object('id', r.id, 'name', r.name) end as responsible,
           (select json_build_object('groupId', h.id, 'organisationId', h."hostOrganisationId",
                     'seatIds', (select coalesce(json_agg(hs.id), '[]') from "Seat" hs
                       where p.kind in ('end_seat', 'adopt_seating') and (hs."groupId" = h.id or hs."organisationId" = h."hostOrganisationId"))) from "Group" h
             where h."initiativeId" = p."initiativeId" and h.kind = 'backbone' and h."hostOrganisationId" is not null
               and (h."closedOn" is null or h."closedOn" > now()) limit 1) as host,
           s.at as "submittedAt", op.at as "openedAt", op."closesAt", op.rule as "openingRule", op."heardHow",
           w.at as "withdrawnAt", w.reason as "withdrawalReason", wp.name as "withdrawnByName",
           case when v.id is not null then json_build_object('id', v.id, 'number', v.number) end as "strategyVersion",
           case when mv.id is not null then json_build_object('id', mv.id, 'number', mv.number) end as "matrixVersion",
           (select json_build_object('matter', r.matter, 'versionNumber', z.number, 'noticeDays', r."noticeDays", 'heard', r.heard, 'electorate', r.rule->>'electorate', 'procedure', r.rule->>'procedure',
                     'earlyClosing', r."earlyClosing", 'extendDays', r."extendDays")
              from "MatrixRow" r join "MatrixVersion" z on z.id = r."versionId"
             where r.id = coalesce(op."matrixRowId", (
                     select i.id from "MatrixRow" i join "MatrixVersion" y on y.id = i."versionId"
                       left join "MatrixAdoption" ad on ad."versionId" = y.id
                      where i."matterId" = p."matterId" and y."initiativeId" = p."initiativeId"
                        and (ad.id is not null or y."proposalId" is null)
                      order by ad."adoptedAt" desc nulls last limit 1))) as matter,
           d.id as "decisionId", d.outcome, d."decidedAt", cp.name as "closedByName", d.rule, d."seatsAtDecision",
           d."votesFor", d."votesAgainst", d."votesAbstain", d."votesAside", d.counted, d."publishedAt", ${chainColumns}, ${ratificationColumn}, ${followUpsColumn}, ${annexesColumn}, ${preparationColumn}, ${consultationsColumn}, ${roundColumns}, ${adviceColumn}, d.reasons,
           ${extensionColumn},
           (select coalesce(json_agg(json_build_object('seatId', coalesce(m."seatId", m."organisationId"), 'personId', m."personId", 'name', mp.name,
                     'text', m.text, 'standsFor', coalesce(mo.name, ms.constituency)) order by m.at), '[]')
              from "MinorityStatement" m
              join "Person" mp on mp.id = m."personId"
              left join "Seat" ms on ms.id = m."seatId"
              left join "Organisation" mo on mo.id = coalesce(ms."organisationId", m."organisationId")
             where m."decisionId" = d.id) as "minorityStatements"
      from "Proposal" p
      join "Person" a on a.id = p."authorId"
      join "Group" dg on dg.id = p."decidingGroupId"
      left join "Organisation" o on o.id = p."organisationId"
      left join "Group" fg on fg.id = p."fromGroupId"
      left join "Organisation" r on r.id = p."responsibleOrganisationId"
      left join "ProposalSubmission" s on s."proposalId" = p.id
      left join "ProposalSharing" sh on sh."proposalId" = p.id
      left join "ProposalOpening" op on op."proposalId" = p.id
      left join "ProposalWithdrawal" w on w."proposalId" = p.id
      left join "Person" wp on wp.id = w."personId"
      left join "StrategyVersion" v on v."proposalId" = p.id
      left join "MatrixVersion" mv on mv."proposalId" = p.id
      left join "Decision" d on d."proposalId" = p.id
      left join "Person" cp on cp.id = d."closedById"
     where p."initiativeId" = ${member.initiativeId}::uuid and p.number = ${number}
       and (s."proposalId" is not null or sh."proposalId" is not null or p."authorId" = ${member.personId}::uuid)`;
  return rows[0] ? detailOf(rows[0]) : null;
}

function detailOf(row: Row): ProposalDetail {
  const { submittedAt, openedAt, closesAt, openingRule, withdrawnAt, decisionId } = row;
  return {
    ...row,
    rounds: roundsFrom(row.rounds),
    submission: submittedAt && { at: submittedAt },
    opening: openedAt && closesAt && { at: openedAt, closesAt, rule: readRule(openingRule) },
    withdrawal: withdrawnAt && {
      at: withdrawnAt,
      reason: row.withdrawalReason ?? "",
      name: row.withdrawnByName ?? "",
    },
    decision:
      decisionId === null
        ? null
        : { ...row, id: decisionId, rule: readRule(row.rule), counted: countedOf(row) },
  };
}

/** The deciding group's seats with their votes, as they were when they counted. */
export async function seatsOf(proposal: ProposalDetail, now: Date): Promise<ElectoralSeat[]> {
  const { id, decidingGroup } = proposal;
  const day = dayOf(momentThatCounts(proposal, now));
  const rule = proposal.opening?.rule ?? {};
  return findSeats(db(), { id, decidingGroupId: decidingGroup.id }, rule, day);
}

/** What adopting does, with what it names as it stands today, and what stands in the way. */
export async function findConsequences(member: Member, proposal: ProposalDetail, now: Date) {
  const effect = readEffect(proposal.kind, proposal.effect);
  const facts = await findEffectFacts(db(), member.initiativeId, effect, dayOf(now), proposal.id);
  const reason = whyImpossible(effect, facts, dayOf(now));
  const isOvertaken = proposal.earlier !== null && proposal.earlier.endedBy !== null;
  return { effect, facts, impossible: reason ?? (isOvertaken ? "earlier-ended" : null) } as const;
}

/** Replies to a proposal, oldest first, a page from the one after this id; and how many there are. */
export async function commentsOn(
  proposal: { id: string },
  after: string | null,
): Promise<{ comments: CommentDetail[]; hasMore: boolean }> {
  const rows = await db().$queryRaw<CommentDetail[]>`
    select c.id, c.kind, p.name, o.name as "organisationName", c.text, c.passage, c.position, c.at
      from "ProposalComment" c
      join "Person" p on p.id = c."personId"
      left join "Organisation" o on o.id = c."organisationId"
     where c."proposalId" = ${proposal.id}::uuid
       and (${after}::uuid is null or (c.at, c.id) > (select q.at, q.id from "ProposalComment" q where q.id = ${after}::uuid))
     order by c.at, c.id limit ${pageSize + 1}`;
  return { comments: rows.slice(0, pageSize), hasMore: rows.length > pageSize };
}

const pageSize = 50;

export { publicDecision, publicDecisions } from "./public-queries";

import type { DeedContext } from "@/lib/action";
import type { Prisma } from "@/prisma/client/client";
import type { ProposalKind } from "./effects";
import { readRule } from "./read-rule";
import { awaitsOne } from "./rounds/rules";
import type { Outcome } from "./rules";
import type { DecisionRule } from "./voting-rules";

/** What a deed needs to know of a proposal: whose it is and the rows that its state follows from. */
type Stored = {
  id: string;
  initiativeId: string;
  number: number;
  kind: ProposalKind;
  effect: Prisma.JsonValue;
  title: string;
  text: string;
  followUpOn: Date | null;
  authorId: string;
  decidingGroupId: string;
  matterId: string;
  submittedAt: Date | null;
  sharedAt: Date | null;
  closesAt: Date | null;
  rule: unknown;
  rounds: StoredRound[];
  withdrawnAt: Date | null;
  decisionId: string | null;
  outcome: Outcome | null;
  decidedAt: Date | null;
  publishedAt: Date | null;
};

/** As JSON gives it: moments are written in it. */
type StoredRound = Omit<Round, "resumedAt"> & { resumedAt: string | null };
type Round = { id: string; number: number; resumedAt: Date | null; counted: Prisma.JsonValue };

export type SubjectProposal = Pick<
  Stored,
  | "id"
  | "initiativeId"
  | "number"
  | "kind"
  | "effect"
  | "title"
  | "text"
  | "followUpOn"
  | "authorId"
  | "decidingGroupId"
  | "matterId"
> & {
  submission: { at: Date } | null;
  sharing: { at: Date } | null;
  opening: { closesAt: Date; rule: DecisionRule } | null;
  /** Those that are over, oldest first. */
  rounds: Round[];
  withdrawal: { at: Date } | null;
  decision: { id: string; outcome: Outcome; decidedAt: Date; publishedAt: Date | null } | null;
  awaits: boolean;
  electorate: "seats" | "organisations";
};

/**
 * The proposal in the member's initiative; somebody else's draft does not exist, until it is opened
 * to all. One statement: every deed on a proposal begins with it, behind the initiative's lock.
 */
export async function findSubject(
  { transaction, member, now }: DeedContext,
  { proposalId: id }: { proposalId: string },
): Promise<SubjectProposal | null> {
  const rows = await transaction.$queryRaw<Stored[]>`
    select p.id, p."initiativeId", p.number, p.kind, p.effect, p.title, p.text, p."followUpOn", p."authorId", p."decidingGroupId", p."matterId",
           s.at as "submittedAt", sh.at as "sharedAt", op."closesAt", op.rule, w.at as "withdrawnAt",
           d.id as "decisionId", d.outcome, d."decidedAt", d."publishedAt",
           (select coalesce(json_agg(json_build_object('id', r.id, 'number', r.number, 'resumedAt', r."resumedAt", 'counted', r.counted) order by r.number), '[]')
              from "ProposalRound" r where r."proposalId" = p.id) as rounds
      from "Proposal" p
      left join "ProposalSubmission" s on s."proposalId" = p.id
      left join "ProposalSharing" sh on sh."proposalId" = p.id
      left join "ProposalOpening" op on op."proposalId" = p.id
      left join "ProposalWithdrawal" w on w."proposalId" = p.id
      left join "Decision" d on d."proposalId" = p.id
     where p.id = ${id}::uuid and p."initiativeId" = ${member.initiativeId}::uuid
       and (s."proposalId" is not null or sh."proposalId" is not null or p."authorId" = ${member.personId}::uuid)`;
  return rows[0] ? subjectOf(rows[0], now) : null;
}

function subjectOf(row: Stored, now: Date): SubjectProposal {
  const { submittedAt, sharedAt, closesAt, rule, withdrawnAt, rounds: stored, ...proposal } = row;
  const { decisionId, outcome, decidedAt, publishedAt, ...rest } = proposal;
  const opening = closesAt && { closesAt, rule: readRule(rule) };
  const rounds = stored.map((round) => ({
    ...round,
    // The database's moments are in UTC, and JSON leaves that out.
    resumedAt: round.resumedAt === null ? null : new Date(`${round.resumedAt}Z`),
  }));
  const isDecided = decisionId !== null && outcome !== null && decidedAt !== null;
  return {
    ...rest,
    submission: submittedAt && { at: submittedAt },
    sharing: sharedAt && { at: sharedAt },
    opening,
    rounds,
    withdrawal: withdrawnAt && { at: withdrawnAt },
    decision: isDecided ? { id: decisionId, outcome, decidedAt, publishedAt } : null,
    awaits: awaitsOne(opening, rounds, now),
    electorate: opening?.rule.electorate ?? "seats",
  };
}

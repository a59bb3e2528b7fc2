import "server-only";
import { dayOf } from "@/lib/dates";
import { db } from "@/lib/db";
import type { Member } from "@/lib/member";
import { Prisma } from "@/prisma/client/client";
import { countVoices, type ElectoralSeat } from "../electorate-rules";
import { findSeats } from "../find-seats";
import { type Outcome, stateOf } from "../rules";
import { matricesAround, matrixInForce } from "./find-matrix";
import type { Bodies, Body, Matrix } from "./rules";

/** What members may read of the decision matrix. */

export type MatrixVersionLine = {
  number: number;
  createdAt: Date;
  adoptedAt: Date | null;
  /** Null: the initiative began with it. */
  proposalNumber: number | null;
};

/** The matrix in force, and the versions that the member may read, newest first: a draft is its author's alone. */
export async function currentMatrix(
  member: Member,
): Promise<{ matrix: Matrix; versions: MatrixVersionLine[] }> {
  const [matrix, versions] = await Promise.all([
    matrixInForce(db(), member.initiativeId),
    db().$queryRaw<MatrixVersionLine[]>`
      select v.number, v."createdAt", a."adoptedAt", p.number as "proposalNumber"
        from "MatrixVersion" v
        left join "MatrixAdoption" a on a."versionId" = v.id
        left join "Proposal" p on p.id = v."proposalId"
        left join "ProposalSubmission" s on s."proposalId" = p.id
       where ${readable(member)} order by v.number desc limit 100`,
  ]);
  return { matrix, versions };
}

type ProposalRow = {
  /** Null: the initiative began with it. */
  id: string | null;
  number: number;
  authorId: string;
  submittedAt: Date | null;
  closesAt: Date | null;
  withdrawnAt: Date | null;
  outcome: Outcome | null;
  decidedAt: Date | null;
};

/** The version of this number, the one that holds without it, and its proposal; null when the member may not read it. */
export async function findMatrix(member: Member, number: number, now: Date) {
  const rows = await db().$queryRaw<ProposalRow[]>`
    select p.id, p.number, p."authorId", s.at as "submittedAt", o."closesAt", w.at as "withdrawnAt",
           d.outcome::text as outcome, d."decidedAt"
      from "MatrixVersion" v
      left join "Proposal" p on p.id = v."proposalId"
      left join "ProposalSubmission" s on s."proposalId" = p.id
      left join "ProposalOpening" o on o."proposalId" = p.id
      left join "ProposalWithdrawal" w on w."proposalId" = p.id
      left join "Decision" d on d."proposalId" = p.id
     where v.number = ${number} and ${readable(member)}`;
  const row = rows[0];
  if (!row) return null;
  const matrices = await matricesAround(db(), member.initiativeId, number, row.decidedAt);
  if (!matrices.matrix) return null;
  const state = stateOf(
    {
      submission: row.submittedAt,
      opening: row.closesAt && { closesAt: row.closesAt },
      withdrawal: row.withdrawnAt,
      decision: row.outcome && { outcome: row.outcome },
    },
    now,
  );
  const { id, number: proposalNumber, authorId } = row;
  return {
    matrix: matrices.matrix,
    // The one that the initiative began with replaced nothing.
    before: id === null ? null : matrices.before,
    proposal: id === null ? null : { id, number: proposalNumber, authorId, state },
  };
}

/** The matrix that a proposal asks to adopt, and the one that holds without it. */
export async function matrixAndWhatItReplaces(
  member: Member,
  proposal: { matrixVersion: { number: number } | null; decision: { decidedAt: Date } | null },
): Promise<{ matrix: Matrix; before: Matrix } | null> {
  const { matrixVersion, decision } = proposal;
  if (!matrixVersion) return null;
  const decidedAt = decision?.decidedAt ?? null;
  const found = await matricesAround(db(), member.initiativeId, matrixVersion.number, decidedAt);
  const { matrix, before } = found;
  return matrix && before && { matrix, before };
}

/** The rows in force, for a form that asks under which a proposal belongs. */
export async function rowsInForce(member: Member) {
  return (await matrixInForce(db(), member.initiativeId)).rows;
}

/** The steering group and the partners as they are today, for what a rule can ask of them; null without a steering group. */
export async function decidingBodies(member: Member, now: Date): Promise<Bodies | null> {
  const steering = await db().group.findFirst({
    where: { initiativeId: member.initiativeId, kind: "steering", closedOn: null },
    select: { id: true },
  });
  if (!steering) return null;
  const proposal = { id: noProposal, decidingGroupId: steering.id };
  const [seats, organisations] = await Promise.all([
    findSeats(db(), proposal, {}, dayOf(now)),
    findSeats(db(), proposal, { electorate: "organisations" }, dayOf(now)),
  ]);
  return { seats: bodyOf(seats), organisations: bodyOf(organisations) };
}

function bodyOf(all: ElectoralSeat[]): Body {
  const seats = all.filter((seat) => seat.counts);
  return {
    seats: seats.length,
    voices: countVoices(seats),
    hasChair: seats.some((seat) => seat.isChair),
  };
}

/** Seats are asked for without any votes. */
const noProposal = "00000000-0000-0000-0000-000000000000";

/** A draft is its author's alone. */
function readable(member: Member): Prisma.Sql {
  return Prisma.sql`v."initiativeId" = ${member.initiativeId}::uuid
    and (v."proposalId" is null or s.at is not null or p."authorId" = ${member.personId}::uuid)`;
}

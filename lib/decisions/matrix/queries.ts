import "server-only";
import { dayOf } from "@/lib/dates";
import { db } from "@/lib/db";
import type { Member } from "@/lib/member";
import { countVoices } from "../electorate-rules";
import { findSeats } from "../find-seats";
import { stateOf } from "../rules";
import { matrixBefore, matrixInForce, matrixOfProposal } from "./find-matrix";
import type { Body, Matrix } from "./rules";

/** What members may read of the decision matrix. */

/** The matrix in force, with the decision that adopted it; null: the initiative began with it. */
export async function currentMatrix(member: Member) {
  const [matrix, adoption] = await Promise.all([
    matrixInForce(db(), member.initiativeId),
    db().matrixAdoption.findFirst({
      where: { version: { initiativeId: member.initiativeId } },
      orderBy: { adoptedAt: "desc" },
      select: { adoptedAt: true, decision: { select: { proposal: { select: { number: true } } } } },
    }),
  ]);
  return {
    matrix,
    adopted: adoption && {
      at: adoption.adoptedAt,
      proposalNumber: adoption.decision.proposal.number,
    },
  };
}

export type MatrixVersionLine = {
  number: number;
  createdAt: Date;
  adoptedAt: Date | null;
  proposalNumber: number | null;
};

/** The versions that the member may read, newest first: a draft is its author's alone. */
export async function matrixVersions(member: Member): Promise<MatrixVersionLine[]> {
  const versions = await db().matrixVersion.findMany({
    where: readable(member),
    orderBy: { number: "desc" },
    take: 100,
    select: {
      ...{ number: true, createdAt: true },
      adoption: { select: { adoptedAt: true } },
      proposal: { select: { number: true } },
    },
  });
  return versions.map(({ number, createdAt, adoption, proposal }) => ({
    ...{ number, createdAt },
    adoptedAt: adoption?.adoptedAt ?? null,
    proposalNumber: proposal?.number ?? null,
  }));
}

/** The version of this number, and the proposal it belongs to; null when the member may not read it. */
export async function findMatrix(member: Member, number: number, now: Date) {
  const version = await db().matrixVersion.findFirst({
    where: { number, ...readable(member) },
    select: {
      ...{ id: true, adoption: { select: { adoptedAt: true } } },
      proposal: {
        select: {
          ...{ id: true, number: true, authorId: true, submission: { select: { at: true } } },
          opening: { select: { closesAt: true } },
          withdrawal: { select: { at: true } },
          decision: { select: { outcome: true, decidedAt: true } },
        },
      },
    },
  });
  if (!version) return null;
  const { proposal } = version;
  const [matrix, before] = await Promise.all([
    proposal ? matrixOfProposal(db(), proposal.id) : matrixInForceAtFirst(member),
    matrixBefore(db(), member.initiativeId, proposal?.decision?.decidedAt ?? null),
  ]);
  return (
    matrix && {
      matrix,
      before: proposal ? before : null,
      proposal: proposal && { ...proposal, state: stateOf(proposal, now) },
    }
  );
}

/** The matrix that a proposal asks to adopt, and the one that holds without it. */
export async function matrixAndWhatItReplaces(
  member: Member,
  proposal: { id: string; decision: { decidedAt: Date } | null },
): Promise<{ matrix: Matrix; before: Matrix } | null> {
  const [matrix, before] = await Promise.all([
    matrixOfProposal(db(), proposal.id),
    matrixBefore(db(), member.initiativeId, proposal.decision?.decidedAt ?? null),
  ]);
  return matrix && before && { matrix, before };
}

/** The rows in force, for a form that asks under which a proposal belongs. */
export async function rowsInForce(member: Member) {
  return (await matrixInForce(db(), member.initiativeId)).rows;
}

/** The steering group as it is today, for what a rule can ask of it; null when there is none. */
export async function decidingBody(member: Member, now: Date): Promise<Body | null> {
  const steering = await db().group.findFirst({
    where: { initiativeId: member.initiativeId, kind: "steering", closedOn: null },
    select: { id: true },
  });
  if (!steering) return null;
  const proposal = { id: noProposal, decidingGroupId: steering.id };
  const seats = (await findSeats(db(), proposal, dayOf(now))).filter((seat) => seat.counts);
  return {
    seats: seats.length,
    voices: countVoices(seats),
    hasChair: seats.some((seat) => seat.isChair),
  };
}

/** Seats are asked for without any votes. */
const noProposal = "00000000-0000-0000-0000-000000000000";

async function matrixInForceAtFirst(member: Member): Promise<Matrix | null> {
  return matrixBefore(db(), member.initiativeId, new Date(0));
}

function readable(member: Member) {
  return {
    initiativeId: member.initiativeId,
    OR: [
      { proposalId: null },
      { proposal: { submission: { isNot: null } } },
      { proposal: { authorId: member.personId } },
    ],
  };
}

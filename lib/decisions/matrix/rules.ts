import { addDays } from "date-fns";
import type { Member } from "@/lib/member";
import type { EarlyClosing } from "../deadline/rules";
import { type ProposalKind, proposalKinds } from "../effects";
import type { ProcedureWarning } from "../procedures/procedure";
import { procedureOf } from "../procedures/procedure-of";
import type { DecisionRule, Voice } from "../voting-rules";

/** What is true of a decision matrix. Pure. */

/** Whose members may propose under a row, by the part they play. */
export const proposers = ["steering", "working", "partner"] as const;
export type Proposer = (typeof proposers)[number];

/** What everybody may read of the decisions under a row: all of it, its number and day, nothing. */
export const publicities = ["public", "listed", "internal"] as const;
export type Publicity = (typeof publicities)[number];

/** A row of the decision matrix: one kind of matter, who decides it and how. */
export type MatrixRow = {
  id: string;
  /** The same in every version. */
  matterId: string;
  matter: string;
  kinds: ProposalKind[];
  rule: DecisionRule;
  noticeDays: number;
  proposers: Proposer[];
  heard: string;
  publicity: Publicity;
  earlyClosing: EarlyClosing;
  extendDays: number;
};

export type Matrix = { id: string; number: number; rows: MatrixRow[] };

/** Kinds that came when matrices were in force already: where no row names one, it is decided as this one is. */
const laterKinds: Partial<Record<ProposalKind, ProposalKind>> = {
  grant_money: "other",
  renew_group: "set_up_group",
  change_group: "set_up_group",
  adopt_seating: "set_up_group",
};

/** The rows that give the power for this kind of proposal, in the matrix's order. */
export function rowsFor<Row extends Pick<MatrixRow, "kinds">>(
  rows: readonly Row[],
  kind: ProposalKind,
): Row[] {
  const named = rows.filter((row) => row.kinds.includes(kind));
  const like = laterKinds[kind];
  return named.length > 0 || !like ? named : rows.filter((row) => row.kinds.includes(like));
}

/** Is it about something that the matrix, from before there was such a thing, gives nobody the power for? */
export function knowsNone(
  rows: readonly Pick<MatrixRow, "kinds" | "rule">[],
  kind: ProposalKind,
): boolean {
  return (
    hasOwnProcedure(kind) && !rowsFor(rows, kind).some(({ rule }) => procedureFits(kind, rule))
  );
}

/** May this member propose under the row? */
export function mayPropose(
  member: Pick<Member, "roles">,
  { proposers }: Pick<MatrixRow, "proposers">,
): boolean {
  return member.roles.some((role) => {
    const part = partOf(role);
    return part !== null && proposers.includes(part);
  });
}

function partOf(role: Member["roles"][number]): Proposer | null {
  if (role.startsWith("steering")) return "steering";
  if (role.startsWith("working")) return "working";
  return role === "partner" ? "partner" : null;
}

/** The first day on which a proposal that is put on today may be decided. */
export function firstDayToDecide({ noticeDays }: Pick<MatrixRow, "noticeDays">, today: Date): Date {
  return addDays(today, noticeDays);
}

/** The kinds of proposal that no row gives the power for: nobody could decide them. */
export function kindsWithoutRow(rows: readonly Pick<MatrixRow, "kinds">[]): ProposalKind[] {
  return proposalKinds.filter((kind) => !hasOwnProcedure(kind) && rowsFor(rows, kind).length === 0);
}

/** An election and a prioritising have a procedure of their own; a matrix may do without them. */
export function hasOwnProcedure(kind: ProposalKind): boolean {
  return isElection(kind) || kind === "prioritise";
}

function isElection(kind: ProposalKind): boolean {
  return kind === "elect" || kind === "elect_backbone";
}

/** Can this kind of proposal be decided so: is something elected, put in order, or said yes or no to? */
export function procedureFits(
  kind: ProposalKind,
  { procedure }: Pick<DecisionRule, "procedure">,
): boolean {
  if (isElection(kind)) return procedure === "election";
  if (kind === "prioritise") return procedure === "prioritise";
  return procedure !== "election" && procedure !== "prioritise";
}

/** Who votes today, as far as a rule can ask for it: the deciding group, or the partner organisations. */
export type Body = { seats: number; voices: Partial<Record<Voice, number>>; hasChair: boolean };
type Electorate = "seats" | "organisations";
export type Bodies = { seats: Body; organisations: Body };

/** Why a rule can never be met by this group, as keys under `matrix.warnings`. */
export type Warning =
  | { warning: "nobody-votes"; electorate: Electorate }
  | { warning: "quorum-too-high"; asked: number; seats: number; electorate: Electorate }
  | { warning: "voice-missing"; voice: Voice; asked: number; has: number }
  | ProcedureWarning;

/** What of a row's rule those who vote under it, as they are today, can never meet. */
export function warningsOf({ rule }: Pick<MatrixRow, "rule">, bodies: Bodies): Warning[] {
  const electorate = rule.electorate ?? "seats";
  const body = bodies[electorate];
  const found: Warning[] = [];
  if (body.seats === 0) found.push({ warning: "nobody-votes", electorate });
  found.push(...procedureOf(rule).open(rule, body));
  if (rule.quorum.kind === "count" && rule.quorum.count > body.seats) {
    const { count: asked } = rule.quorum;
    found.push({ warning: "quorum-too-high", asked, seats: body.seats, electorate });
  }
  for (const { voice, least } of rule.voices) {
    const has = body.voices[voice] ?? 0;
    if (has < least) found.push({ warning: "voice-missing", voice, asked: least, has });
  }
  return found;
}

export type MatrixChange =
  | { change: "added" | "removed"; row: MatrixRow }
  | { change: "changed"; row: MatrixRow; before: MatrixRow };

/** What becomes different: rows that come, go, or say something else, in the new order, then those that go. */
export function compareMatrices(before: MatrixRow[], after: MatrixRow[]): MatrixChange[] {
  const known = new Map(before.map((row) => [row.matterId, row]));
  const kept = new Set(after.map((row) => row.matterId));
  return [
    ...after.flatMap((row): MatrixChange[] => {
      const old = known.get(row.matterId);
      if (!old) return [{ change: "added", row }];
      return saysTheSame(old, row) ? [] : [{ change: "changed", row, before: old }];
    }),
    ...before
      .filter((row) => !kept.has(row.matterId))
      .map((row): MatrixChange => ({ change: "removed", row })),
  ];
}

function saysTheSame(one: MatrixRow, other: MatrixRow): boolean {
  return JSON.stringify(told(one)) === JSON.stringify(told(other));
}

/** What a row says, in one order, without what identifies it. */
function told({ matter, kinds, rule, proposers, ...row }: MatrixRow) {
  const { noticeDays, heard, publicity, earlyClosing, extendDays } = row;
  return [
    ...[matter, kinds.toSorted(), noticeDays, proposers.toSorted(), heard, publicity],
    ...[earlyClosing, extendDays],
    ruleInOrder(rule),
  ];
}

/** The rule with its parts by name, its lists sorted, and each share as what it is worth. */
function ruleInOrder(part: unknown): unknown {
  if (Array.isArray(part)) return part.map((one) => JSON.stringify(ruleInOrder(one))).sort();
  if (part === null || typeof part !== "object") return part;
  const { numerator, denominator, ...rest } = part as Record<string, unknown>;
  const worth = denominator ? { share: Number(numerator) / Number(denominator) } : {};
  const named = Object.entries({ ...rest, ...worth }).sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  return named.map(([name, value]) => [name, ruleInOrder(value)]);
}

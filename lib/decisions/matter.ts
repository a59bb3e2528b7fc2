import type { Member } from "@/lib/member";
import { Refusal } from "@/lib/refusal";
import type { ProposalKind } from "./effects";
import { knowsNone, type MatrixRow, mayPropose, procedureFits, rowsFor } from "./matrix/rules";

/**
 * The matter that a proposal of this kind cites: the one chosen, or the first of the matrix in force
 * under which the member may propose. Refuses with matter-gone when the chosen one is not for this
 * kind, with matrix-knows-none when no row is, and with may-not-propose when proposing it is for others.
 */
export function citedMatter(
  rows: MatrixRow[],
  kind: ProposalKind,
  chosen: string | null,
  member: Pick<Member, "roles">,
): string {
  const fitting = rowsFor(rows, kind).filter(
    (row) => procedureFits(kind, row.rule) && (chosen === null || row.matterId === chosen),
  );
  if (knowsNone(rows, kind)) throw new Refusal("matrix-knows-none");
  if (fitting.length === 0) throw new Refusal("matter-gone", { matter: "matter-gone" });
  const own = fitting.find((row) => mayPropose(member, row));
  if (!own) throw new Refusal("may-not-propose", { matter: "may-not-propose" });
  return own.matterId;
}

/**
 * The row in force under which a proposal is decided: that of the matter it cites, or of the one
 * chosen instead when it is no longer there. Refuses with matter-gone.
 */
export function rowInForce(
  rows: MatrixRow[],
  proposal: { kind: ProposalKind; matterId: string },
  chosen: string | null,
): MatrixRow {
  const fitting = rowsFor(rows, proposal.kind).filter((row) =>
    procedureFits(proposal.kind, row.rule),
  );
  const cited = fitting.find((row) => row.matterId === proposal.matterId);
  const row = cited ?? fitting.find((one) => one.matterId === chosen);
  if (!row && knowsNone(rows, proposal.kind)) throw new Refusal("matrix-knows-none");
  if (!row) throw new Refusal("matter-gone", { matter: "matter-gone" });
  return row;
}

import type { Transaction } from "@/lib/audit";
import { type FirstMatter, firstRows } from "@/lib/decisions/matrix/first";
import type { MatrixRow } from "@/lib/decisions/matrix/rules";
import da from "@/lib/i18n/messages/da.json";
import type { ProposalKind } from "@/prisma/client/enums";
import type { IdOf } from "@/prisma/ids";

type Row = Omit<MatrixRow, "id">;
type Version = { initiativeId: string; number: number; createdAt: Date; proposalId?: string };

/** The rows that an initiative begins with. */
export function rowsOf(idOf: IdOf, initiativeId: string): Row[] {
  return firstRows(
    (key) => da.matrix.first[key],
    (key) => matterId(idOf, initiativeId, key),
  );
}

/** Writes a version whose rows have ids that `rowId` knows; gives the version's id. */
export async function writeMatrixVersion(
  client: Transaction,
  idOf: IdOf,
  version: Version,
  rows: Row[],
): Promise<string> {
  const id = versionId(idOf, version.initiativeId, version.number);
  await client.matrixVersion.createMany({ data: [{ id, ...version }] });
  await client.matrixRow.createMany({
    data: rows.map((row, position) => ({
      ...row,
      id: rowId(idOf, version.number, row.matterId),
      versionId: id,
      position,
    })),
  });
  return id;
}

export function versionId(idOf: IdOf, initiativeId: string, number: number): string {
  return idOf("matrixVersion", `${initiativeId} ${number}`);
}

/** The matter that a proposal of this kind cites. */
export function citedBy(idOf: IdOf, initiativeId: string, kind: ProposalKind): string {
  return matterId(idOf, initiativeId, keyOf[kind]);
}

/** The row about a matter in the version of this number. */
export function rowId(idOf: IdOf, number: number, matter: string): string {
  return idOf("matrixRow", `${number} ${matter}`);
}

function matterId(idOf: IdOf, initiativeId: string, key: FirstMatter) {
  return idOf("matter", `${initiativeId} ${key}`);
}

const keyOf: Record<ProposalKind, FirstMatter> = {
  adopt_strategy: "strategy",
  set_up_group: "groups",
  renew_group: "groups",
  change_group: "groups",
  close_group: "groups",
  give_seat: "seats",
  end_seat: "seats",
  start_activity: "activities",
  grant_money: "other",
  elect: "elections",
  elect_backbone: "backbone",
  prioritise: "priorities",
  adopt_matrix: "matrix",
  adopt_seating: "groups",
  other: "other",
};

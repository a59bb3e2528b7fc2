import type { Transaction } from "@/lib/audit";
import { type FirstMatter, firstRows } from "@/lib/decisions/matrix/first";
import type { MatrixRow } from "@/lib/decisions/matrix/rules";
import da from "@/lib/i18n/messages/da.json";
import type { ProposalKind } from "@/prisma/client/enums";
import type { IdOf } from "@/prisma/ids";

type Whose = { idOf: IdOf; initiativeId: string; at: Date };

/** Writes the matrix that an initiative begins with; `change` makes its rows other than usual. */
export async function writeMatrixOf(
  client: Transaction,
  { idOf, initiativeId, at }: Whose,
  change: (row: Omit<MatrixRow, "id">) => Omit<MatrixRow, "id"> = (row) => row,
): Promise<void> {
  const versionId = idOf("matrixVersion", initiativeId);
  await client.matrixVersion.createMany({
    data: [{ id: versionId, initiativeId, number: 1, createdAt: at }],
  });
  const rows = firstRows(
    (key) => da.matrix.first[key],
    (key) => matterId(idOf, initiativeId, key),
  );
  await client.matrixRow.createMany({
    data: rows.map((row, position) => ({
      ...change(row),
      id: idOf("matrixRow", row.matterId),
      versionId,
      position,
    })),
  });
}

/** What a proposal of this kind cites, and what its opening was opened under. */
export function citedBy(idOf: IdOf, initiativeId: string, kind: ProposalKind) {
  const cited = matterId(idOf, initiativeId, keyOf[kind]);
  return { matterId: cited, matrixRowId: idOf("matrixRow", cited) };
}

function matterId(idOf: IdOf, initiativeId: string, key: FirstMatter) {
  return idOf("matter", `${initiativeId} ${key}`);
}

const keyOf: Record<ProposalKind, FirstMatter> = {
  adopt_strategy: "strategy",
  set_up_group: "groups",
  close_group: "groups",
  give_seat: "seats",
  end_seat: "seats",
  start_activity: "activities",
  adopt_matrix: "matrix",
  other: "other",
};

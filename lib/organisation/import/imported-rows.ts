import "server-only";
import type { Transaction } from "@/lib/audit";
import type { MadeThing } from "./choices";
import type { World } from "./world";

/**
 * What an import made and changed, row by row, so that it can be undone. Tables stand in the order in
 * which their rows can be taken away again: what refers to others before what it refers to.
 */
export const importedTables = {
  StatusReport: "reports",
  Activity: "activities",
  SeatHolding: "holdings",
  Affiliation: "affiliations",
  Participation: "participations",
  Seat: "seats",
  Person: "people",
  Group: "groups",
  Organisation: "organisations",
} as const satisfies Record<string, MadeThing>;
export type ImportedTable = keyof typeof importedTables;
export const tablesInOrder = Object.keys(importedTables) as ImportedTable[];

/** Rows of a table by one of its columns: those among which an import may make or change some. */
type Reach = { table: ImportedTable; column: string; ids: string[] };

export type RowsBefore = { reach: Reach; rows: { id: string; told: unknown }[] }[];

/** A row without what the database itself keeps of other rows: that is no part of what an import does to it. */
const told = `to_jsonb(t) - '{latestStatus,latestReportAt}'::text[]`;

/** The rows that writing this world may touch, as they are before it is written. */
export async function rowsBefore(transaction: Transaction, world: World): Promise<RowsBefore> {
  const before: RowsBefore = [];
  for (const reach of reachesOf(world)) {
    const { table, column, ids } = reach;
    const rows = await transaction.$queryRawUnsafe<RowsBefore[number]["rows"]>(
      `select t.id, ${told} as told from "${table}" t where t."${column}" = any($1::uuid[])`,
      ids,
    );
    before.push({ reach, rows });
  }
  return before;
}

/** Keeps which rows are new since, and of those that differ what they were. Call it in the same transaction. */
export async function keepImportedRows(
  transaction: Transaction,
  draftId: string,
  before: RowsBefore,
): Promise<void> {
  for (const { reach, rows } of before) {
    const { table, column, ids } = reach;
    await transaction.$executeRawUnsafe(
      `insert into "ImportedRow" ("draftId", "table", "rowId", "before", "fingerprint")
       select $1::uuid, '${table}', t.id,
              (select jsonb_object_agg(b.key, b.value) from jsonb_each(was.told) b
                where (${told}) -> b.key is distinct from b.value),
              fingerprint_of_row(${told}, (select defaults_of('${table}')))
         from "${table}" t
         left join jsonb_to_recordset($2::jsonb) was(id uuid, told jsonb) on was.id = t.id
        where t."${column}" = any($3::uuid[]) and was.told is distinct from ${told}`,
      draftId,
      JSON.stringify(rows),
      ids,
    );
  }
}

function reachesOf(world: World): Reach[] {
  const { organisations, groups, seats, people, affiliations, activities } = world;
  const all: Reach[] = [
    { table: "StatusReport", column: "activityId", ids: touched(activities, "status") },
    { table: "Activity", column: "id", ids: touched(activities) },
    { table: "SeatHolding", column: "seatId", ids: touched(seats, "holderId") },
    { table: "Affiliation", column: "id", ids: touched(affiliations) },
    {
      table: "Participation",
      column: "organisationId",
      ids: touched(organisations, "participation"),
    },
    { table: "Seat", column: "id", ids: touched(seats) },
    { table: "Person", column: "id", ids: touched(people) },
    { table: "Group", column: "id", ids: touched(groups) },
    { table: "Organisation", column: "id", ids: touched(organisations) },
  ];
  return all.filter(({ ids }) => ids.length > 0);
}

/** The things that are made, and of the others those of which something (this field) changes. */
function touched<Field extends PropertyKey>(
  shelf: { made: Set<string>; changed: Map<string, Set<Field>> },
  field?: Field,
): string[] {
  const changed = [...shelf.changed].filter(
    ([, fields]) => field === undefined || fields.has(field),
  );
  return [...shelf.made, ...changed.map(([id]) => id)];
}

import type { PoolClient } from "pg";
import { quoted, type Table } from "@/lib/backup/tables";

/** What signs sessions and opens the set-up stays in the house: a lost file must not let anybody in. */
const keptBack: Record<string, string> = {
  "Installation.secret": "''",
  "Installation.setupKeyHash": "null",
};

const most = 500;
const enough = 256_000;

/**
 * The rows of a table, each as a line: a JSON list of texts and nulls. Some hundred at a time, and
 * fewer where they are long, so that a table of any size takes little memory.
 */
export async function* rowsOf(client: PoolClient, table: Table): AsyncGenerator<string[]> {
  await client.query(`declare backup_rows no scroll cursor for ${reading(table)}`);
  // Files are long, and one that is short says nothing of the next.
  const atOnce = table.columns.some(({ type }) => type === "bytea") ? 1 : most;
  let size = 1;
  while (true) {
    const { rows } = await client.query<{ row: string }>(`fetch ${size} from backup_rows`);
    if (rows.length === 0) break;
    yield rows.map(({ row }) => row);
    const letters = rows.reduce((sum, { row }) => sum + row.length, 0);
    size = letters > enough ? Math.ceil(size / 2) : Math.min(atOnce, size * 2);
  }
  await client.query("close backup_rows");
}

function reading({ name, columns }: Table) {
  const values = columns.map(
    (column) => keptBack[`${name}.${column.name}`] ?? `${quoted(column.name)}::text`,
  );
  return `select array_to_json(array[${values.join(", ")}]::text[])::text as "row" from ${quoted(name)}`;
}

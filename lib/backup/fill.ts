import type { PoolClient } from "pg";
import type { Contents } from "@/lib/backup/contents";
import { damaged } from "@/lib/backup/lines";
import { readBackup } from "@/lib/backup/read";
import { withRulesLifted } from "@/lib/backup/rules-lifted";
import { quoted, speakPlainly, type Table, tablesIn } from "@/lib/backup/tables";

/**
 * Puts the rows of a backup into tables of the same day, which are empty, and counts them.
 * Throws CannotStart when the tables are others, or the file is no longer the one that was looked at.
 */
export async function fill(transaction: PoolClient, path: string, looked: Contents): Promise<void> {
  const names = Object.keys(looked.tables);
  const tables = await tablesIn(transaction, names);
  refuseOthers(tables, looked);
  await speakPlainly(transaction);
  await withRulesLifted(transaction, names, async () => {
    const statements = new Map(tables.map((table) => [table.name, writing(table)]));
    const read = await readBackup(path, async (table, rows) => {
      await transaction.query(statements.get(table) ?? "", [`[${rows.join(",")}]`]);
    });
    if (read.sha256 !== looked.sha256) throw damaged("it was changed while it was read");
  });
  await count(transaction, looked);
}

function refuseOthers(tables: Table[], { tables: said }: Contents) {
  const there = tables.map(({ name, columns }) => [name, columns.map((column) => column.name)]);
  const named = Object.entries(said).sort(([one], [other]) => (one < other ? -1 : 1));
  if (JSON.stringify(there) !== JSON.stringify(named)) {
    throw damaged("its tables are not those of its version");
  }
}

/** Each value is read from its text, as the database itself would read it. */
function writing({ name, columns }: Table) {
  const values = columns.map(({ type }, at) => `(r.value ->> ${at})::${type}`);
  return `insert into ${quoted(name)} (${columns.map((column) => quoted(column.name)).join(", ")})
          select ${values.join(", ")} from json_array_elements($1::json) r(value)`;
}

async function count(transaction: PoolClient, { rows: said }: Contents) {
  for (const [name, expected] of Object.entries(said)) {
    const { rows } = await transaction.query<{ there: number }>(
      `select count(*)::int as there from ${quoted(name)}`,
    );
    if (rows[0]?.there !== expected) throw new Error(`${name} did not take all of its rows`);
  }
}

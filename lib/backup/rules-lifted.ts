import type { PoolClient } from "pg";
import { quoted } from "@/lib/backup/tables";

type Key = { table: string; name: string; definition: string };

/**
 * Fills tables while their triggers and foreign keys are away: a group is set up by a decision of
 * another group, so no order of tables fits, and rows that are kept may not be judged again by the
 * day on which they are put back. Each key is put back with a look at every row. Only the tables'
 * owner is needed for this, on both databases.
 */
export async function withRulesLifted(
  transaction: PoolClient,
  tables: string[],
  fill: () => Promise<void>,
): Promise<void> {
  const keys = await foreignKeys(transaction, tables);
  const run = (statement: string) => transaction.query(statement);
  for (const { table, name } of keys) await run(`alter table ${table} drop constraint ${name}`);
  for (const table of tables) await run(`alter table ${quoted(table)} disable trigger user`);
  await fill();
  for (const table of tables) await run(`alter table ${quoted(table)} enable trigger user`);
  for (const { table, name, definition } of keys) {
    await run(`alter table ${table} add constraint ${name} ${definition}`);
  }
}

async function foreignKeys(transaction: PoolClient, tables: string[]): Promise<Key[]> {
  const { rows } = await transaction.query<Key>(
    `select c.conrelid::regclass::text as "table", quote_ident(c.conname) as "name",
            pg_get_constraintdef(c.oid) as "definition"
       from pg_constraint c join pg_class t on t.oid = c.conrelid
       join pg_namespace n on n.oid = t.relnamespace and n.nspname = current_schema()
      where c.contype = 'f' and t.relname = any($1) order by c.conname`,
    [tables],
  );
  return rows;
}

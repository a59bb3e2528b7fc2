import type { PoolClient } from "pg";

export type Column = { name: string; type: string };
export type Table = { name: string; columns: Column[] };

/** Which of these tables are there, and their columns, both in the order of their names. */
export async function tablesIn(client: PoolClient, names: string[]): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select c.relname as "name",
            json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod))
                     order by a.attname collate "C") as "columns"
       from pg_class c
       join pg_namespace n on n.oid = c.relnamespace and n.nspname = current_schema()
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relkind = 'r' and c.relname = any($1)
      group by c.relname order by c.relname collate "C"`,
    [names],
  );
  return rows;
}

/** Values are written and read as text, whatever the server's own habits are. */
export async function speakPlainly(transaction: PoolClient): Promise<void> {
  await transaction.query(`
    set local datestyle = 'ISO, YMD';
    set local timezone = 'UTC';
    set local intervalstyle = 'postgres';
    set local extra_float_digits = 1;
    set local bytea_output = 'hex';`);
}

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

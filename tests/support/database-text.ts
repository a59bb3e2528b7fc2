import type { Pool } from "pg";

/** What a restore gives anew on purpose: see lib/backup/house.ts. */
const anew: Record<string, string[] | "all"> = {
  Account: ["sessionEpoch"],
  Installation: ["secret", "setupKeyHash"],
  SignInLink: "all",
  _prisma_migrations: "all",
};

/** Every row of every table as text, table by table, written without the code that makes backups. */
export async function rowsOf(pool: Pool): Promise<Record<string, string[]>> {
  const { rows: tables } = await pool.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' order by 1",
  );
  const found: Record<string, string[]> = {};
  for (const { name } of tables) {
    const without = anew[name] ?? [];
    if (without === "all") continue;
    const { rows } = await pool.query<{ row: string }>(
      `select (to_jsonb(t) - $1::text[])::text as row from "${name}" t`,
      [without],
    );
    found[name] = rows.map(({ row }) => row).sort();
  }
  return found;
}

/** Columns, constraints, triggers and indexes, as the database tells of them. */
export async function rulesOf(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ rule: string }>(
    `select format('%s.%s %s %s %s', table_name, column_name, data_type, is_nullable, column_default) as rule
       from information_schema.columns where table_schema = 'public'
     union all select format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
       from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'
     union all select format('%s %s', tgenabled, pg_get_triggerdef(oid)) from pg_trigger where not tgisinternal
     union all select indexdef from pg_indexes where schemaname = 'public'`,
  );
  return rows.map(({ rule }) => rule).sort();
}

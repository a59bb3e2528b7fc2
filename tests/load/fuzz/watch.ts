import { db } from "@/lib/db";

/**
 * From now on every row that is written is noted by its table, in the transaction that writes it: what
 * is rolled back leaves no note. A fingerprint of all tables would say the same, slower.
 */
export async function watchChanges(): Promise<void> {
  await db().$executeRawUnsafe(`create table noted (seq bigserial, name text not null)`);
  await db().$executeRawUnsafe(`
    create function note() returns trigger language plpgsql as $$
    begin insert into noted (name) values (tg_table_name); return null; end $$`);
  const tables = await db().$queryRaw<{ name: string }[]>`
    select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE'
       and table_name not in ('noted', '_prisma_migrations')`;
  for (const { name } of tables) {
    await db().$executeRawUnsafe(
      `create trigger noting after insert or update or delete on "${name}" for each row execute function note()`,
    );
  }
}

/** The tables that were written to since the last time, each once. */
export async function changedTables(): Promise<string[]> {
  const rows = await db().$queryRaw<{ name: string }[]>`
    with gone as (delete from noted returning name) select distinct name from gone order by name`;
  return rows.map(({ name }) => name);
}

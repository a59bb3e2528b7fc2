import type { Migration } from "@/prisma/migrate";

/** What migrations make, by name; the database may hold other people's things beside ours. */
export type Made = { tables: string[]; types: string[]; functions: string[] };

/** `create table "Vote"`, at the beginning of a line. */
const making =
  /^\s*create\s+(?:or\s+replace\s+)?(table|type|function)\s+(?:if\s+not\s+exists\s+)?"?(\w+)"?/gim;

/** The tables, types and functions that these migrations make, Prisma's record among them. */
export function madeBy(migrations: Migration[]): Made {
  const found = migrations.flatMap(({ script }) => [...script.matchAll(making)]);
  const named = (kind: string) => {
    const ours = found.filter(([, word]) => word?.toLowerCase() === kind);
    return [...new Set(ours.map(([, , name]) => name ?? ""))];
  };
  return {
    tables: [...named("table"), migrationRecord],
    types: named("type"),
    functions: named("function"),
  };
}

export const migrationRecord = "_prisma_migrations";

import { closeDatabase, db, openDatabase, type Whereabouts } from "@/lib/db";
import type { Case } from "@/tests/load/bench/cases";

/** The rows that each case of writing leaves, by its name. */
const tables: Record<string, "Vote" | "StatusReport"> = { vote: "Vote", report: "StatusReport" };

/**
 * How many rows each case of writing has left so far. A refused deed answers 200 as well, so only
 * the rows tell that what was measured was done. The server must not run meanwhile.
 */
export async function rowsWritten(
  cases: Case[],
  settings: Record<string, string>,
): Promise<Map<string, number>> {
  await openDatabase(whereabouts(settings));
  try {
    const counts = new Map<string, number>();
    for (const { name } of cases) {
      const table = tables[name];
      if (!table) continue;
      const [row] = await db().$queryRawUnsafe<{ count: number }[]>(
        `select count(*)::int as count from "${table}"`,
      );
      counts.set(name, row?.count ?? 0);
    }
    return counts;
  } finally {
    await closeDatabase();
  }
}

/** Throws when a case left fewer or more rows than forms were sent. All three by the case's name. */
export function refuseUnwritten(
  before: Map<string, number>,
  after: Map<string, number>,
  sent: Map<string, number>,
): void {
  for (const [name, count] of after) {
    const written = count - (before.get(name) ?? 0);
    if (written !== sent.get(name))
      throw new Error(`${sent.get(name)} forms of ${name} were sent, ${written} written`);
  }
}

function whereabouts({
  DATABASE_URL: url,
  DATA_DIR: dataDir = "",
}: Record<string, string>): Whereabouts {
  return url ? { url } : { dataDir };
}

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

/** Throws when a case left fewer or more rows than forms were sent; one that writes nothing never does. */
export function refuseUnwritten(
  name: string,
  rows: { before: Map<string, number>; after: Map<string, number> },
  sent: number,
): void {
  const [before, after] = [rows.before.get(name), rows.after.get(name)];
  if (before === undefined || after === undefined) return;
  const written = after - before;
  if (written !== sent) throw new Error(`${sent} forms were sent, ${written} written`);
}

function whereabouts({
  DATABASE_URL: url,
  DATA_DIR: dataDir = "",
}: Record<string, string>): Whereabouts {
  return url ? { url } : { dataDir };
}

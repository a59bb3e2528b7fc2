import type { Pool } from "pg";
import { firstBrokenLink } from "./audit";

export type Verdict = { entries: number; brokenAt: number | null };
export type LogVerdict = { slug: string } & Verdict;

/** So many rows are in memory at once. */
const pageSize = 2_000;

type Database = Pick<Pool, "query">;
type Entries = Parameters<typeof firstBrokenLink>[0];

/**
 * Is an initiative's whole chain whole, as one transaction sees it? Its end is compared with the
 * head that the next deed builds on, so that rows cut off at the end show too.
 */
export async function verifyChainIn(database: Database, initiativeId: string): Promise<Verdict> {
  let entries = 0;
  let brokenAt: number | null = null;
  let end = { sequence: 0, hash: "" };
  for await (const page of pagesOf(database, initiativeId)) {
    entries += page.length;
    brokenAt ??= firstBrokenLink(page, end);
    end = page.at(-1) ?? end;
  }
  const head = await headOf(database, initiativeId);
  const endsWell = (head?.hash ?? "") === end.hash;
  return { entries, brokenAt: brokenAt ?? (endsWell ? null : (head?.sequence ?? 0)) };
}

/** The same for every initiative, by its address. */
export async function verifyChainsIn(database: Database): Promise<LogVerdict[]> {
  const { rows } = await database.query<{ id: string; slug: string }>(
    `select id, slug from "Initiative" order by slug collate "C"`,
  );
  const verdicts: LogVerdict[] = [];
  for (const { id, slug } of rows) verdicts.push({ slug, ...(await verifyChainIn(database, id)) });
  return verdicts;
}

async function* pagesOf(database: Database, initiativeId: string): AsyncGenerator<Entries> {
  let last: number | null = null;
  while (true) {
    const page: { rows: Entries } = await database.query(
      `select * from "AuditEntry" where "initiativeId" = $1 and ($2::int is null or sequence > $2)
        order by sequence limit ${pageSize}`,
      [initiativeId, last],
    );
    if (page.rows.length > 0) yield page.rows;
    if (page.rows.length < pageSize) return;
    last = page.rows.at(-1)?.sequence ?? null;
  }
}

async function headOf(database: Database, initiativeId: string) {
  const { rows } = await database.query<{ sequence: number; hash: string }>(
    `select sequence, hash from "AuditHead" where "initiativeId" = $1`,
    [initiativeId],
  );
  return rows[0];
}

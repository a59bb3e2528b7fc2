import type { Contents } from "@/lib/backup/contents";

/** What came of a restore, for the person at the terminal. */
export type Restored = {
  madeAt: string;
  rows: number;
  /** Logs of deeds that were broken already when the backup was made. */
  broken: string[];
  /** Where the copy of what was replaced is. */
  kept: string | null;
};

export function restoredFrom(contents: Contents, kept: string | null): Restored {
  const { madeAt } = contents;
  return { madeAt, rows: rowsIn(contents), broken: brokenIn(contents), kept };
}

/** How many rows a backup holds. */
export function rowsIn({ rows }: Contents): number {
  return Object.values(rows).reduce((sum, count) => sum + count, 0);
}

/** What a backup does not hold: annexes that have moved to the storage for files. */
export function elsewhere({ rows }: Contents): string[] {
  const objects = rows.StoredObject ?? 0;
  if (objects === 0) return [];
  return [`${objects} annexes lie in the storage that S3_URL names; they are not in this file.`];
}

/** A sentence for each log of deeds that was not whole. */
export function brokenIn({ logs }: Contents): string[] {
  const broken = logs.filter(({ brokenAt }) => brokenAt !== null);
  return broken.map(
    ({ slug, brokenAt }) =>
      `The log of deeds of ${slug} is BROKEN at row ${brokenAt}, and was when the backup was made.`,
  );
}

import type { LogVerdict } from "@/lib/audit-chain";
import type { Applied } from "@/prisma/migrate";

/**
 * A backup is lines of JSON, packed with gzip: the heading; for each table a line with its name and
 * its rows, every value as the database writes it as text; the ending; and last the SHA-256 of all
 * lines before. So it is read by any program, and by either of the two databases.
 */
export const backupOf = "collective-impact";
export const newestFormat = 1;

export type Heading = {
  backup: typeof backupOf;
  format: number;
  madeAt: string;
  /** What had been applied to the database; its tables are those of that day. */
  migrations: Applied[];
  /** The columns of each table, in the order of the rows' values. */
  tables: Record<string, string[]>;
};

export type Ending = {
  /** How many rows each table has. */
  rows: Record<string, number>;
  /** How the logs of deeds looked: a restored one must look the same. */
  logs: LogVerdict[];
};

export type Seal = { sha256: string };

/** What a backup says about itself, all of it read and found to be whole. */
export type Contents = Heading & Ending & Seal;

/** A file that was looked through. */
export type Backup = { path: string; contents: Contents };

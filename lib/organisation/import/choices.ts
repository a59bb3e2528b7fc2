import type { Meaning, TableKind } from "./vocabulary";

/** What the reader of a draft has said about the file. Kept beside its cells. */
export type Choices = {
  kind?: TableKind;
  /** By the column's place. Null: it is not used. */
  columns?: Record<string, Meaning | null>;
  /** Rows as they were mended, by number. */
  mended?: Record<string, string[]>;
  skipped?: number[];
  /** Answers to the plan's questions, by their key. */
  answers?: Record<string, string>;
  /** The sign between the file's cells. */
  delimiter?: string | null;
  /** What was made, once it is done. */
  result?: ImportResult;
};

export type ImportResult = {
  kind: TableKind;
  new: number;
  changed: number;
  same: number;
  skipped: number;
  made: Partial<Record<MadeThing, number>>;
};

export const madeThings = [
  "organisations",
  "participations",
  "groups",
  "seats",
  "people",
  "affiliations",
  "holdings",
  "activities",
  "reports",
] as const;
export type MadeThing = (typeof madeThings)[number];

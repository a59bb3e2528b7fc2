import type { Locale } from "@/lib/i18n/locale";
import { searchKey } from "@/lib/names";
import { headings, type Meaning, type TableKind, tableKinds, type Words } from "./vocabulary";

/** What each column is taken to mean; null: it is not used. */
export type Columns = (Meaning | null)[];

/** What a table may hold, in the order of its template. */
export function meaningsOf(kind: TableKind): Meaning[] {
  return Object.keys(headings[kind]) as Meaning[];
}

/** The column that a row cannot do without. */
export function requiredMeaning(kind: TableKind): Meaning {
  return meaningsOf(kind)[0] as Meaning;
}

/** A column's heading as we write it. */
export function headingOf(kind: TableKind, meaning: Meaning, locale: Locale): string {
  return wordsOf(kind, meaning)?.[locale][0] ?? meaning;
}

/** What the headings mean in this kind of table. A meaning is given once, to the first that says it. */
export function readColumns(kind: TableKind, found: string[]): Columns {
  const taken = new Set<Meaning>();
  return found.map((heading) => {
    const meaning = meaningFor(kind, heading, taken);
    if (meaning) taken.add(meaning);
    return meaning;
  });
}

/**
 * Which kind of table the headings speak of: the one that knows most of them, and among equals the
 * one whose first column leads. Null when none knows its leading column and a second, or the first.
 */
export function kindOf(found: string[]): TableKind | null {
  const scores = tableKinds.map((kind) => ({ kind, score: scoreOf(kind, found) }));
  const best = scores.reduce((one, other) => (other.score > one.score ? other : one));
  return best.score > 0 ? best.kind : null;
}

/** How many of the headings are known at all, in the table that knows most of them. */
export function knownHeadings(found: string[]): number {
  return Math.max(...tableKinds.map((kind) => readColumns(kind, found).filter(Boolean).length));
}

function scoreOf(kind: TableKind, found: string[]): number {
  const columns = readColumns(kind, found);
  const known = columns.filter(Boolean).length;
  const leads = columns[0] === requiredMeaning(kind);
  if (!columns.includes(requiredMeaning(kind)) || (known < 2 && !leads)) return 0;
  return known + (leads ? 0.5 : 0);
}

function meaningFor(kind: TableKind, heading: string, taken: Set<Meaning>): Meaning | null {
  const key = searchKey(heading);
  if (key === "") return null;
  const free = meaningsOf(kind).filter((meaning) => !taken.has(meaning));
  return free.find((meaning) => saysWord(wordsOf(kind, meaning), key)) ?? null;
}

function wordsOf(kind: TableKind, meaning: Meaning): Words | undefined {
  return (headings[kind] as Partial<Record<Meaning, Words>>)[meaning];
}

function saysWord(words: Words | undefined, key: string): boolean {
  return words !== undefined && [...words.da, ...words.en].some((word) => searchKey(word) === key);
}

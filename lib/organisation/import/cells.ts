import { isoDay, parseIsoDay } from "@/lib/dates";
import {
  type DatePrecision,
  type ImpreciseDate,
  parseImpreciseDate,
  typedImpreciseDate,
} from "@/lib/dates-imprecise";
import type { Locale } from "@/lib/i18n/locale";
import { searchKey } from "@/lib/names";
import { type Words, yesNo } from "./vocabulary";

/** Which of the known things a cell names; undefined when it names none of them. */
export function readWord<Value extends string>(
  words: Record<Value, Words>,
  text: string,
): Value | undefined {
  return lookupIn(words).get(searchKey(text)) as Value | undefined;
}

/** Thousands of rows ask the same few lists: each is folded once. */
const lookups = new WeakMap<object, Map<string, string>>();

function lookupIn(words: Record<string, Words>): Map<string, string> {
  const known = lookups.get(words);
  if (known) return known;
  const lookup = new Map<string, string>();
  for (const [value, { da, en }] of Object.entries(words)) {
    for (const word of [value, ...da, ...en]) lookup.set(searchKey(word), value);
  }
  lookups.set(words, lookup);
  return lookup;
}

/** As an export writes it. */
export function writeWord<Value extends string>(
  words: Record<Value, Words>,
  value: Value | null,
  locale: Locale,
): string {
  return value === null ? "" : words[value][locale][0];
}

export function readYesNo(text: string): boolean | undefined {
  const answer = readWord(yesNo, text);
  return answer && answer === "yes";
}

export function writeYesNo(value: boolean, locale: Locale): string {
  return yesNo[value ? "yes" : "no"][locale][0];
}

/** A date with its precision as one text, `2017-08-01/month`: so that two are equal when they are the same. */
export type StoredDate = `${string}/${DatePrecision}`;

/**
 * A day, month, season or year in Danish or English. `aug-17` is what a spreadsheet makes of 08-2017.
 * Null when it is no such thing.
 */
export function readDate(text: string): StoredDate | null {
  const shortMonth = /^(\p{L}{3,4})\.?[- ](\d{2})$/u.exec(text.trim());
  const date = parseImpreciseDate(shortMonth ? `${shortMonth[1]} 20${shortMonth[2]}` : text);
  return date && storedDate(date);
}

export function writeDate(stored: StoredDate | null, locale: Locale): string {
  const date = stored && impreciseDate(stored);
  return date ? typedImpreciseDate(date, locale) : "";
}

export function storedDate({ on, precision }: ImpreciseDate): StoredDate {
  return `${isoDay(on)}/${precision}`;
}

export function impreciseDate(stored: StoredDate): ImpreciseDate | null {
  const [day = "", precision] = stored.split("/") as [string, DatePrecision];
  const on = parseIsoDay(day);
  return on && { on, precision };
}

/** Several names in one cell stand apart by semicolon, bar or line. A comma may be part of a name. */
export function readNames(text: string): string[] {
  return text
    .split(/[;|\n]/)
    .map((one) => one.trim())
    .filter(Boolean);
}

export function writeNames(names: string[]): string {
  return names.join("; ");
}

export function isEmail(text: string): boolean {
  return /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/.test(text);
}

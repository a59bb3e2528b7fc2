import { addDays, addMonths, inReach, isoDay, parseIsoDay, parseTypedDay, typedDay } from "./dates";
import { formatDay, formatMonth } from "./i18n/format";

export type DatePrecision = "day" | "month" | "season" | "year";

/** The first day of a day, month, season or year, and which of these was meant. */
export type ImpreciseDate = { on: Date; precision: DatePrecision };

export type DateLanguage = "da" | "en";

/** First month and names of each season; a winter carries the year in which its December lies. */
const seasons = [
  { month: 3, da: "forår", en: "spring", also: ["foraar", "forar"] },
  { month: 6, da: "sommer", en: "summer", also: [] },
  { month: 9, da: "efterår", en: "autumn", also: ["efteraar", "efterar", "fall"] },
  { month: 12, da: "vinter", en: "winter", also: [] },
] as const;

/**
 * A day, month, season or year as people type it, in Danish or English: `27-11-2026`,
 * `27. november 2026`, `11-2026`, `nov. 2026`, `2026-11`, `forår 2026`, `vinter 2026/27`, `2026`.
 * Null when it is no such thing.
 */
export function parseImpreciseDate(text: string): ImpreciseDate | null {
  const typed = text.normalize("NFC").trim().toLowerCase().replace(/\s+/g, " ");
  const day = parseTypedDay(typed) ?? inReach(dayInWords(typed));
  if (day) return { on: day, precision: "day" };
  const read = monthOf(typed) ?? seasonOf(typed) ?? yearOf(typed);
  return read && inReach(read.on) && read;
}

/** As a form shows it to be typed again: `27-11-2026`, `11-2026`, `forår 2026`, `2026`. */
export function typedImpreciseDate({ on, precision }: ImpreciseDate, language: DateLanguage) {
  const year = on.getUTCFullYear();
  if (precision === "day") return typedDay(on);
  if (precision === "month") return `${isoDay(on).slice(5, 7)}-${year}`;
  return precision === "season" ? seasonInWords(on, language) : `${year}`;
}

/** As people read it: `27. november 2026`, `november 2026`, `forår 2026`, `2026`. */
export function impreciseDateInWords({ on, precision }: ImpreciseDate, language: DateLanguage) {
  if (precision === "day") return formatDay(on, language);
  if (precision === "season") return seasonInWords(on, language);
  const year = `${on.getUTCFullYear()}`;
  return precision === "month" ? `${formatMonth(on, language)} ${year}` : year;
}

/** The last day that is meant: of `2026` the 31st of December. */
export function lastDayOf({ on, precision }: ImpreciseDate): Date {
  const months = { day: 0, month: 1, season: 3, year: 12 }[precision];
  return precision === "day" ? on : addDays(addMonths(on, months), -1);
}

function dayInWords(typed: string): Date | null {
  const parts = /^(\d{1,2})\.? (\p{L}+)\.? (\d{4})$/u.exec(typed);
  const month = parts && monthNumber(parts[2] ?? "");
  if (!parts || !month) return null;
  return parseIsoDay(`${parts[3]}-${two(month)}-${two(Number(parts[1]))}`);
}

function monthOf(typed: string): ImpreciseDate | null {
  const monthFirst = /^(\d{1,2})[-./ ]\s?(\d{4})$/.exec(typed);
  if (monthFirst) return firstOf(Number(monthFirst[2]), Number(monthFirst[1]), "month");
  const yearFirst = /^(\d{4})-(\d{2})$/.exec(typed);
  if (yearFirst) return firstOf(Number(yearFirst[1]), Number(yearFirst[2]), "month");
  const named = /^(\p{L}+)\.? (\d{4})$/u.exec(typed);
  const month = named && monthNumber(named[1] ?? "");
  return named && month ? firstOf(Number(named[2]), month, "month") : null;
}

/** `forår 2026`, `foråret 2026`; a winter may name both its years. */
function seasonOf(typed: string): ImpreciseDate | null {
  const named = /^(\p{L}+) (\d{4})(?: ?[/-] ?(\d{2}|\d{4}))?$/u.exec(typed);
  if (!named) return null;
  const [, name = "", first = "", second] = named;
  const bare = name.replace(/(?<=r)(et|en)$/, "");
  const season = seasons.find((one) => [one.da, one.en, ...one.also].some((word) => word === bare));
  if (!season) return null;
  const year = Number(first);
  const endsNextYear = second === undefined || Number(second) % 100 === (year + 1) % 100;
  if (!endsNextYear || (second !== undefined && season.month !== 12)) return null;
  return firstOf(year, season.month, "season");
}

function yearOf(typed: string): ImpreciseDate | null {
  return /^\d{4}$/.test(typed) ? firstOf(Number(typed), 1, "year") : null;
}

function firstOf(year: number, month: number, precision: DatePrecision): ImpreciseDate | null {
  const on = parseIsoDay(`${String(year).padStart(4, "0")}-${two(month)}-01`);
  return on && { on, precision };
}

function seasonInWords(on: Date, language: DateLanguage): string {
  const year = on.getUTCFullYear();
  const season = seasons.find((one) => one.month === on.getUTCMonth() + 1) ?? seasons[0];
  const nextYear = two((year + 1) % 100);
  return `${season[language]} ${season.month === 12 ? `${year}/${nextYear}` : year}`;
}

/** The first three letters tell the months apart in both languages. */
function monthNumber(name: string): number | null {
  const full = monthNames.findIndex((names) =>
    names.some((one) => one === name || (name.length >= 3 && one.startsWith(name))),
  );
  return full === -1 ? null : full + 1;
}

const monthNames = [
  ["januar", "january"],
  ["februar", "february"],
  ["marts", "march"],
  ["april"],
  ["maj", "may"],
  ["juni", "june"],
  ["juli", "july"],
  ["august"],
  ["september", "sept"],
  ["oktober", "october"],
  ["november"],
  ["december"],
];

function two(value: number): string {
  return String(value).padStart(2, "0");
}

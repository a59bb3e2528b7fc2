import { TZDate } from "@date-fns/tz";

/** The initiative's time zone. A civil day is a Date at midnight UTC, as the database's `date` gives it. */
export const timeZone = "Europe/Copenhagen";

/** Swedish writes a day as `2026-11-27`. Asked several times for every row of every list. */
const calendar = new Intl.DateTimeFormat("sv", { timeZone, dateStyle: "short" });

/** The civil day it is in Copenhagen at this moment. */
export function dayOf(now: Date): Date {
  const [year = 0, month = 1, day = 1] = calendar.format(now).split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, day));
}

/** `2026-11-27`, for addresses and for the database. */
export function isoDay(day: Date): string {
  return day.toISOString().slice(0, 10);
}

/** A day from `2026-11-27`; null when it is no such day. */
export function parseIsoDay(text: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const day = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(day.getTime()) || isoDay(day) !== text ? null : day;
}

/**
 * A day as a Danish reader types it: `27-11-2026`, `27.11.2026`, `27/11 2026`, `2026-11-27`.
 * Null when it is no such day, or not in reach.
 */
export function parseTypedDay(text: string): Date | null {
  const typed = text.trim();
  const danish = /^(\d{1,2})[-./ ]\s?(\d{1,2})[-./ ]\s?(\d{4})$/.exec(typed);
  if (!danish) return inReach(parseIsoDay(typed));
  const [, day = "", month = "", year = ""] = danish;
  return inReach(parseIsoDay(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`));
}

/**
 * Nobody plans for the year 202 or 20266: such a year is a slip of the finger. And the database has
 * no year 0, and the day after the last of 9999 is none that it reads.
 */
export function inReach(day: Date | null): Date | null {
  const year = day?.getUTCFullYear() ?? 0;
  return year >= 1900 && year <= 2199 ? day : null;
}

/** `27-11-2026`, as a form shows a day to be typed. */
export function typedDay(day: Date): string {
  return isoDay(day).split("-").reverse().join("-");
}

/**
 * The moment a wall clock in Copenhagen shows this day and time (`14:00` or `14.00`).
 * Null when it is no time.
 */
export function momentOf(day: Date, time: string): Date | null {
  const parts = /^(\d{1,2})[:.](\d{2})$/.exec(time.trim());
  if (!parts) return null;
  const [hour, minute] = [Number(parts[1]), Number(parts[2])];
  if (hour > 23 || minute > 59) return null;
  const there = new TZDate(
    day.getUTCFullYear(),
    day.getUTCMonth(),
    day.getUTCDate(),
    hour,
    minute,
    timeZone,
  );
  return new Date(there.getTime());
}

/**
 * A civil day so many days later. By the calendar in UTC: a library that counts in the machine's own
 * time zone lands an hour beside midnight when the clocks change.
 */
export function addDays(day: Date, days: number): Date {
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate() + days));
}

/** The same day of the month so many months later, or the month's last when it has no such day. */
export function addMonths(day: Date, months: number): Date {
  const [year, month] = [day.getUTCFullYear(), day.getUTCMonth() + months];
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(day.getUTCDate(), lastOfMonth)));
}

/** Whole days from one civil day to another; negative when the other is before. */
export function daysBetween(from: Date, to: Date): number {
  return Math.round((to.getTime() - from.getTime()) / 86_400_000);
}

/** The last day of a half-open period, as people say it ("to and including"). */
export function lastDay(until: Date): Date {
  return addDays(until, -1);
}

/** The first day on which something no longer holds, from the last day that people name. */
export function firstDayAfter(last: Date): Date {
  return addDays(last, 1);
}

/** Does a half-open period hold on this day? */
export function holdsOn(period: { from: Date; until: Date | null }, day: Date): boolean {
  return period.from <= day && (period.until === null || day < period.until);
}

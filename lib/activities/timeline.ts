import { addDays, addMonths, dayOf, daysBetween, parseIsoDay } from "@/lib/dates";
import { type ImpreciseDate, lastDayOf } from "@/lib/dates-imprecise";
import type { TimelineLine } from "./columns";
import { endOf, startOf } from "./rules";

/** A stretch of the picture in per cent of its width. */
export type Stretch = { at: number; width: number };

export type Bar = {
  /** Where the activity surely runs; null when neither end is sure enough. */
  sure: Stretch | null;
  /** Where it may run: between the first and the last day that an end can mean, or towards an open end. */
  unsure: Stretch[];
  milestones: { at: number; isReached: boolean }[];
};

export type Timeline = {
  from: Date;
  until: Date;
  today: number;
  /** The beginnings of months or years; a year says its number. */
  ticks: { at: number; on: Date; isYear: boolean }[];
  bars: Bar[];
};

/** Ten years each way are shown at most: a slip of the finger must not press the rest together. */
const reach = 120;

/** Lays activities out on one axis that holds them all and today. */
export function timelineOf(lines: TimelineLine[], today: Date): Timeline {
  const known = lines.flatMap(daysOf).concat(today).map(Number);
  const from = monthOf(new Date(Math.max(Math.min(...known), Number(addMonths(today, -reach)))));
  const latest = new Date(Math.min(Math.max(...known), Number(addMonths(today, reach))));
  const until = addMonths(monthOf(latest), monthsBetween(from, latest) < 5 ? 6 : 1);
  const place = placer(from, until);
  return {
    from,
    until,
    today: place(today),
    ticks: ticksOf(from, until).map((on) => ({
      at: place(on),
      on,
      isYear: on.getUTCMonth() === 0,
    })),
    bars: lines.map((line) => barOf(line, today, until, place)),
  };
}

function barOf(line: TimelineLine, today: Date, until: Date, place: (day: Date) => number): Bar {
  const start = startOf(line) ?? { on: dayOf(line.createdAt), precision: "day" as const };
  const end = endOf(line);
  const sureFrom = sureStart(start);
  const sureUntil = end ? sureEnd(end) : later(addDays(today, 1), sureFrom);
  const over = end ? addDays(lastDayOf(end), 1) : until;
  const stretch = (one: Date, other: Date) => ({
    at: place(one),
    width: Math.max(0, round(place(other) - place(one))),
  });
  const isSure = sureFrom < sureUntil;
  const unsure = isSure
    ? [stretch(start.on, sureFrom), stretch(sureUntil, over)]
    : [stretch(start.on, over)];
  return {
    sure: isSure ? stretch(sureFrom, sureUntil) : null,
    unsure: unsure.filter(({ width }) => width > 0),
    milestones: line.milestones.flatMap(({ dueOn, reachedOn }) => {
      const on = parseIsoDay(reachedOn ?? dueOn ?? "");
      return on ? [{ at: place(on), isReached: reachedOn !== null }] : [];
    }),
  };
}

/** The day by which it has surely begun. */
function sureStart(start: ImpreciseDate): Date {
  return start.precision === "day" ? start.on : addDays(lastDayOf(start), 1);
}

/** The first day on which it may be over. */
function sureEnd(end: ImpreciseDate): Date {
  return end.precision === "day" ? addDays(end.on, 1) : end.on;
}

function daysOf(line: TimelineLine): Date[] {
  const [start, end] = [startOf(line), endOf(line)];
  const milestones = line.milestones.flatMap((one) =>
    [one.dueOn, one.reachedOn].flatMap((on) => parseIsoDay(on ?? "") ?? []),
  );
  return [start?.on ?? dayOf(line.createdAt), ...(end ? [lastDayOf(end)] : []), ...milestones];
}

/** At most eight, so that their words have room on a phone. */
function ticksOf(from: Date, until: Date): Date[] {
  const months = monthsBetween(from, until);
  const step = [1, 3, 6, 12, 24, 60].find((length) => months / length <= 8) ?? 60;
  const ticks: Date[] = [];
  for (let on = from; on < until; on = addMonths(on, 1)) {
    const sinceYear = on.getUTCFullYear() * 12 + on.getUTCMonth();
    if (sinceYear % step === 0) ticks.push(on);
  }
  return ticks;
}

function placer(from: Date, until: Date): (day: Date) => number {
  const days = daysBetween(from, until);
  return (day) => {
    const share = (100 * daysBetween(from, day)) / days;
    return round(Math.min(100, Math.max(0, share)));
  };
}

function monthsBetween(from: Date, until: Date): number {
  return (
    (until.getUTCFullYear() - from.getUTCFullYear()) * 12 + until.getUTCMonth() - from.getUTCMonth()
  );
}

function monthOf(day: Date): Date {
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), 1));
}

function later(one: Date, other: Date): Date {
  return one > other ? one : other;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

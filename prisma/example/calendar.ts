import { dayOf, isoDay, momentOf } from "@/lib/dates";

const oneDay = 24 * 60 * 60 * 1000;
const workingHours = ["08:35", "09:50", "11:20", "12:45", "14:10", "15:40", "19:25", "21:05"];

export type Calendar = ReturnType<typeof calendarFrom>;

/** The days of the example, counted from today: -30 is a month ago. So it always looks alive. */
export function calendarFrom(now: Date) {
  const today = dayOf(now);
  const day = (offset: number) => new Date(today.getTime() + offset * oneDay);

  /** The working day nearest to it: earlier for what has been, later for what is to come. */
  const workday = (offset: number): Date => {
    const date = day(offset);
    return isClosed(date) ? workday(offset + (offset < 0 ? -1 : 1)) : date;
  };

  const at = (offset: number, time: string) => clock(workday(offset), time);

  /**
   * A moment on the way from `start` to `end`, at an hour when people answer; the same every time.
   */
  const between = (start: Date, end: Date, index: number, count: number): Date => {
    const share = (index + 1) / (count + 1);
    const exact = new Date(start.getTime() + share * (end.getTime() - start.getTime()));
    const hour = workingHours[(index * 5 + count) % workingHours.length] ?? "12:00";
    const likely = clock(dayOf(exact), hour);
    return start < likely && likely < end ? likely : exact;
  };

  /** Texts speak of years: `{year}` is this one, `{year+2}` the one after next. */
  const inYears = (text: string) =>
    text.replace(/\{year([+-]\d+)?\}/g, (_, more) =>
      String(today.getUTCFullYear() + Number(more ?? 0)),
    );

  return { now, today, day, workday, at, between, inYears };
}

/** Weekends, and the days around Christmas and New Year. */
function isClosed(day: Date): boolean {
  const isWeekend = day.getUTCDay() % 6 === 0;
  return isWeekend || ["12-24", "12-25", "12-26", "12-31", "01-01"].includes(isoDay(day).slice(5));
}

function clock(day: Date, time: string): Date {
  const moment = momentOf(day, time);
  if (!moment) throw new Error(`No such time of day: ${time}`);
  return moment;
}

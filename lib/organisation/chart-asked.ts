import { parseTypedDay } from "@/lib/dates";

/** What an address asks of the chart: a day, as typed or as `2026-11-27`, and a name to find. */
export function askedOf(
  query: Record<string, string | string[] | undefined>,
  today: Date,
): { day: Date; find: string; isUnreadable: boolean } {
  const on = first(query.on).trim();
  const day = on ? parseTypedDay(on) : today;
  return {
    day: day ?? today,
    find: first(query.find).trim().slice(0, 100),
    isUnreadable: day === null,
  };
}

function first(value: string | string[] | undefined): string {
  return [value].flat()[0] ?? "";
}

import "server-only";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Chart } from "./chart";
import { chartPicture } from "./chart-picture";
import { type Say, seatLine, sectorWords } from "./words";

/** The chart's picture in the reader's words: all seats, the title, the day and a legend. */
export function pictureOf(chart: Chart, initiativeName: string, say: Say, locale: Locale) {
  const chartSays = (key: "partners" | "sideline" | "noSteering") =>
    say(`organisation.chart.${key}`);
  return chartPicture(chart, {
    title: `${initiativeName}: ${say("organisation.chart.title", { count: chart.organisationCount })}`,
    date: formatDay(chart.day, locale),
    partners: chartSays("partners"),
    sideline: chartSays("sideline"),
    noSteering: chartSays("noSteering"),
    seats: (group) =>
      say("organisation.chart.seats", { count: group.seatCount, vacant: group.vacantCount }),
    seat: (seat) => seatLine(say, seat),
    sector: (sector) => sectorWords(say, sector),
  });
}

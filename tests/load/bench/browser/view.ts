import type { Watched } from "@/tests/load/bench/browser/watch";
import type { Database, Where } from "@/tests/load/bench/result";
import type { Size } from "@/tests/load/bench/sizes";
import { median } from "@/tests/load/bench/statistics";

/** Medians over several loads with nothing in the browser's cache; times in milliseconds from the navigation. */
export type View = {
  view: string;
  database: Database;
  size: Size;
  /** Largest contentful paint, ours and that of the floor's page with as many rows. */
  paint: number;
  floorPaint: number;
  /** Median of the pairs' ratios. */
  ratio: number;
  /** Tasks of more than 50 ms: how many, and how long all of them together kept the page busy. */
  longTasks: number;
  longTaskMs: number;
  floorLongTaskMs: number;
  /** When the vote's buttons could be pressed: drawn (the form works without script), and taken over by the script. */
  vote?: { drawn: number; ready: number };
  /** Frames a second that the page gave. */
  frames?: { scrolling: number; unfolding?: number | undefined; floorScrolling: number };
};

/** One load of ours and one of the floor's, a moment apart. */
export type Loads = { ours: Watched; floor: Watched };

export function viewOf(view: string, where: Where, loads: Loads[]): View {
  const middle = (value: (pair: Loads) => number) => Math.round(median(loads.map(value)));
  const ratio = median(loads.map(({ ours, floor }) => ours.paint / floor.paint));
  const { drawn, ready } = loads[0]?.ours ?? {};
  return {
    view,
    ...where,
    paint: middle(({ ours }) => ours.paint),
    floorPaint: middle(({ floor }) => floor.paint),
    ratio: Math.round(ratio * 100) / 100,
    longTasks: middle(({ ours }) => ours.longTasks.length),
    longTaskMs: middle(({ ours }) => sum(ours.longTasks)),
    floorLongTaskMs: middle(({ floor }) => sum(floor.longTasks)),
    ...(drawn && ready
      ? {
          vote: {
            drawn: middle(({ ours }) => ours.drawn ?? 0),
            ready: middle(({ ours }) => ours.ready ?? 0),
          },
        }
      : {}),
  };
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

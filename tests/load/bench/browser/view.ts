import type { Database } from "@/tests/load/bench/result";
import type { Size } from "@/tests/load/bench/sizes";

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
  frames?: Frames;
  floorFrames?: Pick<Frames, "scrolling">;
};

export type Frames = { scrolling: number; unfolding: number };

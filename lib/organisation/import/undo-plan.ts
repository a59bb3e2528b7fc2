import type { MadeThing } from "./choices";

/** How many things of a sort. */
export type Figures = Partial<Record<MadeThing, number>>;

/**
 * Why an import stays: a row that it made or changed is no longer as it left it (`changed`), or something
 * stands on it (the table it is in), or what it replaced has no place any more.
 */
export type Obstacle = {
  reason: string;
  /** What the import made or changed: its table and its name. */
  table: string;
  name: string;
  /** What stands in the way, by name; "" when it has none. */
  other: string;
};

/** What undoing an import would take away and put back; and, when it cannot be done, why. */
export type UndoPlan = {
  gone: Figures;
  back: Figures;
  /** The first few of them; `count` says how many there are. */
  obstacles: Obstacle[];
  count: number;
};

/** How many obstacles are told by name. */
export const mostTold = 5;

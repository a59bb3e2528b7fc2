import type { Step } from "../rules";

/**
 * What everybody in the room is told of the plan while they look at it: whole, so that whoever was away
 * has missed nothing, and compact, since it is sent to all with every move.
 */
export type PlanFacts = {
  step: Step;
  /** When the step began, as `2026-11-27T13:00:00.000Z`, and its time box. */
  begun: string;
  minutes: number | null;
  isOver: boolean;
  /** Changes when anything but the seats does: names, tables, reasons, ties. */
  plan: string;
  /** For every table with somebody at it: its number, then the numbers of those who sit there, in order. */
  seats: number[][];
};

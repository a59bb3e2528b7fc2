/**
 * How much there is beside the example: so many units, and so many other initiatives in the same
 * database. `among` has the example's own amounts, so that the others' cost shows alone.
 */
export const sizes = {
  example: { factor: 0, others: 0 },
  among: { factor: 0, others: 200 },
  x10: { factor: 10, others: 200 },
  x100: { factor: 100, others: 200 },
} as const;

export type Size = keyof typeof sizes;

/** What one step adds; a hundred of them are a ×100 in the aims. */
export const unit = {
  organisations: 25,
  groups: 4,
  activities: 20,
  /** Of each activity. */
  reports: 50,
  decisions: 20,
  /** On each decision. */
  votes: 10,
} as const;

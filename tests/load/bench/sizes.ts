/** How much there is, beside the example: this many times the unit. */
export const sizes = { example: 0, x10: 10, x100: 100 } as const;

export type Size = keyof typeof sizes;

/** What one step adds; a hundred of them are what the issue calls ×100. */
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

/** Other initiatives in the same database, at every size but the example's. */
export const otherInitiatives = 200;

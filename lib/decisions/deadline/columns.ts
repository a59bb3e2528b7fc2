/** That a vote was given more time, and why. Moments are in UTC, without saying so. */
export type ExtensionDetail = {
  at: string;
  /** When it would have closed. */
  before: string;
  reason: string;
  name: string;
  /** Has who did it agreed to be named to everybody? */
  isPublic: boolean;
};

/** That a vote was closed before its time, and when that would have been. */
export type EarlyClosing = { closesAt: Date; name: string; isPublic: boolean };

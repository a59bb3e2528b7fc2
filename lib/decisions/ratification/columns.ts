import type { RatificationOutcome } from "./rules";

/** Who must ratify a proposal, and what became of that. Days as `2027-03-01`. */
export type RatificationDetail = {
  ratifier: string;
  organisation: { id: string; name: string };
  dueOn: string;
  outcome: RatificationOutcome | null;
  on: string | null;
  reference: string | null;
  recordedBy: string | null;
};

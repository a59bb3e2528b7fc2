import type { RecusalReason } from "./rules";

/** A seat that was out of the vote, as the record tells of it. */
export type RecordedRecusal = {
  standsFor: string;
  reason: RecusalReason;
  /** What members may read besides. */
  note: string;
};

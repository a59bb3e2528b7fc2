import { z } from "zod";

/** What a ballot's form may say. Messages are keys under `validation`. */

/** Its fields are named in rules.ts. `rank-1`: the option of the first place. `mark-1`: dots or score of the first option. */
export const ballotForm = z.looseObject({
  proposalId: z.uuid("choose"),
  seatId: z.uuid("choose"),
  /** An open ballot has none. */
  code: z
    .string()
    .regex(/^([2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2})?$/, "not-understood")
    .default(""),
});
export type BallotForm = z.output<typeof ballotForm>;

/** Who no longer stands: a person or an organisation. */
export const standDownForm = z.object({
  proposalId: z.uuid("choose"),
  candidate: z.uuid("choose"),
});

import { z } from "zod";
import { recusalReasons, voteWays } from "./rules";

/** What the forms around a vote may say. Messages are keys under `validation`. */

const id = z.uuid("choose");
const free = (most: number) => z.string().trim().max(most).default("");
const choice = z.enum(["for", "against", "abstain", "aside"], "choose");
/** A name that occurs once in a form is a string, several times a list. */
const seats = z.preprocess(
  (value) => (value === undefined ? [] : [value].flat()),
  z.array(id).min(1, "tick-seat").max(40),
);

/** One vote, or the same for several seats. */
export const voteForm = z.object({
  proposalId: id,
  seatId: seats,
  choice,
  reason: free(2_000),
});

export const recusalForm = z.object({
  proposalId: id,
  seatId: id,
  reason: z.enum(recusalReasons, "choose"),
  note: free(500),
});

export const ofSeat = z.object({ proposalId: id, seatId: id });

export const proxyForm = z.object({ proposalId: id, seatId: id, to: id });

/** How many seats' votes may be written down at once. */
const mostAtOnce = 100;

/** Votes that were given in the room, by phone or on paper: `choice-<seat>`, empty for those that gave none. */
export const registrationForm = z
  .looseObject({ proposalId: id, way: z.enum(voteWays, "choose"), reason: free(2_000) })
  .transform(({ proposalId, way, reason, ...fields }, context) => {
    const votes = Object.entries(fields).flatMap(([field, given]) => {
      const seatId = id.safeParse(field.replace(/^choice-/, ""));
      if (!field.startsWith("choice-") || !seatId.success || given === "") return [];
      return [{ seatId: seatId.data, choice: choice.safeParse(given).data }];
    });
    const read = votes.flatMap((vote) => (vote.choice ? [{ ...vote, choice: vote.choice }] : []));
    if (read.length > 0 && read.length === votes.length && read.length <= mostAtOnce) {
      return { proposalId, way, reason, votes: read };
    }
    context.addIssue({ code: "custom", message: "choose-vote", path: ["way"] });
    return z.NEVER;
  });

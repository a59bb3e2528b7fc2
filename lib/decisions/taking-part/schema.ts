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

/** The same vote of several seats, given in the room, by phone or on paper. */
export const registrationForm = voteForm.extend({ way: z.enum(voteWays, "choose") });

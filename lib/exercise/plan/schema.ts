import { z } from "zod";
import { actorRoles, tieKinds } from "../rules";

/** What the forms of the shared plan may say. Messages are keys under `validation`. */

const id = z.uuid("choose");
const maybeId = z.union([z.literal("").transform(() => null), id]).default(null);
const free = (most: number) => z.string().trim().max(most).default("");

/**
 * Without a table the actor leaves the plan; `besideId` is who it is put after. `waited` is how long the move waited
 * for a connection, in milliseconds: it counts as made then.
 */
export const moveForm = z.object({
  exerciseId: id,
  actorId: id,
  tableId: maybeId,
  besideId: maybeId,
  waited: z.coerce.number().int().min(0).max(86_400_000).catch(0).default(0),
});

export const ofExercise = z.object({ exerciseId: id });

export const describeForm = z.object({
  exerciseId: id,
  actorId: id,
  role: z.enum(actorRoles, "choose"),
  why: free(1_000),
  brings: free(1_000),
  gets: free(1_000),
  place: free(120),
  reach: free(300),
  livedExperience: z.preprocess((value) => value === "on", z.boolean()),
});

export const tieForm = z.object({
  exerciseId: id,
  actorId: id,
  otherId: id,
  kind: z.enum(tieKinds, "choose"),
  why: free(300),
});

export const untieForm = z.object({ exerciseId: id, tieId: id });

/** A name that occurs once in a form is a string, several times a list. */
const list = z.preprocess(
  (value) => (value === undefined ? [] : [value].flat()),
  z.array(z.string().trim()).max(600),
);

/**
 * What was done on paper, the three lists in the same order: the actor's number, the table's number where
 * the page showed it, and the one that was written down. Empty: not seated.
 */
export const paperForm = z.object({ exerciseId: id, actor: list, shown: list, table: list });

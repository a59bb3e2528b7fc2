import { z } from "zod";
import { most } from "../rules";
import type { Place } from "./rules";

/** What the forms of seating alone may say. Messages are keys under `validation`. */

const id = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const one = `${id}:(?:${id})?`;
const written = new RegExp(`^${one}(?:,${one})*$`, "i");

const places = z
  .string()
  .max(most.actors * 75)
  .regex(written, "choose")
  .transform(readPlaces);

/** `actorId:tableId,actorId:`: several at once, as the browser has gathered them; of an actor named twice the last counts. */
export const placesForm = z.object({
  exerciseId: z.uuid("choose"),
  places,
  /** Sent without script: the page is to show the next card. */
  goOn: z.string().optional(),
});

/** What the browser still kept is placed in the same deed. */
export const handInForm = z.object({
  exerciseId: z.uuid("choose"),
  places: z.union([z.literal("").transform((): Place[] => []), places]).default([]),
});

function readPlaces(text: string): Place[] {
  const byActor = new Map<string, string | null>();
  for (const place of text.toLowerCase().split(",")) {
    const [actorId = "", tableId = ""] = place.split(":");
    byActor.set(actorId, tableId || null);
  }
  return [...byActor].map(([actorId, tableId]) => ({ actorId, tableId }));
}

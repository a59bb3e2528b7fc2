import { z } from "zod";

const name = z.string().trim().min(1, "required").max(80);
const purpose = z.string().trim().min(1, "required").max(600);

/** What an initiative is called and what it is about. */
export const describeInitiative = z.object({ name, purpose });

/** The public page, on or off. */
export const publishInitiative = z.object({ shown: z.enum(["on", "off"], "choose") });

import { z } from "zod";

/** A sum as people write it: dots and spaces between the thousands are no mistake. */
export const kroner = z
  .string()
  .trim()
  .regex(/^(\d{1,9}|\d{1,3}([. ]\d{3}){1,2})$/, "kroner")
  .transform((typed) => Number(typed.replace(/[. ]/g, "")));

import { z } from "zod";

/** A sum as people write it: dots and spaces between the thousands are no mistake. */
export const kroner = z
  .string()
  .transform((typed) => typed.replace(/[.\s]/g, ""))
  .pipe(
    z
      .string()
      .regex(/^\d{1,9}$/, "kroner")
      .transform(Number),
  );

import { z } from "zod";
import { chainKinds } from "./rules";

const emptyAsNull = (value: unknown) => (value === "" || value === undefined ? null : value);
const noneAsNull = (value: unknown) => (value === "none" ? null : emptyAsNull(value));

/** What a proposal's form says of an earlier decision, if it began with one. */
export const chainFields = {
  /** The earlier decision. */
  earlier: z.preprocess(emptyAsNull, z.uuid("choose").nullable()),
  /** Null: it only began with it. */
  chainKind: z.preprocess(noneAsNull, z.enum(chainKinds, "choose").nullable()),
  chainReason: z.string().trim().max(2_000).default(""),
};

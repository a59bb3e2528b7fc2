import { createHash, randomUUID } from "node:crypto";

/** The id that belongs to a readable name: the same one every time, so that rows refer by name. */
export type IdOf = (kind: string, name: string) => string;

/** Ids (uuid 7, all of the moment `at`) for one set of rows; two sets never share an id. */
export function freshIds(at: Date): IdOf {
  const set = randomUUID();
  const moment = at.getTime().toString(16).padStart(12, "0");
  return (kind, name) => {
    const bits = createHash("sha256").update(`${set} ${kind} ${name}`).digest("hex");
    const parts = [moment.slice(0, 8), moment.slice(8), `7${bits.slice(0, 3)}`];
    return [...parts, `8${bits.slice(3, 6)}`, bits.slice(6, 18)].join("-");
  };
}

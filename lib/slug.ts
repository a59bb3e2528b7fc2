/**
 * Could this be an initiative's address? What could not is "not found" without asking the database,
 * which stumbles over a null character and takes anything else a stranger sends.
 */
export function isSlug(text: unknown): text is string {
  return typeof text === "string" && /^[\w-]{1,100}$/.test(text);
}

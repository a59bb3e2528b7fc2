/** Organisations, people and activities in forms: chosen from a list or, where there are too many for one, named. */

const kinds = ["organisation", "person", "activity"] as const;
export type NamedKind = (typeof kinds)[number];

/** A list longer than this is a field to write in. */
export const mostToChooseAmong = 60;

/**
 * The name of the text field in which something is named for this field.
 *
 * @param prefix what stands before an id in the field's value, where it can hold ids of several kinds
 * @param number which one it is, from 1, where the field holds several
 */
export function namedField(
  field: string,
  {
    of = "organisation",
    prefix = "",
    number = 0,
  }: { of?: NamedKind; prefix?: string; number?: number } = {},
): string {
  return `named-${of}:${prefix}:${field}${number > 0 ? `#${number}` : ""}`;
}

/** What such a field is named for; null: it is another field. */
export function readNamedField(name: string) {
  const found = /^named-(\w{1,20}):(\w{0,20}):([\w.-]{1,60})(#\d{1,2})?$/.exec(name);
  const of = kinds.find((kind) => kind === found?.[1]);
  if (!found || !of) return null;
  const [, , prefix = "", field = "", number] = found;
  return { of, prefix: prefix && `${prefix}:`, field, isOneOfSeveral: number !== undefined };
}

/** Organisations in forms: chosen from a list or, where there are too many for one, named. */

/** A list longer than this is a field to write in. */
export const mostToChooseAmong = 60;

/**
 * The name of the text field in which an organisation is named for this field.
 *
 * @param prefix what stands before an id in the field's value, where it can hold ids of several kinds
 * @param number which one it is, from 1, where the field holds several
 */
export function namedField(field: string, { prefix = "", number = 0 } = {}): string {
  return `named:${prefix}:${field}${number > 0 ? `#${number}` : ""}`;
}

/** What such a field is named for; null: it is another field. */
export function readNamedField(name: string) {
  const found = /^named:(\w{0,20}):([\w.-]{1,60})(#\d{1,2})?$/.exec(name);
  if (!found) return null;
  const [, prefix = "", field = "", number] = found;
  return { prefix: prefix && `${prefix}:`, field, isOneOfSeveral: number !== undefined };
}

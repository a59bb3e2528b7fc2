/** A sent form: what was typed by field, files apart, and the form's once-only key. */
export type Typed = {
  fields: Record<string, string | string[] | File>;
  deedKey: string | null;
};

/** Fields that must never travel back to the page. */
const secrets = new Set(["password", "newPassword", "currentPassword", "key", "token"]);

/**
 * Reads a form. A name that occurs several times becomes a list; the framework's own fields
 * (they begin with `$`) are left out. Prototype names are plain data: the record has none.
 */
export function readForm(data: FormData): Typed {
  const fields: Typed["fields"] = Object.create(null);
  let deedKey: string | null = null;
  // An action can be called with anything at all.
  if (!(data instanceof FormData)) return { fields, deedKey };
  for (const [name, value] of data.entries()) {
    if (name.startsWith("$")) continue;
    if (name === "deedKey") deedKey = keyOf(value);
    else if (typeof value === "string") fields[name] = joined(fields[name], clean(value));
    else fields[name] = value;
  }
  return { fields, deedKey };
}

/** One field of a form that has no schema; null when it is missing, or when what was sent is no form. */
export function valueIn(data: unknown, name: string): FormDataEntryValue | null {
  return data instanceof FormData ? data.get(name) : null;
}

/** What was typed, to be shown again beside a refusal; secrets and files are not. */
export function typedValues(typed: Typed): Record<string, string | string[]> {
  const shown = Object.entries(typed.fields).filter(
    (field): field is [string, string | string[]] =>
      !secrets.has(field[0]) && !(field[1] instanceof File),
  );
  // Not by assignment: the name `__proto__` would give the record another prototype.
  return Object.fromEntries(shown);
}

function joined(before: Typed["fields"][string] | undefined, value: string): string | string[] {
  if (before === undefined || before instanceof File) return value;
  return Array.isArray(before) ? [...before, value] : [before, value];
}

/** The database cannot hold a null character; browsers send line ends as CRLF. */
function clean(value: string): string {
  return value.replaceAll("\u0000", "").replaceAll("\r\n", "\n");
}

function keyOf(value: FormDataEntryValue): string | null {
  return typeof value === "string" && /^[\w-]{8,64}$/.test(value) ? value : null;
}

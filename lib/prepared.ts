/** Statements come from the code, but some are put together from a filter or carry many rows. */
const most = 400;
const longest = 12_000;

const names = new Map<string, string>();

/**
 * The name under which a connection keeps a statement's plan, so that the database plans it once
 * and not at every request: our reading statements take four times as long to plan as to run.
 * No name, and planned each time, for what is too long or comes after the first four hundred:
 * every connection keeps all of them.
 */
export function preparedName({ sql }: { sql: string }): string {
  const known = names.get(sql);
  if (known) return known;
  if (names.size >= most || sql.length > longest) return "";
  const name = `s${names.size + 1}`;
  names.set(sql, name);
  return name;
}

/**
 * How many deeds of one initiative hold a connection in this process: the one that has the lock, and
 * one that is ready to take it.
 */
const atOnce = 2;

type Line = { busy: number; waiting: (() => void)[] };
const lines = new Map<string, Line>();

/**
 * Lets the deeds of one initiative wait for each other here, before they take a connection. All at
 * the database's lock, a burst of votes would hold every connection, and nobody else could read a
 * page, in whatever initiative. The lock stays what decides who is first; this spares what is scarce.
 */
export async function inTurn<T>(initiativeId: string, deed: () => Promise<T>): Promise<T> {
  const line = lines.get(initiativeId) ?? { busy: 0, waiting: [] };
  lines.set(initiativeId, line);
  if (line.busy >= atOnce) await new Promise<void>((go) => line.waiting.push(go));
  else line.busy += 1;
  try {
    return await deed();
  } finally {
    const next = line.waiting.shift();
    // The next one has our place, so that nobody slips in between.
    if (next) next();
    else line.busy -= 1;
    if (line.busy === 0) lines.delete(initiativeId);
  }
}

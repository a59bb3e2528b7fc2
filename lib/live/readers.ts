/**
 * Who reads along in this copy, now: how many, how many of one session, and whether each of them still
 * may. A stream can last for hours, so what was asked at its beginning is asked again.
 */
export type Reader = {
  /** Of the session that it belongs to. */
  session: string;
  /** The same for readers whose right to read is the same question. */
  right: string;
  /** Asks the database whether they still may. */
  mayRead(): Promise<boolean>;
  end(): void;
};

/** So many at once: a slow machine keeps its memory, and one browser cannot take everybody's place. */
export const mostReaders = 1_500;
export const mostOfSession = 8;

/** How old an answer to `mayRead` may become, and how many are asked for in a turn of a second. */
const checkedMs = 8_000;
const mostChecks = 150;

type Readers = { all: Set<Reader>; checkedAt: Map<string, number>; isEnding: boolean };

/** The launcher ends them and the pages begin them, and each has its own copy of this module. */
const shared = globalThis as { collectiveImpactReaders?: Readers };
shared.collectiveImpactReaders ??= { all: new Set(), checkedAt: new Map(), isEnding: false };
const readers = shared.collectiveImpactReaders;

/** Is there room for one more of this session? */
export function hasRoom(session: string): boolean {
  if (readers.isEnding || readers.all.size >= mostReaders) return false;
  let own = 0;
  for (const reader of readers.all) if (reader.session === session) own += 1;
  return own < mostOfSession;
}

/** Counts a reader whose right was asked just now; gives the way to leave. */
export function enter(reader: Reader): () => void {
  readers.all.add(reader);
  readers.checkedAt.set(reader.right, Date.now());
  return () => void readers.all.delete(reader);
}

export function readerCount(): number {
  return readers.all.size;
}

/** Ends the streams of those who may no longer read. One question for all streams of one right, each some seconds old. */
export async function checkReaders(now = Date.now()): Promise<void> {
  const byRight = readersByRight();
  for (const right of readers.checkedAt.keys()) {
    if (!byRight.has(right)) readers.checkedAt.delete(right);
  }
  const isDue = (right: string) => now - (readers.checkedAt.get(right) ?? 0) >= checkedMs;
  const due = [...byRight].filter(([right]) => isDue(right)).slice(0, mostChecks);
  for (const [right, same] of due) {
    readers.checkedAt.set(right, now);
    const mayRead = await same[0]?.mayRead();
    if (!mayRead) for (const reader of same) reader.end();
  }
}

function readersByRight(): Map<string, Reader[]> {
  const groups = new Map<string, Reader[]>();
  for (const reader of readers.all) {
    const same = groups.get(reader.right);
    if (same) same.push(reader);
    else groups.set(reader.right, [reader]);
  }
  return groups;
}

/** To be called where a copy begins to hear. */
export function letReadersIn(): void {
  readers.isEnding = false;
}

/** When the process ends: browsers come back by themselves, to whoever is there then. */
export function endAllReaders(): void {
  readers.isEnding = true;
  for (const reader of [...readers.all]) reader.end();
}

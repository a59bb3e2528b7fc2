import { searchKey } from "@/lib/names";

/** What becomes of the guest lists when they are shown together. Pure. */

/** Names as somebody wrote them, one in a line: without blanks and without what stands there twice. */
export function readGuests(text: string): string[] {
  const names = text.split("\n").map((line) => line.replace(/\s+/g, " ").trim());
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = searchKey(name);
    if (key === "" || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

export type Gathered = { name: string; key: string; wrote: number };

/**
 * All lists together: each name once, as most wrote it, and how many wrote it. Who wrote it is not
 * told. Spellings that differ only in case, accents and signs are one name.
 */
export function gather(lists: readonly (readonly string[])[]): Gathered[] {
  const spellings = new Map<string, Map<string, number>>();
  for (const list of lists) {
    const own = new Map(list.map((name) => [searchKey(name), name]));
    for (const [key, name] of own) {
      if (key === "") continue;
      const counts = spellings.get(key) ?? new Map<string, number>();
      counts.set(name, (counts.get(name) ?? 0) + 1);
      spellings.set(key, counts);
    }
  }
  return [...spellings].map(([key, counts]) => {
    // Of two as common ones the first by its letters: whose list came first is not to be seen.
    const [most] = [...counts].sort(
      ([name, one], [other, count]) => count - one || (name < other ? -1 : 1),
    );
    const wrote = [...counts.values()].reduce((sum, count) => sum + count, 0);
    return { key, name: most?.[0] ?? key, wrote };
  });
}

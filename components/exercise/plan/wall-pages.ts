import { around, mostAround } from "./around";

/** Which tables are on the wall together, so that the names can be read from the back of the room. Pure. */

export type WallTable = { number: number; seated: number; part: string };
export type WallPages = { columns: 2 | 3; pages: number[][] };

/** What a view is high, in the wall's letters, on a screen that is nine high and sixteen wide. */
const viewHeight = 39;
const gap = 1.5;
/** Three tables beside each other leave room for short names only. */
const fewTables = 6;
const fewSeated = 10;

/**
 * The numbers of the tables of each view, in order: as many as fit under and beside each other. Tables at
 * which nobody sits are left out where not everything fits in one view.
 */
export function wallPages(tables: readonly WallTable[]): WallPages {
  const isSmall = tables.every(({ seated }) => seated <= fewSeated) && tables.length <= fewTables;
  const columns = isSmall ? 3 : 2;
  const all = pagesOf(tables, columns);
  if (all.length <= 1) return { columns, pages: all };
  const pages = pagesOf(
    tables.filter(({ seated }) => seated > 0),
    columns,
  );
  return { columns, pages };
}

function pagesOf(tables: readonly WallTable[], columns: number): number[][] {
  const pages: number[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const line of linesOf(tables, columns)) {
    const height = gap + Math.max(...line.map(heightOf));
    if (used + height > viewHeight) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(...line.map(({ number }) => number));
    used += height;
  }
  return pages;
}

/** Those who stand around take a line of their own. */
function linesOf(tables: readonly WallTable[], columns: number): WallTable[][] {
  const lines: WallTable[][] = [];
  for (const table of tables) {
    const last = lines.at(-1);
    const fits = last && last.length < columns && last.every(isRound) && isRound(table);
    if (fits) last.push(table);
    else lines.push([table]);
  }
  return lines;
}

function isRound({ seated, part }: WallTable): boolean {
  return seated <= mostAround && part !== "reception" && part !== "not_invited";
}

function heightOf(table: WallTable): number {
  const { seated } = table;
  return isRound(table) ? 2 * around(seated, true).radius : Math.max(4.5, (seated / 5) * 1.9);
}

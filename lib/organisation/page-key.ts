/** Lists are paged by key: the sort key and the id of the last row on the page before. */
export type PageKey = [sortKey: string, id: string];

export const pageSize = 50;

/** One page of rows of which one more than a page was asked for, and the key that the next one comes after. */
export function paged<Row extends { id: string; sortKey: string }>(rows: Row[]) {
  const page = rows.slice(0, pageSize);
  const last = rows.length > pageSize ? page.at(-1) : undefined;
  return { rows: page, next: last ? `${last.id}~${last.sortKey}` : null };
}

/** The key as it stands in an address; null when it is none. */
export function afterKey(text: string): PageKey | null {
  const parts = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})~([\s\S]{1,400})$/i.exec(text);
  return parts?.[1] && parts[2] ? [parts[2], parts[1]] : null;
}

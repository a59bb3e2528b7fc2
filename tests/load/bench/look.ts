import { gzipSync } from "node:zlib";

/**
 * What a browser is given: the document's bytes, those of the scripts it names, as gzip sends them,
 * and how many rows are in it: list items and lines of tables.
 */
export type Weight = { html: number; script: number; rows: number };

/** Asks once as a browser does. Throws when the page does not answer 200: nothing else is measured. */
export async function look(
  url: string,
  headers: Record<string, string>,
): Promise<{ html: string; weight: Weight }> {
  const answer = await fetch(url, {
    headers: { accept: "text/html", ...headers },
    redirect: "manual",
  });
  const html = await answer.text();
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
  const script = await scriptBytes(url, html);
  return { html, weight: { html: Buffer.byteLength(html), script, rows: rowsIn(html) } };
}

/** What a row of the floor says: a picture is as many rows as that makes of its lines of text. */
const rowTexts = 4;

/** The frame around the page (menu, footer) is not counted: every page has it. */
export function rowsIn(html: string): number {
  if (html.startsWith("<svg")) return Math.ceil((html.match(/<text[ >]/g)?.length ?? 1) / rowTexts);
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? "";
  return Math.max(1, main.match(/<(li|tr|dt)[ >]/g)?.length ?? 1);
}

const known = new Map<string, number>();

async function scriptBytes(url: string, html: string): Promise<number> {
  const tags = html.match(/<script[^>]*>/g) ?? [];
  // For browsers that know no modules; nobody else reads it.
  const modern = tags.filter((tag) => !/noModule/i.test(tag));
  const named = new Set(modern.flatMap((tag) => / src="([^"]+)"/.exec(tag)?.[1] ?? []));
  const sizes = [...named].map((source) => sizeOf(new URL(source, url).href));
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

async function sizeOf(address: string): Promise<number> {
  const seen = known.get(address);
  if (seen !== undefined) return seen;
  const size = gzipSync(Buffer.from(await (await fetch(address)).arrayBuffer())).byteLength;
  known.set(address, size);
  return size;
}

import { gzipSync } from "node:zlib";

/** What a browser is given: the document's bytes, and those of the scripts it names, as gzip sends them. */
export type Weight = { html: number; script: number };

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
  return { html, weight: { html: Buffer.byteLength(html), script: await scriptBytes(url, html) } };
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

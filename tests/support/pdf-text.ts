import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

let before: Promise<unknown> = Promise.resolve();

/** What is in a PDF, as a reader of PDFs and its voice find it. One after the other: the reader shares its worker. */
export function readPdf(bytes: Uint8Array) {
  const reading = before.then(() => read(bytes));
  before = reading.catch(() => null);
  return reading;
}

async function read(bytes: Uint8Array) {
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const pdf = await loading.promise;
  const { info } = await pdf.getMetadata();
  const marked = await pdf.getMarkInfo();
  const texts: string[] = [];
  /** As they were written, at most a line each. */
  const pieces: string[] = [];
  const tags: string[] = [];
  /** Where its links lead, one for each line of theirs. */
  const links: string[] = [];
  /** What is said of each of them. */
  const described: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const found = items.flatMap((item) => ("str" in item ? item : []));
    pieces.push(...found.map(({ str }) => str));
    texts.push(found.map(({ str, hasEOL }) => (hasEOL ? `${str}\n` : str)).join(""));
    for (const { unsafeUrl, contentsObj } of await page.getAnnotations()) {
      if (!unsafeUrl) continue;
      links.push(String(unsafeUrl));
      described.push(String(contentsObj?.str));
    }
    tags.push(...tagsIn(await page.getStructTree()));
  }
  await loading.destroy();
  return {
    ...{ text: texts.join("\n"), pieces, tags, links, described, pages: texts.length },
    ...{ info: info as Record<string, unknown>, isTagged: marked?.Marked === true },
  };
}

type Node = { role?: string; children?: object[] };

function tagsIn(node: Node | null): string[] {
  if (!node) return [];
  return [
    ...(node.role ? [node.role] : []),
    ...(node.children ?? []).flatMap((child) => tagsIn(child)),
  ];
}

import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** What is in a PDF, as a reader of PDFs and its voice find it. */
export async function readPdf(bytes: Uint8Array) {
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const pdf = await loading.promise;
  const { info } = await pdf.getMetadata();
  const marked = await pdf.getMarkInfo();
  const texts: string[] = [];
  const tags: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    texts.push(
      items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join(""),
    );
    tags.push(...tagsIn(await page.getStructTree()));
  }
  await loading.destroy();
  return {
    ...{ text: texts.join("\n"), tags, pages: texts.length },
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

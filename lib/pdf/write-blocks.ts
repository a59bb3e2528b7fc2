import type { Block, PaperLink, TableRow } from "./blocks";

type Pdf = PDFKit.PDFDocument;
type Element = PDFKit.PDFStructureElement;

const ink = "#1a1a22";
const soft = "#4a4a55";
const headings = { 1: 20, 2: 14, 3: 12, 4: 11 } as const;
const body = 10.5;

/** Writes blocks below each other, each as what it is, at the left or so far in. */
export function writeBlocks(pdf: Pdf, parent: Element, blocks: Block[], indent = 0): void {
  for (const block of blocks) writeBlock(pdf, parent, block, indent);
}

function writeBlock(pdf: Pdf, parent: Element, block: Block, indent: number): void {
  if (block.kind === "heading") writeHeading(pdf, parent, block);
  if (block.kind === "paragraph") writeParagraph(pdf, parent, block, indent);
  if (block.kind === "table") writeTable(pdf, parent, block);
  if (block.kind === "quote") {
    within(pdf, parent, "BlockQuote", (quote) => {
      writeBlocks(pdf, quote, block.blocks, indent + 16);
    });
  }
  if (block.kind === "list") {
    within(pdf, parent, "L", (list) => {
      for (const item of block.items) writeItem(pdf, list, "•", item, indent);
    });
  }
  if (block.kind === "facts") {
    within(pdf, parent, "L", (list) => {
      for (const { name, blocks } of block.facts) writeItem(pdf, list, name, blocks, indent);
    });
  }
}

function writeHeading(pdf: Pdf, parent: Element, { level, text }: Block & { kind: "heading" }) {
  const size = headings[level];
  // A heading stands with at least the line that follows it.
  pdf.moveDown(level === 1 ? 0.2 : 0.9);
  keepTogether(pdf, size * 2 + body * 3);
  writeText(pdf, parent, `H${level}`, text, { size, font: "strong" });
}

/** A sign or a name, and beside or below it what belongs to it. */
function writeItem(pdf: Pdf, list: Element, label: string, blocks: Block[], indent: number) {
  within(pdf, list, "LI", (item) => {
    keepTogether(pdf, body * 3);
    const isSign = label === "•";
    const top = pdf.y;
    writeText(pdf, item, "Lbl", label, { indent, color: isSign ? ink : soft, gap: 0 });
    if (isSign) pdf.y = top;
    within(pdf, item, "LBody", (said) => writeBlocks(pdf, said, blocks, indent + 14));
  });
}

function writeTable(pdf: Pdf, parent: Element, { caption, head, rows }: Block & { kind: "table" }) {
  const isNamed = rows.some(({ name }) => name !== null);
  const named = (text: string, scope: "Column" | "Row") => ({
    ...{ text: written(pdf, text, "strong"), type: "TH" as const, scope },
    font: { src: "strong", size: 9.5 },
  });
  const cells = ({ name, cells: others }: TableRow) => [
    ...(isNamed ? [named(name ?? "", "Row")] : []),
    ...others.map((text) => written(pdf, text, "regular")),
  ];
  pdf.font("regular").fontSize(9.5).fillColor(ink);
  keepTogether(pdf, body * 6);
  pdf.table({
    ...{ structParent: parent, title: caption },
    defaultStyle: { border: [0, 0, 0.5, 0], borderColor: "#bbb", padding: [4, 8, 4, 0] },
    data: [
      ...(head.length > 0 ? [head.map((text) => named(text, "Column"))] : []),
      ...rows.map(cells),
    ],
  });
  pdf.x = pdf.page.margins.left;
  pdf.moveDown(0.6);
}

/** A paragraph; the words that lead somewhere are links, and can be told from the others. */
function writeParagraph(
  pdf: Pdf,
  parent: Element,
  { text, links = [] }: Block & { kind: "paragraph" },
  indent: number,
) {
  if (links.length === 0) return writeText(pdf, parent, "P", text, { indent });
  const { margins, width } = pdf.page;
  const space = { width: width - margins.left - margins.right - indent, lineGap: 2 };
  pdf.font("regular").fontSize(body).fillColor(ink);
  const runs = runsOf(text, links);
  within(pdf, parent, "P", (paragraph) => {
    for (const [index, { words, address }] of runs.entries()) {
      const continued = index < runs.length - 1;
      const how = { ...space, paragraphGap: body * 0.45, continued };
      const looks = { link: address, underline: address !== null };
      const said = written(pdf, words, "regular");
      const write = () => {
        if (index > 0) pdf.text(said, { ...how, ...looks });
        else pdf.text(said, margins.left + indent, pdf.y, { ...how, ...looks });
      };
      paragraph.add(pdf.struct(address === null ? "Span" : "Link", {}, write));
    }
  });
  pdf.x = margins.left;
}

function runsOf(text: string, links: PaperLink[]): { words: string; address: string | null }[] {
  const runs: { words: string; address: string | null }[] = [];
  let read = 0;
  for (const { from, to, address } of links) {
    runs.push({ words: text.slice(read, from), address: null });
    runs.push({ words: text.slice(from, to), address });
    read = to;
  }
  runs.push({ words: text.slice(read), address: null });
  return runs.filter(({ words }) => words !== "");
}

type Looks = {
  indent?: number;
  size?: number;
  font?: "regular" | "strong";
  color?: string;
  gap?: number;
};

function writeText(pdf: Pdf, parent: Element, tag: string, text: string, looks: Looks = {}): void {
  const { indent = 0, size = body, font = "regular", color = ink, gap = size * 0.45 } = looks;
  const { margins, width } = pdf.page;
  pdf.font(font).fontSize(size).fillColor(color);
  pdf.text(written(pdf, text, font), margins.left + indent, pdf.y, {
    ...{ width: width - margins.left - margins.right - indent, lineGap: 2, paragraphGap: gap },
    ...{ structParent: parent, structType: tag },
  });
  pdf.x = margins.left;
}

function within(pdf: Pdf, parent: Element, tag: string, write: (element: Element) => void): void {
  const element = pdf.struct(tag);
  parent.add(element);
  write(element);
  element.end();
}

function keepTogether(pdf: Pdf, height: number): void {
  const { height: all, margins } = pdf.page;
  if (pdf.y + height > all - margins.bottom) pdf.addPage();
}

type WithFont = { _font: { font: { hasGlyphForCodePoint: (code: number) => boolean } } };

/** As our letters can write it: a sign that they lack is the sign for that, and a soft hyphen only where a line breaks. */
function written(pdf: Pdf, text: string, font: "regular" | "strong"): string {
  pdf.font(font);
  // The library knows which letters a font has, and has no public way to ask.
  const { _font: known } = pdf as unknown as WithFont;
  const has = (sign: string) => known.font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0);
  const signs = [...text.normalize("NFC").replaceAll("\u00ad", "")];
  return signs.map((sign) => (sign === "\n" || has(sign) ? sign : "\ufffd")).join("");
}

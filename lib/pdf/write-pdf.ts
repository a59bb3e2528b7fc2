import { join } from "node:path";
import PdfDocument from "pdfkit";
import type { PaperDocument } from "./blocks";
import { writeBlocks } from "./write-blocks";

const folder = join(process.cwd(), "node_modules/@expo-google-fonts/ibm-plex-sans");
const fonts = {
  regular: join(folder, "400Regular/IBMPlexSans_400Regular.ttf"),
  strong: join(folder, "600SemiBold/IBMPlexSans_600SemiBold.ttf"),
};

/**
 * A document as a tagged PDF that anybody can read, also by ear (PDF/UA-1, ISO 14289): its title and
 * language, headings, lists, tables and quotes as such, the letters within it.
 *
 * @param author whose it is
 * @param pageOf the words at the foot of each page
 * @param figure a picture on a wide sheet of its own, after the words
 */
export async function writePdf(
  { title, language, blocks }: PaperDocument,
  {
    author,
    madeOn,
    pageOf,
    figure,
  }: {
    author: string;
    madeOn: Date;
    pageOf: (page: number, pages: number) => string;
    figure?: Figure;
  },
): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = new PdfDocument({
    ...{ size: "A4", margins: { top: 64, bottom: 72, left: 64, right: 64 }, bufferPages: true },
    ...{ pdfVersion: "1.7", tagged: true, lang: language, displayTitle: true },
    // The types do not know of it yet.
    ...({ subset: "PDF/UA" } as object),
    ...{ info: { Title: title, Author: author, CreationDate: madeOn }, font: fonts.regular },
  });
  pdf.registerFont("regular", fonts.regular).registerFont("strong", fonts.strong);
  describeLinks(pdf);
  const parts: Buffer[] = [];
  pdf.on("data", (part: Buffer) => parts.push(part));
  const ended = new Promise((done) => pdf.on("end", done));
  const root = pdf.struct("Document");
  pdf.addStructure(root);
  writeBlocks(pdf, root, blocks);
  if (figure) writeFigure(pdf, root, figure);
  root.end();
  numberPages(pdf, pageOf);
  pdf.end();
  await ended;
  return Uint8Array.from(Buffer.concat(parts));
}

/** A picture of so many points, with what is said to whoever does not see it. */
export type Figure = { image: Buffer; width: number; height: number; alt: string };

function writeFigure(
  pdf: PDFKit.PDFDocument,
  root: PDFKit.PDFStructureElement,
  { image, width, height, alt }: Figure,
) {
  const layout = width >= height ? "landscape" : "portrait";
  pdf.addPage({ size: "A3", layout, margin: 48 });
  const room = { width: pdf.page.width - 96, height: pdf.page.height - 120 };
  const scale = Math.min(room.width / width, room.height / height);
  const figure = pdf.struct("Figure", { alt }, () => {
    pdf.image(image, 48, 48, { width: width * scale, height: height * scale });
  });
  root.add(figure);
  figure.end();
}

/** Who hears the page hears where a link leads (ISO 14289-1, 7.18.5); the library leaves that empty. */
function describeLinks(pdf: PDFKit.PDFDocument) {
  const link = pdf.link.bind(pdf);
  pdf.link = (x, y, width, height, address, options) => {
    // The library writes an object as a text, and anything else as a name.
    const Contents = Object(String(address));
    return link(x, y, width, height, address, { ...options, Contents });
  };
}

/** At the foot of each page, where it is no part of what is read. */
function numberPages(pdf: PDFKit.PDFDocument, pageOf: (page: number, pages: number) => string) {
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page);
    const { height, width, margins } = pdf.page;
    // Within the margin a text would begin a page of its own.
    const { bottom } = margins;
    margins.bottom = 0;
    pdf.markContent("Artifact", { type: "Pagination" });
    pdf.font("regular").fontSize(9).fillColor("#444");
    pdf.text(pageOf(page + 1 - start, count), margins.left, height - 48, {
      ...{ width: width - margins.left - margins.right, align: "right", lineBreak: false },
    });
    pdf.endMarkedContent();
    margins.bottom = bottom;
  }
}

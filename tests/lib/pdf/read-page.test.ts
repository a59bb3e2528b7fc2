import { expect, test } from "vitest";
import { readPage } from "@/lib/pdf/read-page";
import { writePdf } from "@/lib/pdf/write-pdf";
import { readPdf } from "@/tests/support/pdf-text";

/** What of a page goes on paper, and how a reader finds it there. */

const here = "https://kystby.dk/public/kystby/decisions/14";
const pageOf = (main: string) =>
  `<html lang="da"><head><title>Køb en bus</title></head><body><header>Menu</header><main>${main}</main></body></html>`;
const told = (main: string) => JSON.stringify(readPage(pageOf(main), here).blocks);

test("what can only be pressed, and what another width of screen is given, is not on paper", () => {
  const left = [
    '<p class="print:hidden">x</p>',
    "<form><p>x</p></form>",
    "<details><summary>x</summary><form>x</form></details>",
    '<p class="sm:hidden">x</p>',
    '<p class="hidden">x</p>',
    '<span aria-hidden="true">x</span>',
    "<nav>x</nav><script>x</script>",
  ];
  for (const one of left) expect(told(one), one).toBe("[]");
  const kept = [
    '<p class="hidden print:block">x</p>',
    '<p class="hidden sm:block">x</p>',
    '<p class="max-sm:hidden">x</p>',
    "<details><summary>x</summary></details>",
    '<p><span class="sr-only">x</span></p>',
  ];
  for (const one of kept) expect(told(one), one).toBe('[{"kind":"paragraph","text":"x"}]');
});

test("headings, lists, facts, quotes and tables are what they were", async () => {
  const page = readPage(
    pageOf(`<h1>Køb en bus</h1><p>Den er <strong>gul</strong>.</p><ul><li>For</li><li>Imod</li></ul>
      <dl><div><dt>Besluttet af</dt><dd>Styregruppen</dd></div></dl><blockquote>Nej.</blockquote>
      <table><caption>Stemmer</caption><thead><tr><th>Plads</th><th>Stemme</th></tr></thead>
      <tbody><tr><th>Skolen</th><td>For</td></tr></tbody></table>`),
    here,
  );
  expect(page).toMatchObject({ title: "Køb en bus", language: "da" });
  const madeOn = new Date("2026-11-27T00:00:00Z");
  const bytes = await writePdf(page, {
    author: "Kystby",
    madeOn,
    pageOf: (one, all) => `${one}/${all}`,
  });
  const [pdf] = await Promise.all([readPdf(bytes), readPdf(bytes), readPdf(bytes)]);
  expect(pdf.info).toMatchObject({ Title: "Køb en bus", Author: "Kystby", Language: "da" });
  expect(pdf.isTagged).toBe(true);
  for (const tag of [
    "H1",
    "P",
    "L",
    "LI",
    "Lbl",
    "LBody",
    "BlockQuote",
    "Table",
    "TR",
    "TH",
    "TD",
  ]) {
    expect(pdf.tags, tag).toContain(tag);
  }
  expect(pdf.text.replace(/\s+/g, " ")).toBe(
    "Køb en bus Den er gul. • For • Imod Besluttet af Styregruppen Nej. Plads Stemme Skolen For 1/1",
  );
  // Embedded, so that every machine shows the same letters.
  expect(Buffer.from(bytes).toString("latin1")).toMatch(/FontFile2/);
});

test("a sign that our letters lack is told of as missing, never an empty place", async () => {
  const page = readPage(pageOf("<h1>Tak \u{1F600}</h1>"), here);
  const bytes = await writePdf(page, { author: "", madeOn: new Date(0), pageOf: () => "" });
  expect((await readPdf(bytes)).text).toContain("Tak \ufffd");
});

test("a picture stands on a wide sheet of its own, and is said in words to whoever does not see it", async () => {
  const page = readPage(pageOf("<h1>Organisationen</h1><p>15 organisationer.</p>"), here);
  const onePoint =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
  const bytes = await writePdf(page, {
    ...{ author: "Kystby", madeOn: new Date("2026-11-27T00:00:00Z") },
    pageOf: (one, all) => `${one}/${all}`,
    figure: {
      ...{ image: Buffer.from(onePoint, "base64"), width: 2000, height: 900 },
      alt: "Diagram over Kystby",
    },
  });
  const pdf = await readPdf(bytes);
  expect(pdf.pages).toBe(2);
  expect(pdf.tags).toEqual(expect.arrayContaining(["H1", "P", "Figure"]));
  expect(Buffer.from(bytes).toString("latin1")).toContain("/Alt");
});

test("what leads somewhere on the page leads there from paper, also over several lines", async () => {
  const long =
    "en plan, som alle har skrevet på i flere år og som derfor er blevet meget lang ".repeat(3);
  const main = `<h1>Planen</h1><p>Læs <a href="/public/kystby">${long}</a>, <a href="#top">toppen</a>
    eller <a href="mailto:os@kystby.dk">skriv</a>. <a href="javascript:x">Nej</a></p>
    <ul><li><a href="13">Nr. 13</a></li></ul><h2><a href="/x">Kun ord</a></h2>`;
  const page = readPage(pageOf(main), here);
  expect(page.blocks).toMatchObject([
    { kind: "heading" },
    { links: [{ address: "https://kystby.dk/public/kystby" }, { address: "mailto:os@kystby.dk" }] },
    { items: [[{ links: [{ address: "https://kystby.dk/public/kystby/decisions/13" }] }]] },
    { kind: "heading", text: "Kun ord" },
  ]);
  const madeOn = new Date("2026-11-27T00:00:00Z");
  const pdf = await readPdf(await writePdf(page, { author: "Kystby", madeOn, pageOf: () => "" }));
  expect([...new Set(pdf.links)]).toEqual([
    "https://kystby.dk/public/kystby",
    "mailto:os@kystby.dk",
    "https://kystby.dk/public/kystby/decisions/13",
  ]);
  expect(pdf.links.length).toBeGreaterThan(3);
  expect(pdf.described).toEqual(pdf.links);
  expect(pdf.tags.filter((tag) => tag === "Link")).toHaveLength(3);
  expect(pdf.text.replace(/\s+/g, " ")).toContain(`Læs ${long.trim()}`);
});

test("nobody's own letters become a link", () => {
  const text = "\ue000https://ond.dk\ue001her\ue002";
  expect(told(`<p>${text}</p>`)).toBe('[{"kind":"paragraph","text":"her"}]');
});

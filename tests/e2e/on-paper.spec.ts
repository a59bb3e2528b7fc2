import { expect, type Page, test } from "@playwright/test";
import { readPdf } from "@/tests/support/pdf-text";
import { readIn, signInAs } from "@/tests/support/visiting";
import { theWorld } from "@/tests/support/world";

/** A decision on paper, printed and as a file: one document, in words the same as its page. */

const pageOf = (room: "initiatives" | "public") =>
  `/${room}/${theWorld().example}/decisions/${theWorld().things.decidedNumber}`;

for (const [room, locale] of [
  ["initiatives", "da"],
  ["public", "da"],
  ["public", "en"],
] as const) {
  test(`the ${locale} PDF of a decision in ${room} is tagged and says what its page says`, async ({
    page,
    context,
  }) => {
    await signInAs(context, room === "initiatives" ? "member" : null);
    await readIn(context, locale);
    await page.goto(pageOf(room));
    const answer = await page.request.get(`${pageOf(room)}/pdf`);
    expect(answer.status()).toBe(200);
    expect(answer.headers()["content-type"]).toBe("application/pdf");
    const { example, things } = theWorld();
    const name = `${example}-${things.decidedNumber}.pdf`;
    expect(answer.headers()["content-disposition"]).toBe(`attachment; filename="${name}"`);
    const file = await readPdf(await answer.body());
    expect(file.isTagged).toBe(true);
    expect(file.info).toMatchObject({ Title: await page.title(), Language: locale });
    expect(file.tags.filter((tag) => tag === "H1")).toHaveLength(1);
    expect(file.tags).toEqual(
      expect.arrayContaining(["Document", "H2", "P", "L", "LI", "Table", "TH", "TD"]),
    );
    const lines = await linesOnPaper(page);
    expect(lines.length).toBeGreaterThan(15);
    const inFile = withoutSpaces(file.text);
    for (const line of lines) expect(inFile, line).toContain(withoutSpaces(line));
    const onPage = withoutSpaces(lines.join(""));
    const foot = / · (side \d+ af|page \d+ of) \d+$/;
    for (const piece of file.pieces.filter((one) => !foot.test(one))) {
      expect(onPage, piece).toContain(withoutSpaces(piece));
    }
  });
}

test("a printed decision is a document without anything to press", async ({ page, context }) => {
  await signInAs(context, "member");
  await page.goto(pageOf("initiatives"));
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("banner")).toBeHidden();
  for (const pressed of await page.getByRole("button").all()) await expect(pressed).toBeHidden();
  await expect(page.locator("form:visible")).toHaveCount(0);
  const sheet = await readPdf(await page.pdf({ preferCSSPageSize: true, tagged: true }));
  expect(sheet.text).toContain(theWorld().example);
  expect(sheet.pages).toBeLessThan(6);
});

/** The page's lines as they are printed. */
async function linesOnPaper(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: "print" });
  // biome-ignore lint/performance/useDomNodeTextContent: what a reader of the paper sees
  const words = await page.getByRole("main").innerText();
  return words.split(/[\n\t]+/).filter((line) => line.trim() !== "");
}

function withoutSpaces(text: string): string {
  return text.replace(/[\s•]+/g, "");
}

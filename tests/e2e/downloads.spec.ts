import { expect, test } from "@playwright/test";
import { signInAs } from "@/tests/support/visiting";
import { theWorld } from "@/tests/support/world";

/** What one takes along: the chart as a picture and on paper, the registers as spreadsheets. */

test.beforeEach(({ context }) => signInAs(context, "backbone"));

test("the chart is a drawing and a picture, as the links on its page say", async ({ page }) => {
  await page.goto(`/initiatives/${theWorld().example}/organisation`);
  const fetched = async (name: string) => {
    const address = await page.getByRole("link", { name }).getAttribute("href");
    const answer = await page.request.get(address ?? "");
    expect(answer.status()).toBe(200);
    return { type: answer.headers()["content-type"], body: await answer.body() };
  };
  const svg = await fetched("som tegning (SVG)");
  expect(svg.type).toContain("image/svg+xml");
  expect(svg.body.toString("utf8")).toMatch(/<svg[\s>][\s\S]*Ungerådet[\s\S]*<\/svg>\s*$/);
  const png = await fetched("som billede (PNG)");
  expect(png.type).toBe("image/png");
  expect(png.body.subarray(0, 8).toString("hex")).toBe("89504e470d0a1a0a");
  expect(png.body.length).toBeGreaterThan(20_000);
});

test("the registers are spreadsheets that the usual programs open", async ({ page }) => {
  await page.goto(`/initiatives/${theWorld().example}/organisation/import`);
  const links = page.locator('main a[href*="/export?"]');
  expect(await links.count()).toBeGreaterThanOrEqual(10);
  for (const link of await links.all()) {
    const address = (await link.getAttribute("href")) ?? "";
    const answer = await page.request.get(address);
    expect(answer.status()).toBe(200);
    const body = await answer.body();
    const begins = address.includes("format=xlsx") ? "504b0304" : "efbbbf";
    expect(body.subarray(0, begins.length / 2).toString("hex"), address).toBe(begins);
    expect(answer.headers()["content-disposition"]).toContain("attachment");
  }
});

test("the whole chart is printed on one sheet", async ({ page }) => {
  await page.goto(`/initiatives/${theWorld().example}/organisation`);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("banner")).toBeHidden();
  const sheet = await page.pdf({ preferCSSPageSize: true });
  expect(sheet.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

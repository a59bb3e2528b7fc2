import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { heading, press } from "@/tests/support/steps";
import { axe, listen, readIn, signInAs } from "@/tests/support/visiting";
import { theWorld } from "@/tests/support/world";

/** An import taken back as a whole, and one that stays because somebody has built on it. */

const file = (name: string, content: string) => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(content),
});

async function start(page: Page, context: BrowserContext, name: string): Promise<string> {
  await signInAs(context, "operator");
  await page.goto("/initiatives/new");
  await page.getByLabel("Initiativets navn").fill(name);
  await page.getByLabel("Den fælles problemstilling").fill("For mange unge mangler et hjem.");
  await page.getByLabel("Dit navn").fill("Dorthe Drift");
  await page.getByLabel("Din organisation").fill("Bikubenfonden");
  await page.getByLabel("Organisationens sektor").selectOption({ label: "Fond" });
  await press(page, "Start initiativet");
  await page.waitForURL(/fortryd/);
  return new URL(page.url()).pathname;
}

async function importFile(page: Page, home: string, name: string, content: string) {
  await page.goto(`${home}/organisation/import`);
  await page.getByLabel("Regneark", { exact: true }).setInputFiles(file(name, content));
  await press(page, "Læs filen");
  await press(page, /^Indlæs/);
  await heading(page, /er indlæst/);
}

test("the secretariat undoes an import, and cannot undo one that somebody has built on", async ({
  page,
  context,
}) => {
  const heard = listen(page);
  const home = await start(page, context, "Fortryd det hele");
  const kept = "Organisation;Rolle\nGreve Kommune;Samarbejdspart\nKAB;støttende";
  await importFile(page, home, "parter.csv", kept);
  const later = "Organisation;Rolle;Sidder i\nGreve Kommune;støttende;Styregruppen\nVIVE;;";
  await importFile(page, home, "rettelser.csv", later);

  await page.goto(`${home}/organisation/import`);
  await expect(page.getByRole("link", { name: "parter.csv", exact: true })).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await press(page, "Fortryd importen af parter.csv");
  await heading(page, "Importen kan ikke fortrydes længere");
  const main = page.locator("main");
  await expect(main).toContainText("Greve Kommune har siden fået en plads: Greve Kommune");
  await expect(main).toContainText("En anden import har ændret noget ved Greve Kommune.");
  await expect(main.getByRole("button", { name: "Fortryd importen" })).toHaveCount(0);
  await checkLooks(page);

  await page.goto(`${home}/organisation/import`);
  await press(page, "Fortryd importen af rettelser.csv");
  await heading(page, "Fortryd importen af rettelser.csv?");
  await expect(main).toContainText(
    /Det her forsvinder: én organisation, .*én gruppe og én plads\./,
  );
  await expect(main).toContainText("Det her bliver igen, som det var: én organisations måde");
  await checkLooks(page);
  await press(page, "Fortryd importen");
  await expect(main).toContainText(/Importen blev fortrudt .* af Dorthe Drift\./);
  await expect(main.getByRole("link", { name: "Fortryd importen" })).toHaveCount(0);
  await checkLooks(page);

  await page.goto(`${home}/organisation/organisations`);
  await expect(page.getByRole("link", { name: "VIVE", exact: true })).toHaveCount(0);
  await page.goto(`${home}/organisation/import`);
  await press(page, "Fortryd importen af parter.csv");
  await heading(page, "Fortryd importen af parter.csv?");
  await readIn(context, "en");
  await page.reload();
  await heading(page, "Undo the import of parter.csv?");
  await press(page, "Undo the import");
  await expect(main).toContainText(/The import was undone .* by Dorthe Drift\./);
  expect(heard).toEqual([]);
});

test.describe("on an old phone", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  test("an import is undone without script, and a second press says that it is done", async ({
    page,
    context,
  }) => {
    await signInAs(context, "operator");
    const home = `/initiatives/${theWorld().own}`;
    await importFile(page, home, "foreninger.csv", "Organisation;Rolle\nBådelauget;støttende");
    await press(page, "Fortryd importen");
    await heading(page, "Fortryd importen af foreninger.csv?");
    const second = await context.newPage();
    await second.goto(page.url());
    await press(page, "Fortryd importen");
    await expect(page.locator("main")).toContainText("Importen blev fortrudt");
    await press(second, "Fortryd importen");
    await expect(second.locator("main")).toContainText("Importen blev fortrudt");
  });
});

async function checkLooks(page: Page) {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await axe(page), `${colorScheme} at ${width}`).toEqual([]);
    }
  }
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 1280, height: 900 });
}

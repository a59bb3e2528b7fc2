import { type Browser, chromium, type Page } from "@playwright/test";
import { browserWords, findChromium } from "@/tests/support/chromium";

export const password = "bikube ved fjorden 14";
export const operatorEmail = "drift@journeys.example";
export const newcomerEmail = "nora@journeys.example";

/** Through the pages, as a person would: the operator, the example, an own initiative, and one invited into it, whose used link it gives. */
export async function makeWorld(setup: URL): Promise<string> {
  const browser = await chromium.launch({
    executablePath: findChromium() ?? "",
    args: browserWords,
  });
  try {
    const operator = await fresh(browser, setup.origin);
    await setUp(operator, setup);
    await startOwn(operator);
    const link = await inviteNewcomer(operator);
    const newcomer = await fresh(browser, setup.origin);
    await accept(newcomer, link);
    return new URL(link).pathname;
  } finally {
    await browser.close();
  }
}

async function fresh(browser: Browser, baseURL: string): Promise<Page> {
  const context = await browser.newContext({ baseURL, locale: "da-DK" });
  context.setDefaultTimeout(30_000);
  return context.newPage();
}

async function setUp(page: Page, address: URL) {
  await page.goto(address.href);
  await page.getByLabel("E-mail").fill(operatorEmail);
  await page.getByLabel("Adgangskode").fill(password);
  await page.getByRole("radio", { name: /^Se eksemplet/ }).check();
  await page.getByRole("button", { name: "Tag i brug" }).click();
  await page.waitForURL(/\/initiatives\/[^/]+$/);
}

async function startOwn(page: Page) {
  await page.goto("/initiatives/new");
  await page.getByLabel("Initiativets navn").fill("Godt på vej");
  await page.getByLabel("Den fælles problemstilling").fill("For mange unge går i stå.");
  await page.getByLabel("Dit navn").fill("Dorthe Drift");
  await page.getByLabel("Din organisation").fill("Fjordens Hus");
  await page.getByLabel("Organisationens sektor").selectOption({ label: "Civilsamfund" });
  await page.locator("main form").getByRole("button").last().click();
  await page.waitForURL(/\/initiatives\/godt-pa/);
}

async function inviteNewcomer(page: Page): Promise<string> {
  await page.goto(`${page.url()}/invitations/new`);
  await page.getByLabel("Navn").fill("Nora Ny");
  await page.getByLabel("E-mail").fill(newcomerEmail);
  await page.getByLabel("Handler for").selectOption({ label: "Fjordens Hus" });
  await page.locator("main form").getByRole("button").last().click();
  return (await page.locator("main code").textContent()) ?? "";
}

async function accept(page: Page, link: string) {
  await page.goto(link);
  await page.getByLabel("Adgangskode").fill(password);
  await page.getByRole("checkbox").check();
  await page.locator("main form").getByRole("button").first().click();
  await page.waitForURL(/\/initiatives\//);
}

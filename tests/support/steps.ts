import { expect, type Page } from "@playwright/test";

/** Does a part of a journey and says how long it took: what people wait for is worth knowing. */
export async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const result = await work();
  const seconds = (performance.now() - began) / 1000;
  console.log(`journey: ${name}: ${seconds.toFixed(1)} s`);
  return result;
}

/** Presses a button or follows a link by what it says. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  const exact = typeof name === "string";
  const button = page.locator("main").getByRole("button", { name, exact });
  const link = page.locator("main").getByRole("link", { name, exact });
  await button.or(link).first().click();
}

/** The page's heading says this. */
export function heading(page: Page, words: string | RegExp): Promise<void> {
  return expect(page.getByRole("heading", { level: 1 })).toContainText(words);
}

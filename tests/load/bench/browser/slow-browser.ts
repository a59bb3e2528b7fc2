import { type Browser, chromium, type Page } from "@playwright/test";
import { readWatched, type Watched, watch } from "@/tests/load/bench/browser/watch";
import { browserWords, findChromium } from "@/tests/support/chromium";

/** How many times slower than this machine: about a phone. */
const slowness = 4;

/** The time a page is given to come to rest after it was loaded, in ms. */
const restMs = 700;

export type Visit = { url: string; session: string | null };

/** The browser of the journeys; null where there is none. */
export function openBrowser(): Promise<Browser> | null {
  const executablePath = findChromium();
  return executablePath ? chromium.launch({ executablePath, args: browserWords }) : null;
}

/** Loads a page with nothing in the cache and the processor slowed, and says what it saw of itself. */
export async function load(browser: Browser, visit: Visit): Promise<Watched> {
  const watched = await visitSlowly(browser, visit, (page) => page.evaluate(readWatched));
  if (!(watched?.paint > 0)) throw new Error(`${visit.url} said nothing of its painting`);
  return watched;
}

/** Does something on a page that was loaded so. Throws when the page does not answer 200. */
export async function visitSlowly<T>(
  browser: Browser,
  { url, session }: Visit,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ locale: "da-DK", timezoneId: "Europe/Copenhagen" });
  try {
    if (session) await context.addCookies([{ name: "session", value: session, url }]);
    // What the compiler of our commands wraps names in.
    await context.addInitScript("globalThis.__name = (named) => named");
    await context.addInitScript(watch);
    const page = await context.newPage();
    const slowed = await context.newCDPSession(page);
    await slowed.send("Emulation.setCPUThrottlingRate", { rate: slowness });
    const answer = await page.goto(url, { waitUntil: "load", timeout: 60_000 });
    if (answer?.status() !== 200) throw new Error(`${url} answered ${answer?.status()}`);
    await page.waitForTimeout(restMs);
    return await work(page);
  } finally {
    await context.close();
  }
}

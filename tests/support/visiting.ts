import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { BrowserContext, Page } from "@playwright/test";
import { type Somebody, theWorld } from "@/tests/support/world";

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

/** The rules of WCAG 2.2 AA that a machine can judge, and what is good practice. */
const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

type Judged = {
  violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[];
};

/** From now on this browser is signed in as somebody; null: as nobody. */
export async function signInAs(context: BrowserContext, who: Somebody | null): Promise<void> {
  await context.clearCookies({ name: "session" });
  if (!who) return;
  const url = process.env.TEST_ADDRESS ?? "";
  await context.addCookies([{ name: "session", value: theWorld().sessions[who], url }]);
}

/** From now on this browser reads this language, whatever it says it prefers. */
export async function readIn(context: BrowserContext, locale: "da" | "en"): Promise<void> {
  const url = process.env.TEST_ADDRESS ?? "";
  await context.addCookies([{ name: "locale", value: locale, url }]);
}

/** What the accessibility rules find wrong on the page as it stands, each in a line. */
export async function axe(page: Page, rules?: string[]): Promise<string[]> {
  // While a page is drawn anew it is without its title for a moment.
  await page.waitForFunction(() => document.title !== "");
  // As a statement from outside: the page's own policy lets no further script in.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axeSource);
  const chosen = rules ? { type: "rule", values: rules } : { type: "tag", values: standards };
  const { violations } = await page.evaluate<Judged, typeof chosen>(async (runOnly) => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<Judged> } };
    return axe.run({ runOnly, resultTypes: ["violations"] });
  }, chosen);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary ?? ""}`),
  );
}

/** Listens to what a page must never do: errors, refused scripts or styles, requests to other hosts. */
export function listen(page: Page): string[] {
  const heard: string[] = [];
  const home = new URL(process.env.TEST_ADDRESS ?? "").host;
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) heard.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => heard.push(`error: ${error.message}`));
  page.on("request", (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol.startsWith("http") && host !== home) heard.push(`other host: ${request.url()}`);
  });
  return heard;
}

import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { isFile, ofMembers, ofNoInitiative, type Visit } from "@/tests/support/page-patterns";
import { axe, listen, readIn, signInAs } from "@/tests/support/visiting";
import { theWorld } from "@/tests/support/world";

/** Every page, in both languages: what the accessibility rules say, and what a page must never do. */

test.describe.configure({ mode: "parallel" });

const members = Object.entries(ofMembers)
  .filter(([pattern]) => !isFile(pattern))
  .map(([pattern, visit]) => [`[slug]${pattern}`, { as: "backbone", ...visit }] as const);
const others = Object.entries(ofNoInitiative).flatMap(([pattern, { visit }]) =>
  visit && !isFile(pattern) ? [[pattern, visit] as const] : [],
);
const notFound: [string, Visit] = ["what is not there", { path: () => "/initiatives/findes-ikke" }];

for (const [pattern, visit] of [...members, ...others, notFound]) {
  for (const locale of ["da", "en"] as const) {
    test(`${pattern} in ${locale}`, async ({ page, context }) => {
      const heard = listen(page);
      await readIn(context, locale);
      await signInAs(context, visit.as ?? null);
      await page.setViewportSize({ width: 1280, height: 900 });
      const answer = await page.goto(visit.path(theWorld()));
      expect(answer?.status()).toBe(pattern === notFound[0] ? 404 : 200);
      await checkWords(page, locale);
      if (!(pattern in newsHeadings)) await checkTitle(page);
      await checkWide(page);
      await checkNarrow(page);
      expect(heard.filter((line) => !isExpected(line, pattern))).toEqual([]);
    });
  }
}

async function checkWords(page: Page, locale: string) {
  await expect(page.locator("html")).toHaveAttribute("lang", locale);
  await expect(page.locator("h1")).toHaveCount(1);
  await expect(page.locator("main")).toHaveCount(1);
  // biome-ignore lint/performance/useDomNodeTextContent: what a reader sees, without the text of scripts
  const words = `${await page.title()}\n${await page.locator("body").innerText()}`;
  expect(messageKeysIn(words)).toEqual([]);
}

/** On these the heading says what is new today, and the title which page it is. */
const newsHeadings: Record<string, string> = {
  "[slug]/": "what waits for whoever asks",
  "[slug]/organisation": "how many take part",
  "[slug]/organisation/import/[draftId]": "what the file still needs",
  "[slug]/activities/[id]/report": "a question about the activity",
  "[slug]/organisation/exercises/[number]/wall": "what the room wants to reach",
  "/invitations/[token]": "who invites",
};

async function checkTitle(page: Page) {
  const title = await page.title();
  // biome-ignore lint/performance/useDomNodeTextContent: the heading and its lead, with the space between them
  const heading = await page.locator("header:has(> div > h1), h1").first().innerText();
  expect(sharedWords(title, heading), `"${title}" is the title above "${heading}"`).not.toEqual([]);
}

async function checkWide(page: Page) {
  expect(await axe(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await axe(page, ["color-contrast"]), "dark").toEqual([]);
}

async function checkNarrow(page: Page) {
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await axe(page, ["color-contrast"]), "dark, on a phone").toEqual([]);
  await page.emulateMedia({ colorScheme: "light" });
  expect(await axe(page), "on a phone").toEqual([]);
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    expect(await widerBy(page), `wider than ${width}`).toBe(0);
  }
}

function widerBy(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return Math.max(0, scrollWidth - clientWidth);
  });
}

/** The browser itself says that a page was not found. */
function isExpected(line: string, pattern: string): boolean {
  return pattern === notFound[0] && line.includes("status of 404");
}

function sharedWords(title: string, heading: string): string[] {
  const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\d]{3,}/gu) ?? [];
  return words(title).filter((word) => words(heading).some((other) => other.startsWith(word)));
}

const namespaces = Object.keys(JSON.parse(readFileSync("lib/i18n/messages/da.json", "utf8")));
const messageKey = new RegExp(
  `\\b(${namespaces.join("|")})(\\.[a-zA-Z][\\w-]*)+\\b|\\{[a-z]\\w*\\}`,
  "g",
);

function messageKeysIn(text: string): string[] {
  return text.match(messageKey) ?? [];
}

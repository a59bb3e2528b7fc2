import { expect, test } from "@playwright/test";
import { pageOf } from "@/tests/support/page-of";
import {
  isFile,
  ofMembers,
  ofNoInitiative,
  patternsInFolders,
  type Visit,
} from "@/tests/support/page-patterns";
import { type Somebody, theWorld, type World } from "@/tests/support/world";

/** What is not yours does not exist: every page and route of an initiative, found by its folder. */

let world: World;
test.beforeAll(() => {
  world = theWorld();
});

test("every page and route is either an initiative's or named here with what guards it", () => {
  const folders = patternsInFolders();
  expect(Object.keys(ofMembers).sort()).toEqual(folders.ofMembers);
  expect(Object.keys(ofNoInitiative).sort()).toEqual(folders.ofNoInitiative);
});

for (const [pattern, visit] of Object.entries(ofMembers)) {
  test(`${pattern} is there for its member and for nobody else`, async ({ baseURL }) => {
    const ask = (path: string, who: Somebody | null) => answerTo(new URL(path, baseURL), who);
    const path = visit.path(world);
    const nowhere = path.replace(/^\/initiatives\/[^/?]+/, "/initiatives/findes-ikke");
    const other = strangerTo(visit);
    const found = await ask(path, visit.as ?? "backbone");
    expect(found.status).toBe(visit.leadsOn ? 307 : 200);
    const expected = await ask(nowhere, null);
    expect(expected.status).toBe(404);
    for (const answer of [
      await ask(path, null),
      await ask(path, other),
      await ask(nowhere, other),
    ]) {
      expect(answer.status).toBe(404);
      expect(answer.page).not.toMatch(/Vesterfjord|Godt på vej/i);
      expect(answer.all).not.toMatch(/Vesterfjord|Godt på vej/);
      expect(answer.page).toBe(expected.page);
    }
    if (!isFile(pattern)) expect(expected.page).toContain("<title>Siden findes ikke");
  });
}

test("an initiative that is not public has no public page, as one that does not exist", async ({
  baseURL,
}) => {
  const ask = (slug: string, who: Somebody | null) =>
    answerTo(new URL(`/public/${slug}`, baseURL), who);
  const expected = await ask("findes-ikke", null);
  expect((await ask(world.example, null)).status).toBe(200);
  for (const answer of [await ask(world.own, null), await ask(world.own, "partner"), expected]) {
    expect(answer.status).toBe(404);
    expect(answer.page).toBe(expected.page);
    expect(answer.all).not.toContain("Godt på vej");
  }
});

test("a link followed to what is not there ends where its document would", async ({
  page,
  context,
  baseURL,
}) => {
  const [name, value] = ["session", world.sessions.partner];
  await context.addCookies([{ name, value, url: String(baseURL) }]);
  await page.goto(`/initiatives/${world.example}`);
  await page.getByRole("main").evaluate((main) => {
    const link = document.createElement("a");
    [link.href, link.textContent] = ["/initiatives/findes-ikke", "nowhere"];
    main.prepend(link);
  });
  await page.getByRole("link", { name: "nowhere" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/findes ikke|does not exist/);
  await expect(page).toHaveURL(/findes-ikke$/);
});

/** The example has members with accounts who know nothing of the own initiative, and the other way round. */
function strangerTo(visit: Visit): Somebody {
  return visit.isOwn ? "partner" : "newcomer";
}

async function answerTo(address: URL, who: Somebody | null) {
  const headers: Record<string, string> = { "accept-language": "da", accept: "text/html" };
  if (who) headers.cookie = `session=${world.sessions[who]}`;
  const answer = await fetch(address, { headers, redirect: "manual" });
  const all = await answer.text();
  return { status: answer.status, all, page: pageOf(all) };
}

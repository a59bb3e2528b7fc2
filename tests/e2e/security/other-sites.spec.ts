import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "@playwright/test";
import { hiddenFields, look, visitor } from "@/tests/support/sending";
import { signInAs } from "@/tests/support/visiting";
import { theWorld } from "@/tests/support/world";

/** What a page of another site can do in the name of somebody who is signed in here. `localhost` is another site than `127.0.0.1`. */

let site: Server;
let trap: string;
let evil: string;
test.beforeAll(async () => {
  site = createServer((_, response) => {
    response.setHeader("content-type", "text/html");
    response.end(trap);
  }).listen(0, "127.0.0.1");
  await once(site, "listening");
  evil = `http://localhost:${(site.address() as AddressInfo).port}`;
});
test.afterAll(() => site.close());

test("a form on another site does nothing in its visitor's name", async ({ page, context }) => {
  const here = new URL(process.env.TEST_ADDRESS ?? "");
  const member = visitor(here, { cookie: `session=${theWorld().sessions.sideline}` });
  const fields = hiddenFields((await look(member, "/account")).page, "Log ud alle andre steder");
  const hidden = Object.entries(fields).map(
    ([name, value]) => `<input name="${name}" value="${value.replaceAll('"', "&quot;")}">`,
  );
  trap = `<form method="post" enctype="multipart/form-data" action="${here.origin}/account">${hidden.join("")}<button>Win</button></form>`;
  await signInAs(context, "sideline");
  await page.goto(evil);
  await page.getByRole("button", { name: "Win" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Det kom fra en anden side");
  expect((await look(member, "/account")).status).toBe(200);
});

test("no page of ours shows inside one of another site", async ({ page, context, baseURL }) => {
  await signInAs(context, "sideline");
  for (const path of ["/account", "/sign-in", `/public/${theWorld().example}`]) {
    trap = `<iframe src="${baseURL}${path}"></iframe>`;
    await page.goto(evil);
    const frame = page.frames()[1];
    await frame?.waitForLoadState();
    // In its place stands the browser's own page, which says that it was refused.
    expect(frame?.url()).toMatch(/^chrome-error:/);
  }
});

test("each deed in the build is refused to another site, with and without script", async () => {
  const here = new URL(process.env.TEST_ADDRESS ?? "");
  const deeds = Object.keys(builtDeeds());
  expect(deeds.length).toBeGreaterThan(60);
  for (const deed of deeds) {
    const headers = { origin: evil, cookie: `session=${theWorld().sessions.sideline}` };
    const body = new FormData();
    body.append(`$ACTION_ID_${deed}`, "");
    for (const sent of [
      { method: "POST", body, headers },
      { method: "POST", body: "[]", headers: { ...headers, "next-action": deed } },
    ]) {
      const answer = await fetch(new URL("/account", here), sent);
      expect([answer.status, answer.headers.getSetCookie()]).toEqual([403, []]);
    }
  }
});

/** What Next lists of them; the server of the tests runs this build. */
function builtDeeds(): Record<string, unknown> {
  const folder = process.env.NEXT_DIST_DIR ?? ".next-test";
  return JSON.parse(readFileSync(`${folder}/server/server-reference-manifest.json`, "utf8")).node;
}

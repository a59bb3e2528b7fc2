import { encode } from "next-auth/jwt";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, connections, db, openDatabase } from "@/lib/db";
import { migrate } from "@/prisma/migrate";
import { startServer, temporaryFolder } from "@/tests/support/server";

const folder = temporaryFolder();
let server: Awaited<ReturnType<typeof startServer>>;
let cookie: string;

/** Nothing of ours fails by itself, so two tables are missing from this database. */
beforeAll(async () => {
  await openDatabase({ dataDir: folder.path });
  await migrate(connections());
  const secret = "a secret of this test";
  await db().installation.create({ data: { id: 1, secret } });
  await db().account.create({ data: { email: "somebody@example.dk" } });
  await connections().query(`alter table "RateLimit" rename to "gone"`);
  await connections().query(`alter table "Person" rename to "goneToo"`);
  await closeDatabase();
  const token = { accountId: crypto.randomUUID(), epoch: 0 };
  cookie = `session=${await encode({ token, secret })}`;
  server = await startServer({ DATA_DIR: folder.path });
});
afterAll(async () => {
  await server.stop();
  folder.remove();
});

test("a page that fails says under which number, in both languages, and what to do", async () => {
  const answer = await ask("/initiatives/kystby-sammen/decisions/7");
  const page = await answer.text();
  const [, number = ""] = /Fejlnummer: <strong>(\d+)</.exec(page) ?? [];
  expect([answer.status, number.length > 5]).toEqual([500, true]);
  expect(page).toContain(`Error number: <strong>${number}<`);
  expect(page).toContain("skriv til det fælles sekretariat, og giv dem fejlnummeret");
  expect(page).not.toMatch(/goneToo|Person|prisma/);
  const [error, request] = [await lineWith(number, "kind"), await lineWith(number, "status")];
  const route = "/initiatives/[slug]/decisions/[number]";
  expect(request).toMatchObject({ route, method: "GET", status: 500, error: number });
  expect(error).toMatchObject({ route, kind: ["PrismaClientKnownRequestError P2010"] });
  expect(error?.at).toContainEqual(expect.stringContaining("lib/session.ts"));
});

test("a route that fails has a number too, and a script is not answered with a page", async () => {
  const path = "/initiatives/kystby-sammen/search?q=ung";
  const number = /Fejlnummer: <strong>(\d+)</.exec(await (await ask(path)).text())?.[1] ?? "none";
  expect(await lineWith(number, "kind")).toMatchObject({ route: "/initiatives/[slug]/search" });
  const asData = await ask(path, { accept: "application/json" });
  expect([asData.status, await asData.text()]).toEqual([500, ""]);
});

test("a deed that fails writes nothing of what was typed, wherever the error quotes it", async () => {
  const page = await (await ask("/sign-in", { cookie: "" })).text();
  const form = new FormData();
  for (const [, name = "", value = ""] of signInForm(page)) {
    form.append(name, value.replaceAll("&quot;", '"'));
  }
  form.append("email", "hemmelig@example.dk");
  form.append("password", "hemmelig hemmelig");
  const answer = await ask(
    "/sign-in?next=/hemmelig",
    { cookie: "" },
    { method: "POST", body: form },
  );
  const number = /Fejlnummer: <strong>(\d+)</.exec(await answer.text())?.[1] ?? "none";
  expect(answer.status).toBe(500);
  expect(await lineWith(number, "kind")).toMatchObject({ route: "/sign-in" });
  expect(await lineWith(number, "status")).toMatchObject({ route: "/sign-in", method: "POST" });
});

test("work of the server's own that fails is said in our words, without the error's", async () => {
  const line = await lineWith("forget old attempts", "during");
  expect(line).not.toHaveProperty("route");
});

test("in all that was written there is no name, address, query or key", () => {
  expect(server.output()).not.toMatch(/hemmelig|kystby-sammen|q=ung|relation|Invalid|goneToo/);
});

function ask(path: string, headers: Record<string, string> = {}, more: RequestInit = {}) {
  const all = { cookie, accept: "text/html", origin: server.address.origin, ...headers };
  return fetch(new URL(path, server.address), { headers: all, ...more });
}

function signInForm(page: string) {
  const form = page.match(/<form(?:(?!<\/form>).)*name="email".*?<\/form>/s)?.[0] ?? "";
  return form.matchAll(/<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?/g);
}

/** The line of the output that holds `word` and has `field`. */
async function lineWith(word: string, field: string): Promise<Record<string, unknown> | undefined> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const lines = server
      .output()
      .split("\n")
      .filter((line) => line.startsWith("{"));
    const found = lines
      .map((line) => JSON.parse(line))
      .find((line) => JSON.stringify(line).includes(word) && field in line);
    if (found) return found;
    await new Promise((done) => setTimeout(done, 20));
  }
  return undefined;
}

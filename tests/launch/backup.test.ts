import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { runQuietly } from "@/lib/launch/run-program";
import { firstBackup } from "@/tests/support/first-release";
import { startServer, temporaryFolder } from "@/tests/support/server";

const data = temporaryFolder();
const files = temporaryFolder();
const place = basename(data.path);
let server: Awaited<ReturnType<typeof startServer>> | undefined;
afterAll(async () => {
  await server?.stop();
  data.remove();
  files.remove();
});

/** As at a terminal. */
function command(name: "back-up" | "restore", ...words: string[]) {
  return runQuietly({
    program: process.execPath,
    words: ["lib/launch/command.mjs", `prisma/commands/${name}.ts`, ...words],
    environment: { DATA_DIR: data.path, DATABASE_URL: "" },
  });
}

const ask = (path: string) => fetch(new URL(path, server?.address));
const publicPage = "/public/flere-med-i-vesterfjord";

test("an empty folder takes a backup, and the application starts on it, set up and copying itself", async () => {
  expect(await command("back-up", join(files.path, "nothing"))).toMatchObject({ code: 1 });
  expect(existsSync(join(data.path, "database"))).toBe(false);
  const { code, output } = await command("restore", firstBackup);
  expect(output).toContain("Restored");
  expect(code).toBe(0);
  server = await startServer({ DATA_DIR: data.path });
  expect(server.address.pathname).toBe("/");
  expect((await ask(publicPage)).status).toBe(200);
  const daily = () => copies().filter((name) => /^\d{4}-\d{2}-\d{2}\.backup$/.test(name));
  await vi.waitFor(() => expect(daily()).toHaveLength(1), 180_000);
});

test("while it runs, a backup is written, and restored only where its name is said", async () => {
  const path = join(files.path, "running.backup");
  expect((await command("back-up", path)).output).toContain(`Wrote ${path}`);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect((await command("back-up", path)).output).toContain("give another name");
  const refused = await command("restore", path);
  expect(refused.code).toBe(1);
  expect(refused.output).toContain(`--replace=${place}`);
  expect(refused.output).toContain("Flere Med i Vesterfjord");

  const asking = Array.from({ length: 10 }, () => ask(publicPage));
  const restored = await command("restore", path, `--replace=${place}`);
  expect(restored.output).toMatch(/Restored \d+ rows[\s\S]+What was there before is in/);
  expect(restored.code).toBe(0);
  expect((await Promise.all(asking)).map(({ status }) => status)).toEqual(Array(10).fill(200));
  expect((await ask(publicPage)).status).toBe(200);
  expect(server?.output()).toContain("Restored a backup");
  expect(copies().some((name) => name.startsWith("replaced-"))).toBe(true);
  expect(copies().some((name) => name.endsWith(".partial"))).toBe(false);
});

test("whoever has no key is told nothing", async () => {
  for (const method of ["GET", "POST"]) {
    const path = method === "GET" ? "/commands/backup" : `/commands/restore?replace=${place}`;
    const headers = { authorization: "Bearer guessed" };
    const answer = await fetch(new URL(path, server?.address), { method, headers });
    expect([answer.status, await answer.text()]).toEqual([404, ""]);
  }
});

const copies = () => readdirSync(join(data.path, "backups"));

import { writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { takeLock } from "@/lib/embedded/lock";
import { freePort, listen } from "@/lib/launch/port.mjs";
import { launch, temporaryFolder } from "@/tests/support/server";

let folder: ReturnType<typeof temporaryFolder>;
const servers: Server[] = [];
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
  folder.remove();
});

/** Exit code 1 and one sentence on one line, without a stack. What came before it are steps. */
async function refusalOf(settings: Record<string, string>) {
  const began = Date.now();
  const server = launch({ DATA_DIR: folder.path, ...settings });
  expect(await server.ended).toBe(1);
  const sentence = server.output().trim().split("\n").at(-1) ?? "";
  expect(sentence).toMatch(/^[A-Z].+\.$/);
  expect(server.output()).not.toMatch(/^\s+at /m);
  return { sentence, seconds: (Date.now() - began) / 1000 };
}

async function occupy(port: number) {
  const server = createServer();
  servers.push(server);
  await listen(server, "127.0.0.1", port);
}

test("a taken port", async () => {
  const port = await freePort("127.0.0.1");
  await occupy(port);
  const { sentence } = await refusalOf({ PORT: String(port) });
  expect(sentence).toContain(`Port ${port} on 127.0.0.1 is taken`);
});

test("an address that is not this machine's", async () => {
  const { sentence } = await refusalOf({ HOST: "203.0.113.7", PORT: "3999" });
  expect(sentence).toContain("cannot listen on 203.0.113.7");
});

test("a second process on the same data", async () => {
  const lock = takeLock(folder.path);
  const { sentence } = await refusalOf({});
  lock.release();
  expect(sentence).toContain(`already open in process ${process.pid}`);
});

test("a data folder that cannot be written", async () => {
  // Root may write everywhere, but not into a file.
  const file = join(folder.path, "file");
  writeFileSync(file, "");
  const { sentence } = await refusalOf({ DATA_DIR: file });
  expect(sentence).toContain(`The data folder ${file} cannot be written`);
});

test("a database that nobody answers for", async () => {
  const port = await freePort("127.0.0.1");
  const { sentence } = await refusalOf({
    DATABASE_URL: `postgresql://me:hush@127.0.0.1:${port}/ci`,
  });
  expect(sentence).toContain(`The database at 127.0.0.1:${port}/ci (DATABASE_URL) does not answer`);
  expect(sentence).not.toContain("hush");
});

test("a database that takes the connection and then says nothing", async () => {
  const port = await freePort("127.0.0.1");
  await occupy(port);
  const { sentence, seconds } = await refusalOf({
    DATABASE_URL: `postgresql://127.0.0.1:${port}/ci`,
  });
  expect(sentence).toContain("does not answer");
  expect(seconds).toBeLessThan(15);
});

test("a setting that cannot be", async () => {
  const { sentence } = await refusalOf({ SMTP_URL: "mail.example.org" });
  expect(sentence).toContain("The setting SMTP_URL must look like");
});

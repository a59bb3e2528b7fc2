import { existsSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startServer, temporaryFolder } from "@/tests/support/server";

const folder = temporaryFolder();
const lock = join(folder.path, "lock");
let server: Awaited<ReturnType<typeof startServer>>;

beforeAll(async () => {
  server = await startServer({ DATA_DIR: folder.path });
});
afterAll(async () => {
  await server.stop();
  folder.remove();
});

test("a watcher is told that it is ready, and nothing else", async () => {
  const answer = await fetch(new URL("/health", server.address));
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ status: "ready" });
});

test("it is alive, whatever the database does", async () => {
  const answer = await fetch(new URL("/alive", server.address));
  expect([answer.status, await answer.json()]).toEqual([200, { status: "alive" }]);
});

test("headers that never end are cut off", async () => {
  const socket = connect(Number(server.address.port), "127.0.0.1");
  let heard = "";
  socket.on("data", (part) => {
    heard += part;
  });
  socket.write("GET / HTTP/1.1\r\nHost: here\r\nX-Slow: ");
  const drip = setInterval(() => socket.write("a"), 1_000);
  await new Promise((done) => socket.once("close", done));
  clearInterval(drip);
  expect(heard).toContain("408");
});

test("what is not there carries a policy too, and nobody brings one along", async () => {
  const headers = { accept: "text/html", "content-security-policy": "script-src 'nonce-mine'" };
  const answer = await fetch(new URL("/nothing-here", server.address), { headers });
  expect(answer.status).toBe(404);
  const policy = answer.headers.get("content-security-policy") ?? "";
  const number = /'nonce-([\w-]+)'/.exec(policy)?.[1];
  expect(number).not.toBe("mine");
  const text = await answer.text();
  expect(text).not.toContain('nonce="mine"');
  expect(text).toContain(`nonce="${number}"`);
});

test("every answer carries the safe headers, and a policy number of its own", async () => {
  const [first, second] = await Promise.all([1, 2].map(() => fetch(server.address)));
  expect(first?.headers.get("x-powered-by")).toBeNull();
  expect(first?.headers.get("x-content-type-options")).toBe("nosniff");
  expect(first?.headers.get("referrer-policy")).toBe("same-origin");
  expect(first?.headers.get("strict-transport-security")).toBeNull();
  const policy = first?.headers.get("content-security-policy");
  expect(policy).toMatch(/script-src 'self' 'nonce-[\w-]+' 'strict-dynamic';/);
  expect(policy).not.toContain("unsafe");
  expect(second?.headers.get("content-security-policy")).not.toBe(policy);
});

test("what came over https is to stay there", async () => {
  const headers = { "x-forwarded-proto": "https" };
  const answer = await fetch(new URL("/health", server.address), { headers });
  expect(answer.headers.get("strict-transport-security")).toContain("max-age=");
});

test("asked to stop, it ends in order and gives the data free for the next start", async () => {
  expect(existsSync(lock)).toBe(true);
  expect(await server.stop()).toBe(0);
  expect(existsSync(lock)).toBe(false);
  server = await startServer({ DATA_DIR: folder.path, LOG_REQUESTS: "0" });
  await fetch(server.address);
  expect(server.output()).not.toContain("applied");
  // Whoever wants no lines of requests gets none.
  expect(server.output()).not.toMatch(/^\{|LOG_REQUESTS/m);
  server.child.kill("SIGKILL");
  await server.ended;
  server = await startServer({ DATA_DIR: folder.path });
});

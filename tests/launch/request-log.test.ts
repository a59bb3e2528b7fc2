import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RequestLine, routeOf } from "@/lib/launch/request-log";
import { startServer, temporaryFolder } from "@/tests/support/server";

const folder = temporaryFolder();
let server: Awaited<ReturnType<typeof startServer>>;
beforeAll(async () => {
  server = await startServer({ DATA_DIR: folder.path, LOG_REQUESTS: "1" });
});
afterAll(async () => {
  await server.stop();
  folder.remove();
});

test("each request leaves one line: when, what, how it went, how long, and its statements", async () => {
  await Promise.all(["/", "/health", "/sign-in?next=/secret-place"].map(ask));
  const lines = await linesWhen(3);
  expect(lines.map(({ method, route, status }) => `${method} ${route} ${status}`).sort()).toEqual([
    "GET / 200",
    "GET /health 200",
    "GET /sign-in 200",
  ]);
  for (const line of lines) {
    expect(Object.keys(line)).toEqual(["time", "method", "route", "status", "ms", "statements"]);
    expect(Date.parse(line.time)).toBeGreaterThan(Date.now() - 60_000);
  }
  expect(server.output()).not.toContain("secret-place");
});

test("a page that is asked for by many at once counts only its own statements", async () => {
  const before = (await linesWhen(3)).length;
  await Promise.all(Array.from({ length: 20 }, () => ask("/")));
  const counts = (await linesWhen(before + 20)).slice(before).map(({ statements }) => statements);
  expect(new Set(counts)).toEqual(new Set([1]));
});

test("what lets somebody in, and whom an address is about, is never written", () => {
  const app = join(import.meta.dirname, "..", "..", "app");
  const patterns = readdirSync(app, { recursive: true, withFileTypes: true })
    .filter(({ name }) => name === "page.tsx" || name === "route.ts")
    .map(({ parentPath }) => `/${relative(app, parentPath)}`);
  const withToken = patterns.filter((pattern) => pattern.includes("[token]"));
  expect(withToken.length).toBeGreaterThan(1);
  for (const pattern of withToken) {
    expect(routeOf(pattern.replace("[token]", "0Zx-_9"))).toBe(pattern);
  }
  const id = crypto.randomUUID();
  expect(routeOf(`/initiatives/fjord/organisation/people/${id}/edit?from=${id}`)).toBe(
    "/initiatives/fjord/organisation/people/[id]/edit",
  );
  expect(routeOf("/setup?key=abc")).toBe("/setup");
});

async function ask(path: string) {
  await (await fetch(new URL(path, server.address))).arrayBuffer();
}

async function linesWhen(count: number): Promise<RequestLine[]> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const lines = server
      .output()
      .split("\n")
      .filter((line) => line.startsWith('{"time"'));
    if (lines.length >= count) return lines.map((line) => JSON.parse(line));
    await new Promise((done) => setTimeout(done, 10));
  }
  throw new Error(`There are not ${count} lines:\n${server.output()}`);
}

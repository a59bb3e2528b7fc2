import { afterAll, beforeAll, expect, test } from "vitest";
import type { RequestLine } from "@/lib/launch/request-log";
import { patternsFrom, readPatterns } from "@/lib/launch/route-pattern";
import { patternsInFolders } from "@/tests/support/page-patterns";
import { startServer, temporaryFolder } from "@/tests/support/server";

const folder = temporaryFolder();
let server: Awaited<ReturnType<typeof startServer>>;
beforeAll(async () => {
  server = await startServer({ DATA_DIR: folder.path });
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

test("files that are the same for everybody leave no line, and nothing is left of an address that is none of ours", async () => {
  const before = (await linesWhen(1)).length;
  const page = await (await fetch(new URL("/sign-in", server.address))).text();
  const script = /\/_next\/static\/[^"]+\.js/.exec(page)?.[0] ?? "";
  await Promise.all([script, "/favicon.svg"].map(ask));
  await ask("/wp-admin/hemmelig@example.dk");
  const lines = (await linesWhen(before + 2)).slice(before);
  expect(lines.map(({ route, status }) => `${route} ${status}`)).toEqual([
    "/sign-in 200",
    "other 404",
  ]);
  expect(server.output()).not.toContain("hemmelig");
});

test("the address comes first, and then how to be left alone", () => {
  const lines = server.output().split("\n");
  const ready = lines.findIndex((line) => line.startsWith("Ready: "));
  expect(lines[ready + 1]).toContain("LOG_REQUESTS=0");
  expect(lines.slice(0, ready).filter((line) => line.startsWith("{"))).toEqual([]);
});

test("every page and route is called by its pattern, whatever stands in the open places", () => {
  const patternOf = readPatterns();
  const { ofMembers, ofNoInitiative } = patternsInFolders();
  const patterns = [
    ...ofMembers.map((one) => `/initiatives/[slug]${one === "/" ? "" : one}`),
    ...ofNoInitiative,
  ];
  expect(patterns.length).toBeGreaterThan(50);
  for (const pattern of patterns) {
    for (const secret of ["0Zx-_9", "a%40b.dk", "%2e%2e", "]", "æ"]) {
      const path = pattern.replace(/\[\w+\]/g, secret);
      expect(patternOf(`${path}?key=${secret}#${secret}`)).toBe(pattern);
      expect(patternOf(`${path}/`)).toBe(pattern);
    }
  }
});

test("a page with a name of its own comes before one that takes any name, and a file before both", () => {
  const patternOf = patternsFrom(["/a/[slug]", "/a/new", "/[any]"], ["/icon.svg"]);
  const asked = ["/a/new", "/a/old", "/icon.svg", "/_next/x", "/a/b/c", "//a", "*", ""];
  expect(asked.map(patternOf)).toEqual([
    ...["/a/new", "/a/[slug]", null, null, "other", "other", "other"],
    "other",
  ]);
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

import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { withKeptPublicPages } from "@/lib/launch/kept-public-pages";

let server: Server;
let made: number;
let state: string | null;
let stateOf: () => Promise<string | null>;

/** Stands in for the pages: each making is numbered; what the address says decides how it goes. */
async function make({ url = "" }: IncomingMessage, response: ServerResponse): Promise<void> {
  made += 1;
  if (url.endsWith("/404")) response.statusCode = 404;
  if (url.endsWith("/1")) response.setHeader("set-cookie", "one=1");
  response.setHeader("content-security-policy", `nonce-${made}`);
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.write("<p>æ");
  response.end(Buffer.from(` ${made}`));
}

beforeEach(async () => {
  [made, state, stateOf] = [0, "first deed", async () => state];
  const answer = withKeptPublicPages(make, () => stateOf());
  server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
});
afterEach(() => server.close());

async function ask(path = "/public/vesterfjord", headers: Record<string, string> = {}) {
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers });
  const policy = answer.headers.get("content-security-policy");
  return `${answer.status} ${await answer.text()} ${policy}`;
}

test("a page is made once and sent again to the letter, with its policy", async () => {
  expect(await ask()).toBe("200 <p>æ 1 nonce-1");
  expect(await ask()).toBe("200 <p>æ 1 nonce-1");
});

test("after a deed it is made anew at once", async () => {
  await ask();
  state = "second deed";
  expect(await ask()).toBe("200 <p>æ 2 nonce-2");
  state = "first deed";
  expect(await ask()).toBe("200 <p>æ 3 nonce-3");
});

test("a page that was switched off is not sent again", async () => {
  await ask();
  state = null;
  expect(await ask()).toBe("200 <p>æ 2 nonce-2");
});

test.each<[string, string, Record<string, string>]>([
  ["another page", "/public/vesterfjord?after=12", {}],
  ["another decision", "/public/vesterfjord/decisions/3", {}],
  ["another language", "/public/vesterfjord", { "accept-language": "en" }],
  ["another packing", "/public/vesterfjord", { "accept-encoding": "identity" }],
  ["another way", "/public/vesterfjord", { "x-forwarded-proto": "https" }],
])("%s is a page of its own, kept by itself", async (_, path, headers) => {
  await ask();
  expect(await ask(path, headers)).toContain("nonce-2");
  expect(await ask(path, headers)).toContain("nonce-2");
  expect(await ask()).toContain("nonce-1");
});

test.each<[string, string, Record<string, string>]>([
  ["somebody with a cookie", "/public/vesterfjord", { cookie: "theme=dark" }],
  ["the browser's script", "/public/vesterfjord", { rsc: "1" }],
  ["an address with anything else in it", "/public/vesterfjord?x=1", {}],
  ["a page of members", "/initiatives/vesterfjord", {}],
  ["what is not there", "/public/vesterfjord/decisions/404", {}],
  ["an answer that sets a cookie", "/public/vesterfjord/decisions/1", {}],
])("for %s it is made each time", async (_, path, headers) => {
  await ask(path, headers);
  expect(await ask(path, headers)).toContain("nonce-2");
});

test("while the database is away the page is left to say so", async () => {
  await ask();
  stateOf = () => Promise.reject(new Error("away"));
  expect(await ask()).toContain("nonce-2");
});

import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { askedPathHeader, withMissingPage } from "@/lib/launch/missing-page";

let server: Server;
let address: string;

/** Stands in for the pages: `/here` is found, `/missing` says what was asked for, the rest is a 404 in two pieces. */
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? "/", "http://localhost");
  if (pathname === "/here") return void response.end("here");
  if (pathname === "/missing") {
    response.setHeader("content-type", "text/html");
    return void response.end(`missing: ${request.headers[askedPathHeader] ?? "nothing"}`);
  }
  response.statusCode = 404;
  response.setHeader("x-from-the-first", "yes");
  response.write("emp");
  response.end("ty");
}

beforeAll(async () => {
  server = createServer(withMissingPage(answer));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

async function ask(path: string, init: RequestInit = {}) {
  const response = await fetch(address + path, {
    ...init,
    headers: { accept: "text/html", ...init.headers },
  });
  const { status, headers } = response;
  return { status, text: await response.text(), first: headers.get("x-from-the-first") };
}

test("a document that is not there is answered by the page that says so, with the same status", async () => {
  const found = await ask("/nowhere?a=b c");
  expect(found).toEqual({ status: 404, text: "missing: /nowhere?a=b%20c", first: null });
});

test("what is there is answered as it is", async () => {
  expect(await ask("/here")).toEqual({ status: 200, text: "here", first: null });
});

test.each([
  ["a form", { method: "POST" }],
  ["the router", { headers: { rsc: "1" } }],
  ["a program", { headers: { accept: "application/json" } }],
])("%s gets the 404 itself", async (_who, init) => {
  expect(await ask("/nowhere", init)).toEqual({ status: 404, text: "empty", first: "yes" });
});

test("nobody can say from outside what was asked for", async () => {
  const found = await ask("/missing", { headers: { [askedPathHeader]: "/elsewhere" } });
  expect(found.text).toBe("missing: nothing");
});

test("a name longer than a disk takes, or that says nothing, is looked for nowhere", async () => {
  const long = await ask(`/here/${"%C3%A5".repeat(60)}?a=b`);
  expect(long).toEqual({ status: 404, text: "missing: /-", first: null });
  for (const broken of ["/here/%", "/here/%ff", "/%zz/here"])
    expect(await ask(broken)).toEqual(long);
});

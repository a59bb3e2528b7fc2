import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withUnavailablePage } from "@/lib/launch/unavailable-page";

let server: Server;
let address: string;
let isReady = true;

/** Stands in for the pages: `/here` is found, the rest fails in two pieces and both ways of saying so. */
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.url === "/here") return void response.end("here");
  response.setHeader("x-one", "yes");
  response.writeHead(500, { "content-type": "text/plain; charset=utf-8" });
  response.write("vores ");
  response.end(Buffer.from("fejl"));
}

beforeAll(async () => {
  server = createServer((request, response) => {
    request.headers["content-security-policy"] = "style-src 'nonce-of-this-answer'";
    return withUnavailablePage(answer, async () => isReady)(request, response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

test("what succeeds is left alone, whatever the database does", async () => {
  for (isReady of [true, false]) {
    const found = await fetch(`${address}/here`);
    expect([found.status, await found.text()]).toEqual([200, "here"]);
  }
});

test("a mistake of our own stays one while the database answers, to the letter", async () => {
  isReady = true;
  const failed = await fetch(`${address}/there`);
  expect([failed.status, await failed.text()]).toEqual([500, "vores fejl"]);
  expect(failed.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  expect(failed.headers.get("x-one")).toBe("yes");
});

test("without a database the same failure is 503, in both languages, under the answer's own policy", async () => {
  isReady = false;
  const away = await fetch(`${address}/there`);
  const text = await away.text();
  expect(away.status).toBe(503);
  expect(away.headers.get("content-type")).toContain("text/html");
  expect(text).not.toContain("vores fejl");
  expect(text).toContain("Alt, hvad der var gemt, er der stadig.");
  expect(text).toContain("Everything that was saved is still there.");
  expect(text).toContain('<style nonce="of-this-answer">');
});

test("whoever asked for a document reads what to do, a script does not", async () => {
  isReady = true;
  const asked = (headers: Record<string, string>) =>
    fetch(`${address}/there`, { headers: { accept: "text/html", ...headers } });
  const page = await (await asked({})).text();
  expect(page).toContain("Det, der allerede var gemt, er der stadig.");
  expect(page).toContain("What was already saved is still there.");
  for (const header of ["rsc", "next-action"]) {
    expect(await (await asked({ [header]: "1" })).text()).toBe("vores fejl");
  }
});

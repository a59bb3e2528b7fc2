import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withOwnFormsOnly } from "@/lib/launch/own-forms";

let server: Server;
let port: number;
beforeAll(async () => {
  const answer = (_: unknown, response: { end: (text: string) => void }) => response.end("let in");
  server = createServer(withOwnFormsOnly(answer as never, "https://initiativ.example"));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => server.close());

function ask(method: string, headers: Record<string, string>) {
  return new Promise<{ status: number; text: string }>((done) => {
    const sent = request({ port, host: "127.0.0.1", method, headers }, (answer) => {
      let text = "";
      answer.on("data", (part) => {
        text += part;
      });
      answer.on("end", () => done({ status: answer.statusCode ?? 0, text }));
    });
    sent.end();
  });
}

const host = "127.0.0.1:3000";

test.each([
  ["our own page", { origin: "http://127.0.0.1:3000", host }],
  ["the address that people use", { origin: "https://initiativ.example", host }],
  [
    "a proxy that passes the host on",
    { origin: "https://other.example", "x-forwarded-host": "other.example" },
  ],
  ["no browser", {}],
  ["an older browser of ours", { "sec-fetch-site": "same-origin" }],
])("a form from %s is let in", async (_, headers) => {
  expect(await ask("POST", headers as Record<string, string>)).toEqual({
    status: 200,
    text: "let in",
  });
});

test.each([
  ["another site", { origin: "https://evil.example", host }],
  ["another port of this machine", { origin: "http://127.0.0.1:4000", host }],
  ["a name that begins as ours", { origin: "https://initiativ.example.evil.example" }],
  ["a name that ends as ours", { origin: "https://evil-initiativ.example" }],
  ["nowhere", { origin: "null", host }],
  ["what is no address", { origin: "initiativ.example", host }],
  ["another site that hides its name", { "sec-fetch-site": "cross-site" }],
  ["a neighbouring site that hides its name", { "sec-fetch-site": "same-site" }],
])("a form from %s is refused, with words in both languages", async (_, headers) => {
  const { status, text } = await ask("POST", headers as Record<string, string>);
  expect(status).toBe(403);
  expect(text).toContain("Det kom fra en anden side");
  expect(text).toContain("This came from another site");
});

test("links from elsewhere are followed, and nothing is asked for in a way that we do not have", async () => {
  const headers = { origin: "https://evil.example", "sec-fetch-site": "cross-site" };
  for (const method of ["GET", "OPTIONS"]) expect((await ask(method, headers)).status).toBe(200);
  for (const method of ["PUT", "DELETE", "PATCH", "TRACE", "PROPFIND"]) {
    expect((await ask(method, {})).status).toBe(405);
  }
});

import {
  createServer,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { mostBodyBytes, withBodyLimits } from "@/lib/launch/body-limits";

let server: Server;
let port: number;
/** What the pages were given to read: now, at most, and how often. */
const reading = { now: 0, most: 0, times: 0 };

/** Stands in for the pages: reads a body whole and thinks about it for a moment. */
async function answer(request: IncomingMessage, response: ServerResponse) {
  reading.times += 1;
  let bytes = 0;
  try {
    for await (const chunk of request) {
      bytes += chunk.length;
      reading.now += chunk.length;
      reading.most = Math.max(reading.most, reading.now);
    }
  } catch {
    // The connection is gone.
  }
  await new Promise((done) => setTimeout(done, 30));
  reading.now -= bytes;
  if (!response.headersSent) response.end(String(bytes));
}

beforeAll(async () => {
  server = createServer(withBodyLimits(answer, mostBodyBytes));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  port = (server.address() as AddressInfo).port;
});
beforeEach(() => Object.assign(reading, { now: 0, most: 0, times: 0 }));
afterAll(() => server.close());

const chunk = Buffer.alloc(64 * 1024);

/** Sends so many bytes and gives the answer; `announced` null: in chunks, without saying how many. */
function send(
  bytes: number,
  announced: number | null = bytes,
): Promise<{ status: number; text: string }> {
  return new Promise((done) => {
    const headers = announced === null ? {} : { "content-length": announced };
    const sent = request({ port, host: "127.0.0.1", method: "POST", headers }, (answer) => {
      let text = "";
      answer.on("data", (part) => {
        text += part;
      });
      answer.on("error", () => done({ status: answer.statusCode ?? 0, text }));
      answer.on("end", () => done({ status: answer.statusCode ?? 0, text }));
    });
    sent.on("error", () => done({ status: 0, text: "" }));
    let left = bytes;
    const more = () => {
      while (left > 0 && !sent.destroyed) {
        const part = chunk.subarray(0, Math.min(left, chunk.length));
        left -= part.length;
        if (!sent.write(part)) return void sent.once("drain", more);
      }
      sent.end();
    };
    more();
  });
}

test("a body that says it is too large is refused unread, with a page in both languages", async () => {
  const { status, text } = await send(2 * mostBodyBytes);
  expect([status, reading.times]).toEqual([413, 0]);
  expect(text).toContain("Det, du sendte, er for stort");
  expect(text).toContain("What you sent is too large");
});

test("the largest that is let in arrives whole", async () => {
  expect(await send(mostBodyBytes)).toEqual({ status: 200, text: String(mostBodyBytes) });
});

test("without saying how long it is a body may be as long as a form, and no longer", async () => {
  expect(await send(200 * 1024, null)).toEqual({ status: 200, text: String(200 * 1024) });
  const { status } = await send(40 * 1024 * 1024, null);
  expect([0, 413]).toContain(status);
  expect(reading.most).toBeLessThanOrEqual(256 * 1024);
});

test("twenty large ones at once are read in turn, and small ones do not wait for them", async () => {
  const large = Array.from({ length: 20 }, () => send(4 * 1024 * 1024));
  expect(await send(1_000)).toEqual({ status: 200, text: "1000" });
  const answers = await Promise.all(large);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(20);
  expect(reading.most).toBeLessThanOrEqual(mostBodyBytes + 1_000);
});

test("whoever goes away while waiting or sending holds up nobody", async () => {
  const gone = Array.from({ length: 8 }, () => {
    const sent = request({
      port,
      host: "127.0.0.1",
      method: "POST",
      headers: { "content-length": mostBodyBytes },
    });
    sent.on("error", () => undefined);
    sent.write(chunk);
    return sent;
  });
  await new Promise((done) => setTimeout(done, 50));
  for (const one of gone) one.destroy();
  expect(await send(mostBodyBytes)).toMatchObject({ status: 200 });
});

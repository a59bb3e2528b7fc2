import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { listen } from "@/lib/launch/port.mjs";
import { finishRequests } from "@/lib/launch/shutdown";

/** A server whose answers wait for `answer`, and the way to ask it. */
async function slowServer() {
  const waiting: (() => void)[] = [];
  const server = createServer((_, response) => void waiting.push(() => response.end("done")));
  await listen(server, "127.0.0.1", 0);
  const { port } = server.address() as AddressInfo;
  const ask = () => fetch(`http://127.0.0.1:${port}/`).then((response) => response.text());
  const answer = () => waiting.splice(0).forEach((respond) => void respond());
  const untilAsked = async () => {
    while (waiting.length === 0) await new Promise((done) => setTimeout(done, 5));
  };
  return { server, ask, answer, untilAsked };
}

test("a running request gets its answer, and a new one is turned away", async () => {
  const { server, ask, answer, untilAsked } = await slowServer();
  const running = ask();
  await untilAsked();
  const finished = finishRequests(server);
  await expect(ask()).rejects.toThrow("fetch failed");
  answer();
  expect(await running).toBe("done");
  await finished;
});

test("a browser that keeps its connection open holds nobody up", async () => {
  const { server, ask, answer, untilAsked } = await slowServer();
  const earlier = ask();
  await untilAsked();
  answer();
  await earlier;
  const began = performance.now();
  await finishRequests(server);
  expect(performance.now() - began).toBeLessThan(2_000);
});

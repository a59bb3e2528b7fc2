import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { listen } from "@/lib/launch/port.mjs";

/**
 * A load balancer: hands each request to the next of the copies, and to another one when the first
 * does not take it. Says who asked, as a proxy that is trusted does.
 */
export async function startBalancer() {
  const copies: URL[] = [];
  let turn = 0;
  const server = createServer(async (asked, answer) => {
    const parts: Buffer[] = [];
    for await (const part of asked) parts.push(part as Buffer);
    turn += 1;
    const order = copies.map((_, place) => copies[(turn + place) % copies.length] as URL);
    handOn(asked, Buffer.concat(parts), answer, order);
  });
  await listen(server, "127.0.0.1", 0);
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { origin, copies, stop: () => server.close() };
}

function handOn(asked: IncomingMessage, body: Buffer, answer: ServerResponse, order: URL[]) {
  const [copy, ...others] = order;
  if (!copy) return void answer.writeHead(502).end();
  const { method = "GET", headers, url = "/", socket } = asked;
  const seen = { ...headers, "x-forwarded-for": socket.remoteAddress ?? "" };
  const handed = request(new URL(url, copy), { method, headers: seen, agent: false }, (reply) => {
    answer.writeHead(reply.statusCode ?? 502, reply.headers);
    reply.pipe(answer);
  });
  handed.on("error", () => {
    if (answer.headersSent) answer.destroy();
    else handOn(asked, body, answer, others);
  });
  handed.end(body);
}

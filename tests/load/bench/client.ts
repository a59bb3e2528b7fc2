import { randomUUID } from "node:crypto";
import { Agent, type RequestOptions, request } from "node:http";

/**
 * So many requests, so many at a time. In headers and body every `{once}` is made new, and every
 * `{place}` becomes another address, as if somebody else were asking.
 */
export type Order = {
  url: string;
  method: "GET" | "POST";
  headers: Record<string, string>;
  body?: string;
  count: number;
  connections: number;
};

/** Milliseconds of each and of all together, the statuses with their counts, and the shortest answer in bytes. */
export type Outcome = {
  latencies: number[];
  ms: number;
  statuses: Record<number, number>;
  shortest: number;
};

const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });

/** Takes orders from the process that started this one, one after the other, until it lets go. */
export default async function listen(): Promise<void> {
  process.on("message", async (order: Order) => process.send?.(await carryOut(order)));
  process.on("disconnect", () => process.exit(0));
  process.send?.("ready");
}

/** As many lines as connections, each asking again as soon as it was answered. */
export async function carryOut(order: Order): Promise<Outcome> {
  const outcome: Outcome = {
    latencies: [],
    ms: 0,
    statuses: {},
    shortest: Number.POSITIVE_INFINITY,
  };
  let left = order.count;
  const line = async () => {
    while (left > 0) {
      left -= 1;
      const began = performance.now();
      const { status, bytes } = await ask(order);
      outcome.latencies.push(performance.now() - began);
      outcome.statuses[status] = (outcome.statuses[status] ?? 0) + 1;
      outcome.shortest = Math.min(outcome.shortest, bytes);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: order.connections }, line));
  return { ...outcome, ms: performance.now() - began };
}

type Reply = { status: number; bytes: number };

/** Status 0 stands for no answer: the connection broke, or three minutes went by. */
function ask({ url, method, headers, body }: Order): Promise<Reply> {
  const sent = Object.entries(headers).map(([name, value]) => [name, madeNew(value)]);
  const options = { agent, method, headers: Object.fromEntries(sent) };
  return send(url, options, body && madeNew(body));
}

function send(url: string, options: RequestOptions, body?: string): Promise<Reply> {
  return new Promise((done) => {
    let bytes = 0;
    const sending = request(url, options, (response) => {
      response.on("data", (part: Buffer) => {
        bytes += part.byteLength;
      });
      response.on("end", () => done({ status: response.statusCode ?? 0, bytes }));
      response.on("error", () => done({ status: 0, bytes }));
    });
    sending.setTimeout(180_000, () => sending.destroy());
    sending.on("error", (error: NodeJS.ErrnoException) => {
      // An idle connection that the server was just closing: nothing was read, and browsers ask again too.
      const isStale = sending.reusedSocket && error.code === "ECONNRESET";
      done(isStale ? send(url, options, body) : { status: 0, bytes });
    });
    sending.end(body);
  });
}

let places = 0;

function madeNew(text: string): string {
  return text.replaceAll("{once}", () => randomUUID()).replaceAll("{place}", nextPlace);
}

/** One of the sixteen million addresses that begin with 10. */
function nextPlace(): string {
  places += 1;
  return `10.${(places >> 16) & 255}.${(places >> 8) & 255}.${places & 255}`;
}

import { randomUUID } from "node:crypto";
import { Agent, request } from "node:http";

/** So many requests, so many at a time. `body` is sent with every `{once}` made new. */
export type Order = {
  url: string;
  method: "GET" | "POST";
  headers: Record<string, string>;
  body?: string;
  count: number;
  connections: number;
};

/** Milliseconds of each, of all together, and the statuses that came with their counts. */
export type Outcome = { latencies: number[]; ms: number; statuses: Record<number, number> };

const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });

/** Takes orders from the process that started this one, one after the other, until it lets go. */
export default async function listen(): Promise<void> {
  process.on("message", async (order: Order) => process.send?.(await carryOut(order)));
  process.on("disconnect", () => process.exit(0));
  process.send?.("ready");
}

/** As many lines as connections, each asking again as soon as it was answered. */
export async function carryOut(order: Order): Promise<Outcome> {
  const outcome: Outcome = { latencies: [], ms: 0, statuses: {} };
  let left = order.count;
  const line = async () => {
    while (left > 0) {
      left -= 1;
      const began = performance.now();
      const status = await ask(order);
      outcome.latencies.push(performance.now() - began);
      outcome.statuses[status] = (outcome.statuses[status] ?? 0) + 1;
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: order.connections }, line));
  return { ...outcome, ms: performance.now() - began };
}

function ask({ url, method, headers, body }: Order): Promise<number> {
  const sent = body?.replaceAll("{once}", randomUUID());
  return new Promise((done, fail) => {
    const sending = request(url, { agent, method, headers }, (response) => {
      response.resume();
      response.on("end", () => done(response.statusCode ?? 0));
      response.on("error", fail);
    });
    sending.setTimeout(60_000, () => sending.destroy(new Error(`No answer in a minute: ${url}`)));
    sending.on("error", fail);
    sending.end(sent);
  });
}

import type { Server } from "node:http";

const patienceMs = 7_000;
/** For all of it: a job may hang, or a database server not let go. */
const lastPatienceMs = 10_000;

/**
 * Settles at the first SIGTERM or SIGINT with its name. The process ends at once at a second one,
 * and ten seconds later in any case.
 */
export function untilAskedToStop(): Promise<NodeJS.Signals> {
  return new Promise((asked) => {
    let times = 0;
    const hear = (signal: NodeJS.Signals) => {
      times += 1;
      if (times > 1) process.exit(1);
      setTimeout(() => process.exit(1), lastPatienceMs).unref();
      asked(signal);
    };
    process.on("SIGTERM", hear);
    process.on("SIGINT", hear);
  });
}

/** Takes no new requests and waits for the running ones, seven seconds at most. */
export async function finishRequests(server: Server): Promise<void> {
  const closed = new Promise<void>((done) => server.close(() => done()));
  // A browser keeps its connection open between requests, and that would hold us up.
  const idle = setInterval(() => server.closeIdleConnections(), 100);
  const patience = setTimeout(() => server.closeAllConnections(), patienceMs);
  await closed;
  clearInterval(idle);
  clearTimeout(patience);
}

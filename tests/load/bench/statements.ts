import type { RequestLine } from "@/lib/launch/request-log";
import type { Case } from "@/tests/load/bench/cases";
import type { Places } from "@/tests/load/bench/data/places";
import type { Load } from "@/tests/load/bench/load";
import { ask } from "@/tests/load/bench/orders";
import { startOurs } from "@/tests/load/bench/servers";

/** Each is asked twice: what a process reads once is not the page's. */
export const askedToCount = 2;

/** How many SQL statements each case costs, from the server's own log; a server of its own, since the log costs time. */
export async function countStatements(
  load: Load,
  cases: Case[],
  places: Places,
  settings: Record<string, string>,
): Promise<Map<string, number>> {
  const server = await startOurs({ ...settings, LOG_REQUESTS: "1" });
  const lines = () =>
    server
      .output()
      .split("\n")
      .filter((line) => line.startsWith('{"time"'));
  const counts = new Map<string, number>();
  try {
    for (const one of cases) {
      const order = await ask(one, server.origin, places);
      for (let turn = 0; turn < askedToCount; turn += 1) {
        const before = lines().length;
        await load.carryOut({ ...order, count: 1, connections: 1 });
        while (lines().length === before) await new Promise((done) => setTimeout(done, 5));
      }
      const line: RequestLine = JSON.parse(lines().at(-1) ?? "{}");
      counts.set(one.name, line.statements);
    }
  } finally {
    await server.stop();
  }
  return counts;
}

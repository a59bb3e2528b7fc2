import type { RequestLine } from "@/lib/launch/request-log";
import { readPatterns } from "@/lib/launch/route-pattern";
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
  const lines = (route: string) =>
    server
      .output()
      .split("\n")
      .filter((line) => line.startsWith('{"time"'))
      .map((line): RequestLine => JSON.parse(line))
      .filter((line) => line.route === route);
  const patternOf = readPatterns();
  const counts = new Map<string, number>();
  try {
    for (const one of cases) {
      const route = patternOf(one.path(places)) ?? "";
      const before = lines(route).length;
      const { asked } = await ask(one, server.origin, places);
      for (let turn = 0; turn < askedToCount; turn += 1) {
        await load.carryOut({ ...asked, count: 1, connections: 1 });
      }
      // Its page was looked at first. A line is written a moment after the answer has arrived.
      await until(() => lines(route).length === before + 1 + askedToCount);
      counts.set(one.name, lines(route).at(-1)?.statements ?? 0);
    }
  } finally {
    await server.stop();
  }
  return counts;
}

async function until(isSo: () => boolean) {
  for (let attempt = 0; !isSo(); attempt += 1) {
    if (attempt === 1_000) throw new Error("The server did not log every request");
    await new Promise((done) => setTimeout(done, 5));
  }
}

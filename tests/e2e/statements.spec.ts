import { expect, test } from "@playwright/test";
import type { RequestLine } from "@/lib/launch/request-log";
import { ofMembers, ofNoInitiative } from "@/tests/support/page-patterns";
import { startServer } from "@/tests/support/server";
import { type Somebody, theWorld, type World } from "@/tests/support/world";

/** What a page costs must not grow with what the initiative holds. */

const most = 6;
const watchers: Somebody[] = ["backbone", "chair", "partner"];

test("every page costs six statements or fewer, and as many in a very large initiative", async () => {
  test.setTimeout(900_000);
  const world = theWorld();
  const small = await costsIn(world, world.small);
  const large = await costsIn(world, world.large);
  console.log(`Slowest in the large one: ${slowest(large)}`);
  expect(Math.max(...[...small.values()].map(({ statements }) => statements))).toBeGreaterThan(3);
  expect(tooDear(small)).toEqual([]);
  expect(tooDear(large)).toEqual([]);
  expect(statementsOf(large)).toEqual(statementsOf(small));
});

type Costs = Map<string, RequestLine>;

/** What each page cost each of the watchers, as the server's own log says it. */
async function costsIn(world: World, dataDir: string): Promise<Costs> {
  const server = await startServer({ DATA_DIR: dataDir, LOG_REQUESTS: "1" });
  // By its route: a PDF asks for its page, which leaves a line too.
  const ask = async (path: string, who: Somebody, route: string) => {
    const lines = () => linesIn(server.output()).filter((line) => line.route === route);
    const before = lines().length;
    const headers = { cookie: `session=${world.sessions[who]}` };
    const answer = await fetch(new URL(path, server.address), { headers, redirect: "manual" });
    await answer.arrayBuffer();
    await expect.poll(() => lines().length, { intervals: [5] }).toBe(before + 1);
    return lines().at(-1) as RequestLine;
  };
  const costs: Costs = new Map();
  try {
    // What a process reads once is not a page's.
    await ask(`/initiatives/${world.example}`, "backbone", inside("/"));
    for (const { name, path, who, route } of visits(world)) {
      costs.set(name, await ask(path, who, route));
    }
  } finally {
    await server.stop();
  }
  return costs;
}

/** As the log names a page of an initiative. */
const inside = (pattern: string) => `/initiatives/[slug]${pattern === "/" ? "" : pattern}`;

function visits(world: World) {
  const ofInitiative = Object.entries(ofMembers).flatMap(([pattern, { path, as }]) =>
    [...new Set([...watchers, as ?? "backbone"])]
      // The operator's own look through other eyes brings a statement of its own, in the example only.
      .map((who) => ({
        ...{ name: `${pattern} for ${who}`, path: path(world), who },
        route: inside(pattern),
      })),
  );
  const outside = Object.entries(ofNoInitiative).flatMap(([pattern, { visit }]) => {
    if (!visit) return [];
    const who = visit.as ?? "backbone";
    const name = `${pattern} for ${who}`;
    return [{ name, path: visit.path(world), who, route: pattern }];
  });
  return [...ofInitiative, ...outside];
}

function linesIn(output: string): RequestLine[] {
  const lines = output.split("\n").filter((line) => line.startsWith('{"time"'));
  return lines.map((line) => JSON.parse(line));
}

function tooDear(costs: Costs): string[] {
  return [...costs].flatMap(([name, { statements }]) =>
    statements > most ? [`${name}: ${statements}`] : [],
  );
}

function statementsOf(costs: Costs): string[] {
  return [...costs].map(([name, { statements, status }]) => `${name}: ${statements} (${status})`);
}

function slowest(costs: Costs): string {
  const byTime = [...costs].sort(([, one], [, other]) => other.ms - one.ms).slice(0, 8);
  return byTime.map(([name, { ms }]) => `${name} ${ms} ms`).join(", ");
}

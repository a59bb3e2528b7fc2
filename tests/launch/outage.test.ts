import { createServer, connect as dial, type Server, type Socket } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findPostgresPrograms } from "@/tests/support/postgres-programs";
import { startPostgres } from "@/tests/support/postgres-server";
import { startServer } from "@/tests/support/server";

/** A wire to the database that can be cut, and mended. */
async function wireTo(url: string) {
  const { hostname, port } = new URL(url);
  const open = new Set<Socket>();
  let isCut = false;
  const server: Server = createServer((near) => {
    if (isCut) return void near.destroy();
    const far = dial(Number(port), hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.on("error", () => other.destroy());
      one.on("close", () => {
        open.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  const through = new URL(url);
  through.port = String(typeof address === "object" ? address?.port : "");
  const cut = () => {
    isCut = true;
    for (const socket of open) socket.destroy();
  };
  const mend = () => {
    isCut = false;
  };
  return { url: through.href, cut, mend, close: () => server.close() };
}

const here = findPostgresPrograms() !== null;
let postgres: Awaited<ReturnType<typeof startPostgres>> | undefined;
let wire: Awaited<ReturnType<typeof wireTo>> | undefined;
let server: Awaited<ReturnType<typeof startServer>> | undefined;

beforeAll(async () => {
  if (!here) return;
  postgres = await startPostgres();
  wire = await wireTo(postgres.url);
  server = await startServer({ DATABASE_URL: wire.url });
});
afterAll(async () => {
  // Whatever did not start is not there to be stopped.
  await server?.stop();
  wire?.close();
  await postgres?.stop();
});

const ask = (path: string) =>
  fetch(new URL(path, server?.address), { headers: { accept: "text/html" } });

test.runIf(here)(
  "while the database is away pages say so with 503, and afterwards all is well",
  async () => {
    expect((await ask("/sign-in")).status).toBe(200);
    wire?.cut();
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask("/")));
    for (const answer of answers) {
      expect(answer.status).toBe(503);
      expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
      const text = await answer.text();
      expect(text).toContain("Alt, hvad der var gemt, er der stadig.");
      expect(text).toContain('lang="en"');
      expect(text).not.toMatch(/ECONN|prisma|at .*\.js/i);
    }
    expect((await ask("/health")).status).toBe(503);
    expect((await ask("/alive")).status).toBe(200);

    wire?.mend();
    expect((await ask("/health")).status).toBe(200);
    expect((await ask("/")).status).toBe(200);
    expect(server?.child.exitCode).toBeNull();
  },
);

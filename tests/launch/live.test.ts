import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase, db, openDatabase } from "@/lib/db";
import type { LiveFacts } from "@/lib/decisions/live/columns";
import { buildPages } from "@/lib/launch/build";
import type { RequestLine } from "@/lib/launch/request-log";
import type { Cast } from "@/prisma/cast";
import { type Stage, setStage } from "@/tests/load/kills/stage";
import { type LiveReader, readLive } from "@/tests/support/live-reader";
import { plainBrowser } from "@/tests/support/plain-browser";
import { findPostgresPrograms } from "@/tests/support/postgres-programs";
import { startPostgres } from "@/tests/support/postgres-server";
import { startServer } from "@/tests/support/server";

/** Two copies of the built application on one PostgreSQL server: what is done in one is seen in the other. */

const here = findPostgresPrograms() !== null;
type Copy = Awaited<ReturnType<typeof startServer>>;
let postgres: Awaited<ReturnType<typeof startPostgres>>;
let copies: [Copy, Copy];
let stage: Stage;
let cast: Cast;
const readers: LiveReader<LiveFacts>[] = [];

beforeAll(async () => {
  process.env.NEXT_DIST_DIR = ".next-test";
  await buildPages();
  if (!here) return;
  postgres = await startPostgres();
  const settings = { DATABASE_URL: postgres.url, LOG_REQUESTS: "1" };
  copies = [await startServer(settings), await startServer(settings)];
  await openDatabase({ url: postgres.url });
  stage = await setStage();
  cast = stage.casts[0] as Cast;
});
afterAll(async () => {
  for (const reader of readers) reader.leave();
  await closeDatabase();
  await Promise.all((copies ?? []).map(({ stop }) => stop()));
  await postgres?.stop();
});

const page = (slug = cast.slug) => `/initiatives/${slug}/decisions/3`;
const one = () => copies[0].address.origin;
const other = () => copies[1].address.origin;

async function reads(
  who: { accountId: string } | null,
  { at = other, headers = {} as Record<string, string>, path = `${page()}/live` } = {},
) {
  const session = who && (await stage.sessionOf(who));
  const cookie = session ? { cookie: `session=${session}` } : undefined;
  const reader = await readLive<LiveFacts>(new URL(path, at()), { ...cookie, ...headers });
  readers.push(reader);
  return reader;
}

async function votes(who: "chair" | "memberOne" | "memberTwo" | "memberThree", choice: string) {
  const browser = plainBrowser(one, await stage.sessionOf(cast[who]));
  const form = await browser.open(page(), 'name="choice"');
  expect((await browser.send(form, { choice })).isDone).toBe(true);
}

describe.runIf(here)("a decision that is followed", () => {
  test("shows a vote cast in one copy to a reader of the other within a second", async () => {
    const reader = await reads(cast.partner);
    await expect.poll(() => reader.events.length).toBe(1);
    expect(reader.events[0]?.facts).toMatchObject({ state: "open", voted: 0, seats: 8, quorum: 5 });
    await votes("chair", "against");
    await votes("chair", "for");
    await expect.poll(() => reader.events.at(-1)?.facts.count).toMatch(/^1 for/);
    const seen = reader.events.at(-1);
    const { castAt } = await db().vote.findFirstOrThrow({
      where: { proposalId: cast.proposals.open, replacedAt: null },
    });
    expect((seen?.at ?? 0) - castAt.getTime()).toBeLessThan(1_000);
    expect(seen?.facts).toMatchObject({ voted: 1, count: "1 for, 0 imod, 0 undlader." });
    expect(seen?.id).toBeGreaterThan(reader.events[0]?.id ?? 0);
  });

  test("catches up with what was missed, and is sent nothing when nothing was", async () => {
    const reader = await reads(cast.partner);
    await expect.poll(() => reader.events.length).toBe(1);
    const { id = 0 } = reader.events[0] ?? {};
    reader.leave();
    const same = await reads(cast.partner, { headers: { "last-event-id": String(id) } });
    await votes("memberOne", "for");
    await expect.poll(() => same.events.length).toBe(1);
    const back = await reads(cast.partner, { at: one, headers: { "last-event-id": String(id) } });
    await expect.poll(() => back.events.length).toBe(1);
    expect(back.events[0]).toMatchObject({ id: same.events[0]?.id, facts: { voted: 2 } });
  });

  test("is followed on when the connection on which the copy listens is lost", async () => {
    const reader = await reads(cast.partner);
    await expect.poll(() => reader.events.length).toBe(1);
    const listening = "application_name = 'collective-impact-live'";
    const ended = await db().$queryRawUnsafe<unknown[]>(
      `select pg_terminate_backend(pid) from pg_stat_activity where ${listening}`,
    );
    // One connection for each copy, whoever reads.
    expect(ended).toHaveLength(2);
    // At once: nobody listens at this moment.
    await votes("memberTwo", "against");
    await expect.poll(() => reader.events.at(-1)?.facts.voted).toBe(3);
  });

  test("without a stream is told once, as it stands", async () => {
    const session = await stage.sessionOf(cast.sideline);
    const headers = { cookie: `session=${session}`, accept: "application/json" };
    const answer = await fetch(new URL(`${page()}/live`, other()), { headers });
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    expect(await answer.json()).toMatchObject({ facts: { voted: 3 } });
  });

  test("does not exist for strangers, nor one that is not put on for decision for anybody", async () => {
    for (const who of [null, cast.stranger]) {
      const answer = await reads(who);
      expect(answer.status).toBe(404);
      await answer.ended;
      const missing = await reads(who, { path: "/initiatives/findes-ikke/decisions/3/live" });
      await missing.ended;
      expect([missing.status, missing.text()]).toEqual([answer.status, answer.text()]);
    }
    const path = `/initiatives/${cast.slug}/decisions`;
    expect((await reads(cast.chair, { path: `${path}/4/live` })).status).toBe(404);
    expect((await reads(cast.chair, { path: `${path}/99/live` })).status).toBe(404);
  });

  test("ends for one browser that signs out, and for no other", async () => {
    const phone = plainBrowser(one, await stage.sessionOf(cast.twoSeats));
    const cookie = `session=${phone.cookies.get("session")}`;
    const own = await readLive<LiveFacts>(new URL(`${page()}/live`, other()), { cookie });
    const laptop = await reads(cast.twoSeats);
    await expect.poll(() => own.events.length + laptop.events.length).toBe(2);
    await phone.send(await phone.open(page(), "Log ud"), {});
    await Promise.race([own.ended, wait(2_000)]);
    expect([own.hasEnded(), laptop.hasEnded()]).toEqual([true, false]);
    await db().account.update({
      where: { id: cast.twoSeats.accountId },
      data: { sessionEpoch: { increment: 1 } },
    });
    await Promise.race([laptop.ended, wait(2_000)]);
    expect(laptop.hasEnded()).toBe(true);
  });

  test("ends within seconds for whoever is no member any more", async () => {
    const [gone, stays] = [await reads(cast.sideline), await reads(cast.partner)];
    await db().person.update({
      where: { id: cast.sideline.personId },
      data: { removedAt: new Date() },
    });
    await Promise.race([gone.ended, wait(12_000)]);
    expect([gone.hasEnded(), stays.hasEnded()]).toEqual([true, false]);
  });

  test("has room for eight windows of one session, and none less for others", async () => {
    const cookie = `session=${await stage.sessionOf(cast.observer)}`;
    const statuses = [];
    for (let window = 0; window < 9; window += 1) {
      statuses.push((await reads(null, { headers: { cookie } })).status);
    }
    expect(statuses).toEqual([...Array(8).fill(200), 503]);
    expect((await reads(cast.observer)).status).toBe(200);
  });

  test("is one line in the log when it is over, with the statements of its beginning", async () => {
    const before = linesOf(copies[1]).length;
    const reader = await reads(cast.partner);
    await expect.poll(() => reader.events.length).toBe(1);
    await votes("memberThree", "for");
    await expect.poll(() => reader.events.length).toBe(2);
    reader.leave();
    await expect.poll(() => linesOf(copies[1]).length).toBeGreaterThan(before);
    expect(linesOf(copies[1]).at(-1)).toMatchObject({ status: 200, statements: 2 });
  });

  test("ends at once when the copy is asked to stop, and the copy ends in time", async () => {
    const reader = await reads(cast.partner);
    await expect.poll(() => reader.events.length).toBe(1);
    const began = performance.now();
    expect(await copies[1].stop()).toBe(0);
    await reader.ended;
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(copies[1].output()).not.toContain("Error");
  });
});

function linesOf({ output }: Copy): RequestLine[] {
  const lines = output()
    .split("\n")
    .filter((line) => line.startsWith('{"time"'));
  return lines.map((line) => JSON.parse(line)).filter(({ route }) => route.endsWith("/live"));
}

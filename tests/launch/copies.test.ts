import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase, db, openDatabase } from "@/lib/db";
import { buildPages, deedsAreNamedBy } from "@/lib/launch/build";
import { freePort } from "@/lib/launch/port.mjs";
import { type Cast, makeCast, passwordOfTheCast } from "@/prisma/cast";
import { type Stage, setStage } from "@/tests/load/kills/stage";
import { type RacingDeed, racingDeeds } from "@/tests/load/races/deeds";
import { type Answered, judgeRace } from "@/tests/load/races/judge";
import { seed } from "@/tests/load/races/settings";
import { startBalancer } from "@/tests/support/balancer";
import { startMailServer } from "@/tests/support/mail-server";
import { type PlainBrowser, type PlainForm, plainBrowser } from "@/tests/support/plain-browser";
import { findPostgresPrograms } from "@/tests/support/postgres-programs";
import { startPostgres } from "@/tests/support/postgres-server";
import { randomFrom } from "@/tests/support/random";
import { startServer } from "@/tests/support/server";

/** Two copies of the built application on one PostgreSQL server, behind a load balancer. */

type Copy = Awaited<ReturnType<typeof startCopy>>;
let postgres: Awaited<ReturnType<typeof startPostgres>> | undefined;
let mail: Awaited<ReturnType<typeof startMailServer>> | undefined;
let balancer: Awaited<ReturnType<typeof startBalancer>>;
let copies: [Copy, Copy];
let stage: Stage;
let cast: Cast;

const here = findPostgresPrograms() !== null;

beforeAll(async () => {
  process.env.NEXT_DIST_DIR = ".next-test";
  await buildPages();
  if (!here) return;
  [postgres, mail, balancer] = await Promise.all([
    startPostgres(),
    startMailServer(),
    startBalancer(),
  ]);
  const settings = {
    DATABASE_URL: postgres.url,
    SMTP_URL: mail.url,
    PUBLIC_URL: balancer.origin,
    TRUST_PROXY: "yes",
  };
  // At the same moment, on an empty database.
  copies = await Promise.all([startCopy(settings), startCopy(settings)]);
  balancer.copies.push(...copies.map(({ origin }) => new URL(origin)));
  await openDatabase({ url: postgres.url });
  stage = await setStage();
  cast = stage.casts[0] as Cast;
});
afterAll(async () => {
  await closeDatabase();
  await Promise.all((copies ?? []).map(({ stop }) => stop()));
  balancer?.stop();
  await mail?.stop();
  await postgres?.stop();
});

const first = () => copies[0].origin;
const second = () => copies[1].origin;
const balanced = () => balancer.origin;
const home = () => `/initiatives/${cast.slug}`;

async function browserOf(
  who: keyof Cast & ("chair" | "memberOne" | "backboneLead" | "workingChair"),
  origin = balanced,
) {
  return plainBrowser(origin, await stage.sessionOf(cast[who]));
}

async function signIn(browser: PlainBrowser, email: string, password: string) {
  const form = await browser.open("/sign-in", 'name="password"');
  return browser.send(form, { email, password, way: "password" });
}

test("a form finds its deed in whatever build of the same sources", () => {
  const read = (name: string) => readFileSync(`.next-test/${name}`, "utf8");
  expect(JSON.parse(read("server/server-reference-manifest.json")).encryptionKey).toBe(
    deedsAreNamedBy,
  );
  expect(read("BUILD_ID")).toBe(read("made-from"));
});

describe.runIf(here)("two copies", () => {
  test("that start at the same moment make the tables once", async () => {
    const applied = copies.flatMap(({ output }) => output().match(/^ {2}applied \S+/gm) ?? []);
    const names = readdirSync("prisma/migrations", { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `  applied ${name}`);
    expect(applied.toSorted()).toEqual(names.toSorted());
  });

  test("honour each other's sessions, and their end", async () => {
    let origin = first;
    const telephone = plainBrowser(() => origin());
    expect(await signIn(telephone, cast.memberTwo.email, passwordOfTheCast)).toMatchObject({
      status: 303,
    });
    const laptop = plainBrowser(second);
    await signIn(laptop, cast.memberTwo.email, passwordOfTheCast);
    origin = second;
    // Twice: what a copy has deciphered once, it remembers.
    for (const _ of [1, 2]) expect((await telephone.get(home())).status).toBe(200);
    const everywhere = await laptop.open("/account", "Log ud alle");
    expect((await laptop.send(everywhere, {})).isDone).toBe(true);
    for (const copy of [second, first]) {
      origin = copy;
      expect((await telephone.get(home())).status).not.toBe(200);
    }
    expect((await laptop.get(home())).status).toBe(200);
  });

  test("count attempts to sign in together", async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        signIn(plainBrowser(balanced), cast.lived.email, "forkert kode 123"),
      ),
    );
    const said = (words: string) => answers.filter(({ html }) => html.includes(words)).length;
    expect([said("passer ikke sammen"), said("prøvet for mange gange")]).toEqual([8, 12]);
  });

  test("show at once what was changed in the other", async () => {
    const [writer, reader] = [
      await browserOf("backboneLead", first),
      await browserOf("backboneLead", second),
    ];
    const stranger = plainBrowser(second);
    const page = `/public/${cast.slug}`;
    await reader.get(home());
    for (const [name, status] of [
      ["Broen", 200],
      ["Bakken", 404],
    ] as const) {
      const describing = await writer.open(`${home()}/settings`, 'name="purpose"');
      await writer.send(describing, { name, purpose: "Ingen ung alene" });
      expect((await reader.get(home())).html).toContain(name);
      const showing = await writer.open(`${home()}/settings`, 'name="shown"');
      expect((await writer.send(showing, {})).isDone).toBe(true);
      expect((await stranger.get(page)).status).toBe(status);
    }
  });

  test("do a form once that reaches both", async () => {
    const one = await browserOf("chair", first);
    const form = await one.open(`${home()}/decisions/3`, `value="${cast.seats.chair}"`);
    const other = await browserOf("chair", second);
    const filled = { choice: "for", deedKey: randomUUID() };
    const replies = await Promise.all([one.send(form, filled), other.send(form, filled)]);
    expect(replies.map(({ status }) => status)).toEqual([200, 200]);
    const mine = { proposalId: cast.proposals.open, seatId: cast.seats.chair };
    expect(await db().vote.count({ where: mine })).toBe(1);
  });

  test("close a vote once, and send each mail once", async () => {
    const { initiativeId, proposals, chair } = stage.casts[1] as Cast;
    await db().outboundMail.createMany({
      data: Array.from({ length: 30 }, (_, number) => ({
        address: `modtager-${number}@example.dk`,
        ...{ subject: "Hej", text: "Hej", reason: "test", subjectId: chair.personId },
      })),
    });
    await db().proposalOpening.update({
      where: { proposalId: proposals.open },
      data: { closesAt: new Date() },
    });
    await expect.poll(() => mail?.inbox.length).toBe(30);
    expect(new Set(mail?.inbox.map(({ to }) => [to].flat()[0]?.text)).size).toBe(30);
    const closed = { initiativeId, deed: "decision.close" };
    await expect.poll(() => db().auditEntry.count({ where: closed })).toBe(1);
    // Another turn of each clock.
    await new Promise((done) => setTimeout(done, 2_500));
    expect(await db().auditEntry.count({ where: closed })).toBe(1);
    expect(mail?.inbox).toHaveLength(30);
  });

  test("give 200 deeds at once one outcome", async () => {
    const race = await makeCast(db(), { slug: "race" });
    const holdings = await db().seatHolding.findMany({});
    const holdingOf = (seatId: string) => holdings.find((one) => one.seatId === seatId)?.id ?? "";
    const deeds = racingDeeds(randomFrom(seed), race, holdingOf);
    const forms = await formsOf(race);
    const answers = deeds.map(async (deed, number): Promise<Answered> => {
      const origin = number % 2 ? first : second;
      const browser = plainBrowser(origin, await stage.sessionOf(race[deed.who]));
      const reply = await browser.call(forms[deed.kind], deed.fields);
      expect([200, 303]).toContain(reply.status);
      return { deed, isDone: reply.isDone };
    });
    await judgeRace(race, await Promise.all(answers));
  });

  test("of which one dies leave the other at work", async () => {
    const browser = await browserOf("memberOne");
    const form = await browser.open(`${home()}/decisions/3`, `value="${cast.seats.memberOne}"`);
    const [dying, living] = copies;
    const sent = Array.from({ length: 12 }, async (_, turn) => {
      await new Promise((done) => setTimeout(done, turn * 20));
      return browser.send(form, { choice: turn % 2 ? "for" : "against" });
    });
    await Promise.race(sent);
    dying.child.kill("SIGKILL");
    await dying.ended;
    const answers = await Promise.all(sent);
    expect(answers.map(({ isDone }) => isDone)).not.toContain(false);
    expect((await browser.send(form, { choice: "abstain" })).isDone).toBe(true);
    expect(living.child.exitCode).toBeNull();
    expect(living.output()).not.toContain("Error");
  });
});

/** It tells people the balancer's address, so its own is chosen beforehand. */
async function startCopy(settings: Record<string, string>) {
  const port = await freePort("127.0.0.1");
  const copy = await startServer({ ...settings, PORT: String(port) });
  return { ...copy, origin: `http://127.0.0.1:${port}` };
}

/** As their pages draw them, for one who may. */
async function formsOf(race: Cast): Promise<Record<RacingDeed["kind"], PlainForm>> {
  const own = `/initiatives/${race.slug}`;
  const as = async (who: { accountId: string }) => plainBrowser(first, await stage.sessionOf(who));
  const [chair, author, backbone] = [
    await as(race.chair),
    await as(race.workingChair),
    await as(race.backboneLead),
  ];
  const decision = `${own}/decisions/3`;
  const seat = `${own}/organisation/groups/${race.groups.steering}/seats/${race.seats.memberTwo}`;
  return {
    vote: await chair.open(decision, 'name="choice"'),
    close: await chair.open(decision, "Luk"),
    withdraw: await author.open(decision, 'name="reason"'),
    end: await backbone.open(seat, 'name="holdingId"'),
    assign: await backbone.open(seat, 'name="personId"'),
  };
}

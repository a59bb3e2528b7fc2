import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Pool } from "pg";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { verifyChainsIn } from "@/lib/audit-chain";
import { backUp } from "@/lib/backup/back-up";
import { readBackup } from "@/lib/backup/read";
import { openBackup, restore } from "@/lib/backup/restore";
import { connect, type Whereabouts } from "@/lib/connect";
import { connections, db } from "@/lib/db";
import { castVote } from "@/lib/decisions/taking-part/actions";
import { currentMember } from "@/lib/session";
import { type Cast, makeCast } from "@/prisma/cast";
import { actAs, send } from "@/tests/support/acting";
import {
  beside,
  freshDatabase,
  kindsBeside,
  ownedByNobodyInParticular,
} from "@/tests/support/database";
import { rowsOf, rulesOf } from "@/tests/support/database-text";
import { forge } from "@/tests/support/sealed";
import { temporaryFolder } from "@/tests/support/server";

freshDatabase();
// Databases are made and filled several times in one test.
vi.setConfig({ testTimeout: 60_000 });

const folder = temporaryFolder();
const path = join(folder.path, "house.backup");
const closings: (() => Promise<void>)[] = [];
let cast: Cast;
let secret: string;

beforeAll(async () => {
  cast = await db().$transaction((transaction) => makeCast(transaction, { slug: "house" }));
  await actAs(cast.chair);
  await vote("against");
  await vote("for");
  await writeOddThings();
  const { rows } = await connections().query(
    `update "Installation" set "setupKeyHash" = 'opens' returning secret`,
  );
  secret = rows[0].secret;
  await backUp(connections(), path);
});
afterEach(async () => {
  for (const close of closings.splice(0)) await close();
});
afterAll(() => folder.remove());

const vote = (choice: string) =>
  send(castVote.bind(null, "house"), {
    proposalId: cast.proposals.open,
    seatId: cast.seats.chair,
    choice,
  });

/** What a form of text could lose: ends of line, quotes, nothing and the word for it, a JSON null. */
async function writeOddThings() {
  const odd = 'æøå "quoted" \\N \\\\ {a,b} 👩🏽‍🚀\n\r\t\u2028\u0001 null';
  await connections().query(
    `update "Organisation" set note = $2, "noteKeptUntil" = current_date, "alsoKnownAs" = array['', 'NULL', $2, '{}'] where id = $1`,
    [cast.organisations.school, odd],
  );
  await connections().query(
    `insert into "ImportDraft" (id, "initiativeId", "personId", "fileName", cells, choices)
     values (gen_random_uuid(), $1, $2, $3, $4, 'null')`,
    [cast.initiativeId, cast.chair.personId, odd, JSON.stringify([[odd, "x".repeat(900_000)]])],
  );
}

async function opened(whereabouts: Whereabouts): Promise<Pool> {
  const { pool, embedded } = await connect(whereabouts);
  closings.push(async () => {
    await pool.end();
    await embedded?.close();
  });
  return pool;
}

const into = (replace?: string) => ({ place: "house", replace, copies: folder.path });

test("everything comes back with its rules, in either database and from there again", async () => {
  const [rows, rules] = [await rowsOf(connections()), await rulesOf(connections())];
  expect(rows.Vote?.length).toBeGreaterThan(2);
  let from = path;
  for (const kind of [...kindsBeside(), ...kindsBeside().slice(0, 1)]) {
    const pool = await opened(await beside(kind));
    await restore(pool, await openBackup(from), into());
    expect(await rowsOf(pool)).toEqual(rows);
    expect(await rulesOf(pool)).toEqual(rules);
    const [log] = (await verifyChainsIn(pool)).filter(({ slug }) => slug === "house");
    expect(log?.brokenAt).toBeNull();
    expect(log?.entries).toBeGreaterThanOrEqual(2);
    from = join(folder.path, `from-${closings.length}.backup`);
    await backUp(pool, from);
  }
});

test("the file is this user's only, and signs nobody in", () => {
  expect(statSync(path).mode & 0o777).toBe(0o600);
  const content = gunzipSync(readFileSync(path)).toString();
  expect(content).not.toContain(secret);
  expect(content).not.toContain('"opens"');
});

test("what is there is replaced only by its name, and a copy of it is kept", async () => {
  const pool = await opened(await beside(kindsBeside()[0] ?? "embedded"));
  await restore(pool, await openBackup(path), into());
  await pool.query(`update "Person" set phone = '12 34 56 78'`);
  const before = await rowsOf(pool);
  await expect(restore(pool, await openBackup(path), into())).rejects.toThrow(
    /not empty: it holds .+ Nothing was changed\. .+ --replace=house/,
  );
  await expect(restore(pool, await openBackup(path), into("home"))).rejects.toThrow(
    "--replace names home, and this is the database house",
  );
  expect(await rowsOf(pool)).toEqual(before);
  vi.useFakeTimers({ toFake: ["Date"], now: new Date() });
  const kept = await restore(pool, await openBackup(path), into("house"));
  expect(await rowsOf(pool)).toEqual(await rowsOf(connections()));
  // In the same second: the copy that is made now must not be written over the one that is read.
  await restore(pool, await openBackup(kept ?? ""), into("house"));
  vi.useRealTimers();
  expect(await rowsOf(pool)).toEqual(before);
});

test("a restore that fails half way leaves everything as it was", async () => {
  const before = await rowsOf(connections());
  const altered = (change: (line: string) => string) => async () => {
    const forged = join(folder.path, "forged.backup");
    forge(path, forged, (lines) => lines.map(change));
    return restore(connections(), await openBackup(forged), into("house"));
  };
  const log = altered((line) => line.replace("vote.cast", "vote.kept"));
  await expect(log()).rejects.toThrow("log of deeds does not follow");
  const [seat, nowhere] = [cast.seats.chair, cast.seats.chair.replace(/.{6}$/, "000000")];
  const key = altered((line) => (line.includes('"for"') ? line.replace(seat, nowhere) : line));
  await expect(key()).rejects.toThrow(/refuses the backup: .*Vote_seatId_fkey/);
  const version = altered((line) => line.replace("_tables", "_pictures"));
  await expect(version()).rejects.toThrow("newer, or another one");
  expect(await rowsOf(connections())).toEqual(before);
  expect(await vote("abstain")).toMatchObject({ ok: true });
});

/** Each connection keeps the statement's plan by name. */
const readOnEveryConnection = () =>
  Promise.all(Array.from({ length: 12 }, () => db().vote.findMany()));

test("the running application goes on with what was restored, and everybody signs in again", async () => {
  await connections().query(`update "Person" set phone = '12 34 56 78'`);
  await actAs(cast.chair);
  expect(await currentMember("house")).not.toBeNull();
  await readOnEveryConnection();
  const busy = Promise.allSettled(
    Array.from({ length: 20 }, (_, turn) => (turn % 4 ? db().vote.count() : vote("for"))),
  );
  await restore(connections(), await openBackup(path), into("house"));
  const failed = (await busy).filter((outcome) => outcome.status === "rejected");
  await readOnEveryConnection();
  expect(failed.map(({ reason }) => String(reason)).join()).not.toContain("deadlock");
  expect((await verifyChainsIn(connections())).every(({ brokenAt }) => brokenAt === null)).toBe(
    true,
  );
  expect(await currentMember("house")).toBeNull();
  await actAs(cast.chair);
  expect(await currentMember("house")).not.toBeNull();
  expect(await vote("abstain")).toMatchObject({ ok: true });
  const { rows } = await connections().query(`select secret, "setupKeyHash" from "Installation"`);
  expect(rows).toEqual([{ secret, setupKeyHash: null }]);
  expect(await db().person.count({ where: { phone: "12 34 56 78" } })).toBe(0);
});

test.runIf(kindsBeside().includes("server"))(
  "on a server the owner of the database is enough, from the empty database on",
  async () => {
    const pool = await opened({ url: await ownedByNobodyInParticular() });
    await restore(pool, await openBackup(path), into());
    await restore(pool, await openBackup(path), into("house"));
    expect(await rulesOf(pool)).toEqual(await rulesOf(connections()));
    expect((await rowsOf(pool)).Vote?.length).toBeGreaterThan(2);
  },
);

test("a backup sees one moment while votes are being cast", async () => {
  await actAs(cast.chair);
  const choices = Array.from({ length: 12 }, (_, turn) => (turn % 2 ? "for" : "against"));
  const voting = Promise.all(choices.map(vote));
  const during = join(folder.path, "during.backup");
  await backUp(connections(), during);
  await voting;
  const { logs } = await readBackup(during);
  expect(logs.filter(({ brokenAt }) => brokenAt !== null)).toEqual([]);
});

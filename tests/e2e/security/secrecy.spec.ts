import { cpSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import excel from "exceljs";
import { closeDatabase, connections, openDatabase } from "@/lib/db";
import { rowsOf } from "@/tests/support/database-text";
import { ofMembers, ofNoInitiative } from "@/tests/support/page-patterns";
import { readPdf } from "@/tests/support/pdf-text";
import { letTimePass, marks, type Planted, plantSecrets } from "@/tests/support/secrets";
import { startServer, temporaryFolder } from "@/tests/support/server";
import { type Somebody, theWorld } from "@/tests/support/world";

/**
 * Nothing leaks: marks are planted in secret and open ballots, an open vote and a draft, and looked for in every
 * page (as its source is sent), file, feed and answer of a search, as everybody in turn; in every mail
 * and in every row of the log. Before the votes close, after, and once one of them is public.
 */

const folder = temporaryFolder();
const data = join(folder.path, "data");
let planted: Planted;
let server: Awaited<ReturnType<typeof startServer>> | null = null;
const everybody: (Somebody | null)[] = [null, "newcomer", "partner", "backbone", "chair", "member"];

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  cpSync(theWorld().small, data, { recursive: true });
  planted = await inDatabase(() => plantSecrets(theWorld().emails));
  server = await startServer({ DATA_DIR: data, SMTP_URL: "smtp://127.0.0.1:1" });
});
test.afterAll(async () => {
  await server?.stop();
  folder.remove();
});

const { codes, electionCodes, figures, openFigures, reason, note, comment, draft, voter } = marks;
const { ballotTitle, electionTitle, openBallotTitle, openTitle, openText } = marks;

/** What a page could tell of them: each one, their sum and their mean. */
function toldOf(given: readonly number[]): string[] {
  const total = given.reduce((sum, figure) => sum + figure, 0);
  return [...given, total, total / given.length].map(String);
}
const ofSecretBallots = [...codes, ...electionCodes, ...toldOf(figures)];
const ofBallots = [...ofSecretBallots, ...toldOf(openFigures)];
/** What the member has given. */
const ownFigure = String(openFigures.at(-1));
const ofMembersOnly = [ballotTitle, electionTitle, openBallotTitle, note, comment, voter];

test("while the votes are open nobody is told what a ballot says, and a stranger is told nothing", async () => {
  test.setTimeout(900_000);
  const seen = await walk();
  for (const one of seen) {
    // An open ballot is shown to whoever may still change it, and to nobody else.
    const isOwn = one.who === "member" && one.path === decision(planted.openBallot);
    const unseen = isOwn ? ofBallots.filter((word) => word !== ownFigure) : ofBallots;
    expect.soft(found(one.text, unseen), one.where).toEqual([]);
    if (one.who !== "partner") expect.soft(found(one.text, [draft]), one.where).toEqual([]);
    if (isStranger(one.who)) {
      const words = [...ofMembersOnly, openTitle, openText, reason];
      expect.soft(found(one.text, words), one.where).toEqual([]);
    }
  }
  // The search itself must find: members see the vote, and the partner the draft.
  for (const who of ["chair", "backbone", "partner"] as const) {
    expect(everything(seen, who)).toEqual(
      expect.arrayContaining([openTitle, reason, note, comment]),
    );
  }
  expect(everything(seen, "partner")).toContain(draft);
});

test("what is written besides the ballots, mails and log too, says nothing of them while they are open", async () => {
  const { Ballot: box = [], ...rows } = await stopAndRead();
  expect(found(box.join("\n"), ofBallots)).toEqual(
    expect.arrayContaining([...codes, ...electionCodes]),
  );
  for (const [table, text] of Object.entries(rows)) {
    // An open ballot lies with its vote, and until it is over nobody is shown it.
    const words = table === "Vote" ? ofSecretBallots : ofBallots;
    expect.soft(found(text.join("\n"), words), table).toEqual([]);
  }
  // Reminders went out, and tell of the vote, not of what is said in it.
  const mails = (rows.OutboundMail ?? []).join("\n");
  expect(mails).toContain(openTitle);
  expect(found(mails, [reason, note, comment, draft])).toEqual([]);
  expect(
    found((rows.AuditEntry ?? []).join("\n"), Object.values(marks).flat().map(String)),
  ).toEqual([]);
  await inDatabase(() => letTimePass(planted));
  server = await startServer({ DATA_DIR: data, SMTP_URL: "smtp://127.0.0.1:1" });
  const { open, ballot, election, openBallot } = planted;
  for (const number of [open, ballot, election, openBallot]) {
    await expect
      .poll(async () => (await ask(decision(number), "chair")).text, { timeout: 60_000 })
      .toMatch(/Vedtaget|Afgjort/);
  }
});

test("once they are closed members read the ballots by their codes, and a stranger what is public", async () => {
  test.setTimeout(900_000);
  const seen = await walk();
  for (const one of seen) {
    if (one.who !== "partner") expect.soft(found(one.text, [draft]), one.where).toEqual([]);
    if (!isStranger(one.who)) continue;
    expect.soft(found(one.text, [...ofMembersOnly, ...ofBallots]), one.where).toEqual([]);
  }
  const published = seen.filter(({ who }) => who === null);
  expect(found(textOf(published), [openTitle, openText, reason])).toHaveLength(3);
  expect(everything(seen, "member")).toEqual(
    expect.arrayContaining([...codes, ...electionCodes, ballotTitle, ...openFigures.map(String)]),
  );
});

test("no row joins a ballot to whoever put it in, once they are closed", async () => {
  const rows = await stopAndRead();
  for (const [table, text] of Object.entries(rows)) {
    for (const ofOne of [codes, electionCodes]) {
      const holding = text.filter((row) => found(row, ofOne).length > 0);
      // The count is kept with the decision, all ballots in one row, in the order of their codes.
      expect.soft(holding.length, table).toBe(table === "Decision" ? 1 : 0);
      for (const row of holding) {
        const places = ofOne.toSorted().map((code) => row.indexOf(code));
        expect(places).toEqual(places.toSorted((one, other) => one - other));
        expect(found(row, [voter])).toEqual([]);
      }
    }
  }
});

type Seen = { who: Somebody | null; path: string; where: string; text: string };

const isStranger = (who: Somebody | null) => who === null || who === "newcomer";
const decision = (number: number) => `/initiatives/${theWorld().example}/decisions/${number}`;

/** Every page and file there is, as somebody outside and inside; those of decisions as everybody, with what was planted. */
async function walk(): Promise<Seen[]> {
  const world = theWorld();
  const visits = [...Object.values(ofMembers), ...Object.values(ofNoInitiative)];
  const paths = visits.flatMap((visit) => ("path" in visit ? visit.path : visit.visit?.path) ?? []);
  const found = new Set(paths.map((path) => path(world)));
  const words = [...ofMembersOnly, openTitle, openText, reason, draft];
  const asked = [
    ...words.map((one) => one.split(" ")[0] ?? ""),
    ...[codes[0].slice(0, 4), electionCodes[0].slice(0, 4)],
    `${planted.ballot}`,
  ];
  for (const home of [`/initiatives/${world.example}`, `/public/${world.example}`]) {
    for (const format of ["csv", "xlsx", "json"]) {
      found.add(`${home}/decisions/export?format=${format}`);
    }
    for (const q of asked) {
      found.add(`${home}/decisions?q=${encodeURIComponent(q)}`);
      if (!home.startsWith("/public")) found.add(`${home}/search?q=${encodeURIComponent(q)}`);
    }
  }
  for (const path of [...found]) {
    for (const number of Object.values(planted)) {
      found.add(path.replace(/\/decisions\/\d+(?=\/|$)/, `/decisions/${number}`));
    }
  }
  const asEverybody = /\/decisions(\/\d+)?$|\/search|\/export|\/find|\/audit/;
  const tasks = [...found].flatMap((path) => {
    const whom = asEverybody.test(path) ? everybody : ([null, "chair"] as const);
    return whom.map((who) => ({ path, who }));
  });
  const seen: Seen[] = [];
  const take = async () => {
    for (let task = tasks.pop(); task; task = tasks.pop()) {
      const { path, who } = task;
      const { text, status } = await ask(path, who);
      expect.soft(status, path).toBeLessThan(500);
      seen.push({ who, path, text, where: `${path} as ${who ?? "nobody"}` });
    }
  };
  await Promise.all([take(), take(), take(), take()]);
  return seen;
}

async function ask(path: string, who: Somebody | null) {
  const headers: Record<string, string> = { "accept-language": "da", accept: "text/html" };
  if (who) headers.cookie = `session=${theWorld().sessions[who]}`;
  const url = new URL(path, server?.address);
  const answer = await fetch(url, { headers, redirect: "manual" });
  const type = answer.headers.get("content-type") ?? "";
  const bytes = await bytesOf(answer);
  return { status: answer.status, text: await readable(type, bytes) };
}

/** All of it; of what has no end its beginning. */
async function bytesOf(answer: Response): Promise<Buffer> {
  if (!answer.headers.get("content-type")?.startsWith("text/event-stream")) {
    return Buffer.from(await answer.arrayBuffer());
  }
  const reader = answer.body?.getReader();
  const first = await Promise.race([reader?.read(), new Promise((end) => setTimeout(end, 1000))]);
  await reader?.cancel();
  const { value } = (first ?? {}) as { value?: Uint8Array };
  return Buffer.from(value ?? []);
}

/** What a person or a program can read in it. */
async function readable(type: string, bytes: Buffer): Promise<string> {
  if (type === "application/pdf") return (await readPdf(bytes)).text;
  if (!type.includes("spreadsheetml")) return unescaped(bytes.toString());
  const workbook = new excel.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  const rows: unknown[] = [];
  workbook.eachSheet((sheet) => sheet.eachRow((row) => rows.push(row.values)));
  return JSON.stringify(rows);
}

/** As the letters were before they were written as a page or as data in its script. */
function unescaped(text: string): string {
  return text.replace(/\\u([0-9a-f]{4})/g, (_, hex: string) => {
    return String.fromCharCode(Number.parseInt(hex, 16));
  });
}

/** Which of these words stand in the text; figures also as Danish and English write them. */
function found(text: string, words: readonly string[]): string[] {
  return words.filter((word) => {
    if (!/^\d/.test(word)) return text.includes(word);
    const digits = word.replace(/\..*/, "");
    const thousands = digits.replace(/\B(?=(\d{3})+$)/g, "[., \u00a0]?");
    return new RegExp(`(?<![\\w-])${thousands}(?![\\w-])`).test(text);
  });
}

function textOf(seen: Seen[]): string {
  return seen.map(({ text }) => text).join("\n");
}

/** Which of all marks this person was shown somewhere. */
function everything(seen: Seen[], who: Somebody): string[] {
  const words = Object.values(marks).flat().map(String);
  return found(textOf(seen.filter((one) => one.who === who)), words);
}

async function inDatabase<Result>(work: () => Promise<Result>): Promise<Result> {
  await openDatabase({ dataDir: data });
  try {
    return await work();
  } finally {
    await closeDatabase();
  }
}

/** Every row of every table as text, with the server stopped. */
async function stopAndRead(): Promise<Record<string, string[]>> {
  await server?.stop();
  server = null;
  return inDatabase(() => rowsOf(connections()));
}

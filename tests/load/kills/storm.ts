import { randomBytes } from "node:crypto";
import type { Cast } from "@/prisma/cast";
import { type PlainBrowser, plainBrowser, type Reply } from "@/tests/support/plain-browser";
import * as decisions from "./decisions";
import type { Notebook } from "./notebook";
import type { Proposals } from "./proposals";
import { moves, placements, type Rooms, seatAnswers } from "./rooms";
import { rounds } from "./rounds";
import type { Stage } from "./stage";

/** Rows of each imported file: enough that a half would show. */
export const rowsPerImport = 12;

/** Writes again and again, until there is nobody to write to. */
export type Line = (send: Sending) => Promise<void>;
export type Sending = (word: string, sent: Promise<Reply>) => Promise<Reply>;

/**
 * Votes, status reports, imports and the deeds around decisions and in wedding exercises as fast as they
 * are answered, by several people in several initiatives. `isDisturbed` is set just before something is killed: from then on a request may fail,
 * though never as if the mistake were ours. `isOver` ends it, and `ended` settles when all have stopped.
 */
export async function startStorm(stage: Stage, origin: URL, notebook: Notebook) {
  const { casts, proposals, rooms, forms, sessionOf } = stage;
  const storm = { isDisturbed: false, isOver: false, answers: 0, ended: Promise.resolve() };
  const browserOf = async (who: { accountId: string }) =>
    plainBrowser(() => origin.href, await sessionOf(who));

  const stranger = () => plainBrowser(() => origin.href);

  const sending: Sending = async (word, sent) => {
    const reply = await sent;
    storm.answers += 1;
    if (reply.isDone) notebook.acknowledged.add(word);
    else await complain(word, reply);
    return reply;
  };
  const complain = async (word: string, reply: Reply) => {
    if (!storm.isDisturbed || reply.status === 500) {
      notebook.unexpected.push(`${word}: ${reply.status} ${reasonIn(reply)}`);
    }
    await new Promise((done) => setTimeout(done, 50));
  };
  const run = async (line: Promise<Line>) => {
    try {
      const send = await line;
      while (!storm.isOver) await send(sending);
    } catch (error) {
      if (!storm.isDisturbed) notebook.unexpected.push(String(error));
    }
  };
  const lines: Promise<Line>[] = [];
  for (const [index, cast] of casts.entries()) {
    const around = {
      ...{ cast, forms, browserOf, stranger, notebook },
      ...{ proposals: proposals[index] as Proposals, rooms: rooms[index] as Rooms },
    };
    // Each deed is a line of its own: one in a queue behind others would seldom be reached.
    const { registers, recusals, proxies, passages, answers, replies, advice } = decisions;
    for (const line of [registers, recusals, proxies, answers, replies, advice, rounds]) {
      lines.push(line(around));
    }
    lines.push(moves(around, "memberOne"), moves(around, "workingMember"));
    lines.push(placements(around), seatAnswers(around));
    for (const kind of ["comment", "amendment"] as const) lines.push(passages(around, kind));
    for (const who of ["chair", "memberOne"] as const) {
      lines.push(decisions.ballots(around, who));
    }
    for (const who of ["chair", "memberOne", "twoSeats"] as const) {
      lines.push(browserOf(cast[who]).then((browser) => votes(browser, notebook, cast, who)));
    }
    lines.push(
      browserOf(cast.partner).then((browser) => reports(browser, notebook, cast, "ofPartner")),
    );
    lines.push(
      browserOf(cast.workingChair).then((browser) => reports(browser, notebook, cast, "ofGroup")),
    );
    lines.push(browserOf(cast.backboneLead).then((browser) => imports(browser, notebook, cast)));
  }
  storm.ended = Promise.all(lines.map(run)).then(() => undefined);
  return storm;
}

export type Storm = Awaited<ReturnType<typeof startStorm>>;

async function votes(
  browser: PlainBrowser,
  notebook: Notebook,
  { slug, seats }: Cast,
  who: "chair" | "memberOne" | "twoSeats",
): Promise<Line> {
  const seat = seats[who === "twoSeats" ? "twoSeatsFirst" : who];
  const form = await browser.open(`/initiatives/${slug}/decisions/3`, `value="${seat}"`);
  let turn = 0;
  return async (send) => {
    turn += 1;
    const choice = turn % 2 ? "for" : "against";
    const reason = notebook.begin("vote");
    await send(reason, browser.send(form, { seatId: seat, choice, reason }));
  };
}

async function reports(
  browser: PlainBrowser,
  notebook: Notebook,
  { slug, activities }: Cast,
  which: "ofPartner" | "ofGroup",
): Promise<Line> {
  const page = `/initiatives/${slug}/activities/${activities[which]}/report`;
  const form = await browser.open(page, 'name="status"');
  return async (send) => {
    const text = notebook.begin("report");
    await send(text, browser.send(form, { status: "on_track", text }));
  };
}

/** A file is read and then imported: two writings. What it brings carries the file's word. */
async function imports(browser: PlainBrowser, notebook: Notebook, { slug }: Cast): Promise<Line> {
  const upload = await browser.open(`/initiatives/${slug}/organisation/import`, 'name="file"');
  return async (send) => {
    const word = notebook.begin("upload");
    const file = new File([tableWith(word)], `${word}.csv`);
    const read = await send(word, browser.send(upload, { file }));
    if (!read.isDone || !read.to) return;
    const draft = await browser.open(read.to, 'value="confirm"');
    const shown = { ...draft, path: read.to };
    const reply = browser.send(shown, { intent: "confirm" });
    await send(notebook.begin("import", word), reply);
  };
}

/** Names like no others, so that nobody has to say which is which. */
function tableWith(word: string): string {
  const rows = Array.from(
    { length: rowsPerImport },
    () => `${randomBytes(9).toString("hex")};Civilsamfund;Samarbejdspart;${word}`,
  );
  return ["Organisation;Sektor;Rolle;Hvad de gør", ...rows].join("\n");
}

/** What a person would read. */
function reasonIn({ html }: Reply): string {
  const alert = /<[^>]*data-reply[^>]*>([\s\S]{0,600})/.exec(html)?.[1] ?? html.slice(0, 600);
  return alert
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .slice(0, 200);
}

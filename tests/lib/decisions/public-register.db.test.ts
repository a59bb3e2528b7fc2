import { addMinutes } from "date-fns";
import excel from "exceljs";
import { beforeEach, describe, expect, test } from "vitest";
import { GET as memberExport } from "@/app/initiatives/[slug]/decisions/export/route";
import { GET as publicExport } from "@/app/public/[slug]/decisions/export/route";
import { GET as publicFeed } from "@/app/public/[slug]/decisions/feed/route";
import { dayOf } from "@/lib/dates";
import { db } from "@/lib/db";
import type { Publicity } from "@/lib/decisions/matrix/rules";
import {
  decisionOf,
  decisionsFor,
  publicDecisions,
  publicFacts,
} from "@/lib/decisions/public-queries";
import { registerChoices } from "@/lib/decisions/register-choices";
import { register } from "@/lib/decisions/register-queries";
import { readFilters, readPublicFilters } from "@/lib/decisions/register-rules";
import { defaultRule } from "@/lib/decisions/voting-rules";
import { searchKey } from "@/lib/names";
import { currentMember } from "@/lib/session";
import { newUuid } from "@/lib/uuid";
import { type Cast, makeCast } from "@/prisma/cast";
import { actingAs } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();

let cast: Cast;
let round = 0;
beforeEach(async () => {
  round += 1;
  cast = await makeCast(db(), { slug: `register-${round}` });
  const where = { id: cast.initiativeId };
  await db().initiative.update({ where, data: { publishedAt: cast.now } });
});

let settled = 0;
/** A decision that was taken under a row of this publicity, the later the newer. */
async function settle(
  title: string,
  { publicity = "public", text = "" }: { publicity?: Publicity; text?: string } = {},
) {
  settled += 1;
  const { initiativeId } = cast;
  const now = addMinutes(cast.now, settled);
  const number = 100 + settled;
  const versionId = newUuid();
  await db().matrixVersion.create({ data: { id: versionId, initiativeId, number } });
  const row = await db().matrixRow.create({
    data: {
      ...{ versionId, matterId: newUuid(), position: 0, matter: "Penge", kinds: ["other"] },
      ...{ rule: defaultRule, noticeDays: 0, proposers: [], publicity },
    },
  });
  const personId = cast.partner.personId;
  const { id: proposalId } = await db().proposal.create({
    data: {
      ...{ initiativeId, number, kind: "other", title, text, authorId: personId },
      ...{ organisationId: cast.organisations.scouts, decidingGroupId: cast.groups.steering },
      ...{ matterId: row.matterId, searchKey: searchKey(`${title} ${text}`), createdAt: now },
    },
  });
  await db().proposalSubmission.create({ data: { proposalId, personId, at: now } });
  await db().proposalOpening.create({
    data: { proposalId, personId, at: now, closesAt: now, matrixRowId: row.id, rule: defaultRule },
  });
  await db().decision.create({
    data: {
      ...{ proposalId, outcome: "adopted", decidedAt: now, rule: defaultRule },
      ...{ seatsAtDecision: 8, votesFor: 8, votesAgainst: 0, votesAbstain: 0 },
      publishedAt: publicity === "public" ? now : null,
    },
  });
  return number;
}

type Asked = Parameters<typeof readPublicFilters>[0];
const strangerFinds = async (asked: Asked = {}) => {
  const { decisions } = await decisionsFor("public", cast.initiativeId, readPublicFilters(asked));
  return decisions.map(({ number }) => number);
};
const memberFinds = async (asked: Asked) => {
  const member = await actingAs(cast.memberOne, () => currentMember(cast.slug));
  if (!member) throw new Error("No member");
  const { proposals } = await register(member, readFilters(asked, []), cast.now);
  return proposals.map(({ number }) => number);
};

describe("a search", () => {
  test("knows Danish words by their stems, for strangers and for members", async () => {
    const number = await settle("Om kommunernes børn");
    for (const q of [
      "kommunen",
      "kommune",
      "børnene",
      "Kommunernes",
      "kommunerne barnets OR børn",
    ]) {
      expect(await strangerFinds({ q }), q).toEqual([number]);
      expect(await memberFinds({ q }), q).toContain(number);
    }
    expect(await strangerFinds({ q: "regionen" })).toEqual([]);
  });

  test("finds the part of a word that people remember", async () => {
    const number = await settle("Brug folkeskolens lokaler");
    expect(await strangerFinds({ q: "skole" })).toEqual([number]);
    expect(await strangerFinds({ q: "folkesk" })).toEqual([number]);
  });

  test("shows the number first, then the titles, then what only the text says", async () => {
    const title = await settle("Køb en bus");
    const text = await settle("Kør til stranden", { text: "Alle skal med bussen." });
    const number = await settle("Hold en fest");
    expect(await strangerFinds({ q: "bus" })).toEqual([title, text]);
    expect(await strangerFinds({ q: `nr. ${number}` })).toEqual([number]);
    await settle(`Gentag ${number}`);
    expect((await strangerFinds({ q: `${number}` }))[0]).toBe(number);
    expect((await memberFinds({ q: `${number}` }))[0]).toBe(number);
  });

  test("for signs, wildcards and words that say nothing is no fault", async () => {
    await settle("Køb en bus");
    for (const q of ["'", "!!!", "((", "a & | b", "\u0000", "og", "%", "_"]) {
      expect(Array.isArray(await strangerFinds({ q })), q).toBe(true);
      expect(Array.isArray(await memberFinds({ q })), q).toBe(true);
    }
    expect(await strangerFinds({ q: "!!!" })).toEqual([]);
  });
});

describe("a filter", () => {
  test("is by who decides, the matter, who proposes or answers, the outcome and the year", async () => {
    const number = await settle("Køb en bus");
    const choices = await registerChoices(cast.initiativeId, "public");
    expect(choices.bodies).toEqual([{ id: cast.groups.steering, name: "Styregruppe" }]);
    expect(choices.organisations?.map(({ name }) => name)).toEqual(["Kystspejderne"]);
    expect(choices.matters?.map(({ name }) => name)).toEqual(["Penge"]);
    const year = String(cast.now.getUTCFullYear());
    for (const [name, values] of Object.entries({
      body: [cast.groups.steering, "styre"],
      matter: [choices.matters?.[0]?.id ?? "", "PENGE"],
      organisation: [cast.organisations.scouts, "spejder"],
      outcome: ["adopted"],
      year: [year],
    })) {
      for (const value of values) {
        expect(await strangerFinds({ [name]: value }), `${name}=${value}`).toEqual([number]);
        expect(await memberFinds({ [name]: value }), `${name}=${value}`).toContain(number);
      }
    }
    for (const other of [
      { body: cast.groups.working },
      { matter: newUuid() },
      { organisation: "Kystby Avis" },
      { outcome: "rejected" },
      { year: "1999" },
    ]) {
      expect(await strangerFinds(other)).toEqual([]);
      expect(await memberFinds(other)).not.toContain(number);
    }
  });

  test("of more than sixty organisations is a field to write in", async () => {
    const first = await settle("Køb en bus");
    const { organisationId } = await db().proposal.findFirstOrThrow({ where: { number: first } });
    const like = await db().organisation.findUniqueOrThrow({ where: { id: organisationId ?? "" } });
    const names = Array.from({ length: 61 }, (_, index) => `Forening ${index}`);
    const rows = names.map((name) => {
      const key = searchKey(name);
      return { ...like, id: newUuid(), name, searchKey: key, sortKey: key };
    });
    await db().organisation.createMany({ data: rows.map(({ ...row }) => row) });
    const where = { initiativeId: cast.initiativeId, number: first };
    const pattern = await db().proposal.findFirstOrThrow({ where });
    await db().proposal.createMany({
      data: rows.map(({ id }, index) => ({
        ...{ ...pattern, effect: {}, id: newUuid(), number: 9000 + index, organisationId: id },
      })),
    });
    const choices = await registerChoices(cast.initiativeId, "member");
    expect(choices.organisations).not.toBeNull();
    const added = await db().proposal.findMany({ where: { number: { gte: 9000 } } });
    await db().proposalSubmission.createMany({
      data: added.map(({ id, authorId }) => ({ proposalId: id, personId: authorId, at: cast.now })),
    });
    expect((await registerChoices(cast.initiativeId, "member")).organisations).toBeNull();
    expect((await registerChoices(cast.initiativeId, "public")).organisations).toHaveLength(1);
  });
});

describe("what is internal", () => {
  test("is a number and a day where the matrix says so, and else is not there", async () => {
    const open = await settle("Køb en bus");
    const listed = await settle("Skil os af med lederen", { publicity: "listed" });
    const internal = await settle("Tal med lederen", { publicity: "internal" });
    const { decisions } = await decisionsFor("public", cast.initiativeId);
    expect(decisions.map(({ number }) => number)).toEqual([listed, open]);
    expect(decisions[0]).toEqual({
      isListed: true,
      number: listed,
      decidedOn: dayOf(cast.now),
    });
    expect(await publicFacts(cast.initiativeId)).toMatchObject({ total: 2 });
    expect(await decisionOf("public", cast.initiativeId, internal)).toBeNull();
    expect(await decisionOf("member", cast.initiativeId, internal)).toMatchObject({
      title: "Tal med lederen",
    });
  });

  test("is found by no word and by no filter that would say what it is about", async () => {
    const listed = await settle("Skil os af med lederen", { publicity: "listed" });
    const steering = cast.groups.steering;
    const asked = [
      { q: "lederen" },
      { q: "skil" },
      { body: steering },
      { matter: "Penge" },
      { organisation: "Kystspejderne" },
      { outcome: "adopted" },
    ];
    for (const one of asked) expect(await strangerFinds(one), JSON.stringify(one)).toEqual([]);
    expect(await strangerFinds({ q: String(listed) })).toEqual([listed]);
    expect(await strangerFinds({ year: String(cast.now.getUTCFullYear()) })).toEqual([listed]);
    expect(await memberFinds({ q: "lederens" })).toContain(listed);
  });

  test("is counted again once it is published, and no more when it is taken back", async () => {
    const number = await settle("Tal med lederen", { publicity: "internal" });
    const where = { proposal: { initiativeId: cast.initiativeId, number } };
    const years = [cast.now.getUTCFullYear()];
    expect(await publicFacts(cast.initiativeId)).toEqual({ total: 0, years: [] });
    await db().decision.updateMany({ where, data: { publishedAt: cast.now } });
    expect(await publicFacts(cast.initiativeId)).toEqual({ total: 1, years });
    expect(await strangerFinds()).toEqual([number]);
    await db().decision.updateMany({ where, data: { publishedAt: null } });
    expect(await publicFacts(cast.initiativeId)).toEqual({ total: 0, years: [] });
    expect(await strangerFinds()).toEqual([]);
  });

  test("is told of nowhere while the initiative has no public page", async () => {
    await settle("Køb en bus");
    const where = { id: cast.initiativeId };
    await db().initiative.update({ where, data: { publishedAt: null } });
    expect(await strangerFinds()).toEqual([]);
    expect(await publicFacts(cast.initiativeId)).toEqual({ total: 0, years: [] });
  });
});

test("the pages of the register, one after the other, are all of it and nothing twice", async () => {
  const numbers: number[] = [];
  for (let count = 0; count < 7; count += 1) {
    numbers.unshift(
      await settle("Køb en bus", { publicity: count % 3 === 0 ? "listed" : "public" }),
    );
  }
  const walk = async (q: string) => {
    const seen: number[] = [];
    let after: number | null = null;
    do {
      const page = await decisionsFor("public", cast.initiativeId, { q, after, size: 2 });
      seen.push(...page.decisions.map(({ number }) => number));
      after = page.next;
    } while (after !== null && seen.length < 20);
    return seen;
  };
  expect(await walk("")).toEqual(numbers);
  expect(await walk("bus")).toHaveLength(4);
});

describe("every way out", () => {
  /** All that a stranger is told, by any page's queries and any file. */
  async function toldToStrangers(): Promise<Record<string, string>> {
    const params = Promise.resolve({ slug: cast.slug });
    const of = (path: string) =>
      new Request(`http://localhost/public/${cast.slug}/decisions${path}`);
    const { initiativeId } = cast;
    const numbers = await db().proposal.findMany({ where: { initiativeId } });
    const workbook = new excel.Workbook();
    const sheet = await publicExport(of("/export?format=xlsx"), { params });
    await workbook.xlsx.load(await sheet.arrayBuffer());
    const rows: unknown[] = [];
    workbook.eachSheet((one) => one.eachRow((row) => rows.push(row.values)));
    return {
      page: JSON.stringify(await decisionsFor("public", initiativeId)),
      home: JSON.stringify(await publicDecisions(initiativeId)),
      facts: JSON.stringify(await publicFacts(initiativeId)),
      choices: JSON.stringify(await registerChoices(initiativeId, "public")),
      one: JSON.stringify(
        await Promise.all(numbers.map(({ number }) => decisionOf("public", initiativeId, number))),
      ),
      csv: await (await publicExport(of("/export?format=csv"), { params })).text(),
      json: await (await publicExport(of("/export?format=json"), { params })).text(),
      xlsx: JSON.stringify(rows),
      feed: await (await publicFeed(of("/feed"), { params })).text(),
    };
  }

  test("tells a stranger what is published and nothing else", async () => {
    await settle("Køb en bus", { text: "Den er gul." });
    const listed = await settle("Hemmelig opsigelse", { publicity: "listed", text: "Hemmelig" });
    const secret = { publicity: "internal", text: "Hemmelig" } as const;
    const internal = await settle("Hemmelig klage", secret);
    const { initiativeId } = cast;
    const { settledAt, settledAs, shownAt, ...open } = await db().proposal.findFirstOrThrow({
      where: { initiativeId, number: 3 },
    });
    const draft = { ...open, effect: {}, id: newUuid(), number: 8000, title: "Hemmelig kladde" };
    const gone = { ...open, effect: {}, id: newUuid(), number: 8001, title: "Hemmeligt frafald" };
    await db().proposal.createMany({ data: [draft, gone] });
    const deed = { proposalId: gone.id, personId: cast.partner.personId, at: cast.now };
    await db().proposalSubmission.create({ data: deed });
    await db().proposalWithdrawal.create({ data: { ...deed, reason: "Hemmelig grund" } });
    const told = await toldToStrangers();
    for (const [way, text] of Object.entries(told)) {
      expect(text, way).not.toMatch(/hemmelig/i);
      expect(text, way).not.toContain(open.title);
      expect(text, way).not.toMatch(new RegExp(`\\b${internal}\\b`));
      for (const { name } of [cast.chair, cast.partner]) expect(text, way).not.toContain(name);
    }
    for (const way of ["page", "home", "one", "csv", "json", "xlsx", "feed"] as const) {
      expect(told[way], way).toContain("Køb en bus");
    }
    for (const way of ["page", "one", "csv", "json", "xlsx"] as const) {
      expect(told[way], way).toContain(String(listed));
    }
    for (const way of ["home", "feed"] as const) {
      expect(told[way], way).not.toMatch(new RegExp(`\\b${listed}\\b`));
    }
  });

  test("is closed while the initiative has no public page", async () => {
    await settle("Køb en bus");
    const where = { id: cast.initiativeId };
    await db().initiative.update({ where, data: { publishedAt: null } });
    await expect(toldToStrangers()).rejects.toThrow();
  });

  test("gives a member the internal ones too, and nobody else", async () => {
    await settle("Hemmelig klage", { publicity: "internal", text: "Hemmelig" });
    const ask = () =>
      memberExport(new Request("http://localhost/x?format=csv"), {
        params: Promise.resolve({ slug: cast.slug }),
      });
    const answer = await actingAs(cast.memberOne, ask);
    expect(await answer.text()).toContain("Hemmelig klage");
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    await expect(actingAs(cast.stranger, ask)).rejects.toThrow();
    await expect(actingAs(null, ask)).rejects.toThrow();
  });
});

describe("a file of the register", () => {
  const exported = async (format: string, headers = {}) =>
    publicExport(new Request(`http://localhost/x?format=${format}`, { headers }), {
      params: Promise.resolve({ slug: cast.slug }),
    });

  test("guards a title that a spreadsheet would calculate", async () => {
    await settle('=HYPERLINK("http://x.example")');
    expect(await (await exported("csv")).text()).toContain("'=HYPERLINK");
  });

  test("is the same until something is decided, and then is not", async () => {
    await settle("Køb en bus");
    const first = await exported("json");
    const etag = first.headers.get("etag") ?? "";
    expect((await exported("json", { "if-none-match": etag })).status).toBe(304);
    await settle("Køb en til");
    expect((await exported("json", { "if-none-match": etag })).status).toBe(200);
  });

  test("as JSON has the shape that is promised", async () => {
    const number = await settle("Køb en bus");
    const told = await (await exported("json")).json();
    expect(told).toMatchObject({ version: 1, decisions: [{ standing: "published", number }] });
    expect(Object.keys(told.decisions[0]).sort()).toEqual(
      [
        ...["address", "count", "decidedBy", "decidedOn", "followUpOn", "holds", "id", "kind"],
        ...["matter", "minorityStatements", "number", "outcome", "proposedBy", "responsible"],
        ...["standing", "text", "title", "about", "closedBefore", "endedBy", "extension"],
        ...["followUps", "ratification", "recusals", "consultations", "matrixVersion"],
        ...["procedure", "electorate", "chosen"],
      ].sort(),
    );
    expect(told.decisions[0].id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
  });

  test("of a format that nobody knows is not there", async () => {
    await expect(exported("exe")).rejects.toThrow();
  });
});

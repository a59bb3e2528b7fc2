import { addDays } from "date-fns";
import { beforeEach, expect, test } from "vitest";
import { GET as publicExport } from "@/app/public/[slug]/decisions/export/route";
import { GET as publicFeed } from "@/app/public/[slug]/decisions/feed/route";
import type { MemberAction } from "@/lib/action";
import { dayOf, typedDay } from "@/lib/dates";
import { db } from "@/lib/db";
import { closeVote, openProposal, publishDecision, writeProposal } from "@/lib/decisions/actions";
import { castBallot } from "@/lib/decisions/elections/actions";
import { newCode } from "@/lib/decisions/elections/code";
import { decisionOf } from "@/lib/decisions/public-queries";
import { whoDecides } from "@/lib/decisions/record-words";
import { declareRecusal } from "@/lib/decisions/taking-part/actions";
import { translatorFor } from "@/lib/i18n/translator";
import { type Cast, makeCast } from "@/prisma/cast";
import { actingAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";

/** What the public record says of a decision that the partners took, each with one vote. */

freshDatabase();

let cast: Cast;
let round = 0;
beforeEach(async () => {
  round += 1;
  cast = await makeCast(db(), { slug: `partners-record-${round}` });
  const where = { id: cast.initiativeId };
  await db().initiative.update({ where, data: { publishedAt: cast.now } });
});

type Fields = Record<string, string | string[]>;
async function done(person: { accountId: string }, action: MemberAction, fields: Fields) {
  const answer = await actingAs(person, () => send(action.bind(null, cast.slug), fields));
  expect(answer).toMatchObject({ ok: true });
}

/** The partners elect who houses the backbone; the school is recused. Published. */
async function elected() {
  const { municipality, youthClub, foundation, library, sportsClub, school, scouts } =
    cast.organisations;
  await done(cast.workingChair, writeProposal, {
    ...{ kind: "elect_backbone", title: "Hvem huser?", step: "submit", name: "Sekretariatet" },
    candidates: [scouts, library],
  });
  const { id: proposalId, number } = await db().proposal.findFirstOrThrow({
    where: { initiativeId: cast.initiativeId },
    orderBy: { number: "desc" },
  });
  const closesOn = typedDay(addDays(dayOf(cast.now), 5));
  await done(cast.backboneLead, openProposal, { proposalId, closesAt: "12.00", closesOn });
  await done(cast.deputyChair, declareRecusal, {
    ...{ proposalId, seatId: school, reason: "family", note: "Gift med en kandidat" },
  });
  for (const [person, seatId] of [
    [cast.chair, municipality],
    [cast.workingChair, youthClub],
    [cast.observer, foundation],
    [cast.twoSeats, library],
    [cast.twoSeats, sportsClub],
  ] as const) {
    await done(person, castBallot, { proposalId, seatId, code: newCode(), "rank-1": scouts });
  }
  await done(cast.chair, closeVote, { proposalId });
  await done(cast.chair, publishDecision, { proposalId });
  return { proposalId, number };
}

async function files() {
  const params = Promise.resolve({ slug: cast.slug });
  const get = (path: string) => new Request(`http://localhost/public/${cast.slug}/${path}`);
  const json = await publicExport(get("decisions/export?format=json"), { params });
  return {
    json: (await json.json()) as { decisions: object[] },
    csv: await (await publicExport(get("decisions/export?format=csv"), { params })).text(),
    feed: await (await publicFeed(get("decisions/feed"), { params })).text(),
  };
}

const partners = "Partnerne, med én stemme til hver organisation";

test("it was the partners who decided, in every file and in the feed", async () => {
  await elected();
  const { json, csv, feed } = await files();
  expect(json.decisions[0]).toMatchObject({ decidedBy: partners });
  expect(csv).toContain(partners);
  expect(feed).toContain(partners);
  for (const text of [JSON.stringify(json), csv, feed]) expect(text).not.toContain("Styregruppen");
});

test("where no seat votes it was whoever could decide alone, and nobody is named", () => {
  const say = translatorFor("da");
  const told = (procedure: "advice" | "delegated" | "majority") =>
    whoDecides({ procedure }, "Styregruppen", say);
  expect(told("advice")).toBe("Den, der foreslog det, efter at have hentet råd");
  expect(told("delegated")).toBe("Den, der har mandatet");
  expect(told("majority")).toBe("Styregruppen");
});

test("an organisation that was out of the vote is named with the category of its reason", async () => {
  const { number } = await elected();
  const recusals = [{ standsFor: "Kystby Skole", reason: "family", note: "" }];
  expect(await decisionOf("public", cast.initiativeId, number)).toMatchObject({ recusals });
  const { json, csv, feed } = await files();
  expect(json.decisions[0]).toMatchObject({
    recusals: [{ standsFor: "Kystby Skole", reason: "family" }],
  });
  expect(csv).toContain("Kystby Skole: familie eller nære venner");
  for (const text of [JSON.stringify(json), csv, feed]) expect(text).not.toContain("Gift med");
});

test("an organisation that applies for money the partners decide about is out by itself, and told of once", async () => {
  const { proposalId, number } = await elected();
  const { housing, school } = cast.organisations;
  const applies = async (organisationId: string) => {
    await db().$executeRaw`alter table "Proposal" disable trigger user`;
    await db().proposal.update({
      where: { id: proposalId },
      data: { kind: "grant_money", effect: { organisationId, amount: 5000, purpose: "Borde" } },
    });
    await db().$executeRaw`alter table "Proposal" enable trigger user`;
    const told = await decisionOf("public", cast.initiativeId, number);
    return told?.isListed === false ? told.recusals : [];
  };
  const declared = { standsFor: "Kystby Skole", reason: "family" };
  const own = { standsFor: "Boligforeningen Kysten", reason: "applicant" };
  expect(await applies(housing)).toHaveLength(2);
  expect(await applies(housing)).toEqual(
    expect.arrayContaining([expect.objectContaining(declared), expect.objectContaining(own)]),
  );
  expect(await applies(school)).toMatchObject([declared]);
});

test("the files tell the version of the matrix, the procedure and who was elected", async () => {
  await elected();
  const { json, csv } = await files();
  expect(json.decisions[0]).toMatchObject({
    ...{ matrixVersion: 1, procedure: "election", electorate: "organisations" },
    ...{ chosen: ["Kystspejderne"], count: { for: 5, aside: 0 } },
  });
  const [head = "", row = ""] = csv.split(/\r?\n/);
  const cells = new Map(head.split(";").map((name, index) => [name, row.split(";")[index]]));
  expect(Object.fromEntries(cells)).toMatchObject({
    ...{ "Beslutningsmatrixens version": "1", "Besluttet ved": "Valg" },
    ...{ Stemmesedler: "5", Valgt: "Kystspejderne", For: "" },
  });
});

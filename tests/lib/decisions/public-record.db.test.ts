import { addDays } from "date-fns";
import { beforeEach, expect, test } from "vitest";
import { GET as publicExport } from "@/app/public/[slug]/decisions/export/route";
import { GET as publicFeed } from "@/app/public/[slug]/decisions/feed/route";
import type { MemberAction } from "@/lib/action";
import { dayOf, typedDay } from "@/lib/dates";
import { db } from "@/lib/db";
import { closeVote, openProposal, publishDecision, writeProposal } from "@/lib/decisions/actions";
import {
  closeConsultation,
  replyToConsultation,
  startConsultation,
} from "@/lib/decisions/consultations/actions";
import { extendVote } from "@/lib/decisions/deadline/actions";
import type { ProposalKind } from "@/lib/decisions/effects";
import { writeFollowUp } from "@/lib/decisions/follow-up/actions";
import { publicEffect } from "@/lib/decisions/public-effects";
import { decisionOf } from "@/lib/decisions/public-queries";
import { castVote, declareRecusal } from "@/lib/decisions/taking-part/actions";
import { type Cast, makeCast } from "@/prisma/cast";
import { actingAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";

/** What the public record says besides the count: who was out, how its time was changed, what became of it. */

freshDatabase();

let cast: Cast;
let round = 0;
beforeEach(async () => {
  round += 1;
  cast = await makeCast(db(), { slug: `record-${round}` });
  const where = { id: cast.initiativeId };
  await db().initiative.update({ where, data: { publishedAt: cast.now } });
});

type Fields = Record<string, string | string[]>;
async function done(person: { accountId: string }, action: MemberAction, fields: Fields) {
  const answer = await actingAs(person, () => send(action.bind(null, cast.slug), fields));
  expect(answer).toMatchObject({ ok: true });
}

const days = (count: number) => ({
  ...{ closesOn: typedDay(addDays(dayOf(new Date()), count)), closesAt: "12.00" },
});

/** Decided and published: one seat out of the vote, the closing moved and then not waited for. */
async function decided(fields: Fields = {}, prepare: (proposalId: string) => unknown = () => null) {
  await done(cast.workingChair, writeProposal, {
    ...{ kind: "other", title: "Mød hver mandag", text: "Så ses vi.", step: "submit", ...fields },
  });
  const where = { initiativeId: cast.initiativeId };
  const { id: proposalId, number } = await db().proposal.findFirstOrThrow({
    ...{ where, orderBy: { number: "desc" } },
  });
  await prepare(proposalId);
  await done(cast.chair, openProposal, { proposalId, ...days(9) });
  await db().$executeRaw`alter table "MatrixRow" disable trigger user`;
  await db().matrixRow.updateMany({ data: { extendDays: 7, earlyClosing: "voted" } });
  await db().$executeRaw`alter table "MatrixRow" enable trigger user`;
  const { memberOne, ...seats } = cast.seats;
  await done(cast.memberOne, declareRecusal, {
    ...{ proposalId, seatId: memberOne, reason: "economic", note: "Ejer lokalet" },
  });
  await done(cast.chair, extendVote, { proposalId, ...days(12), reason: "Mange er syge" });
  for (const [person, seatIds] of [
    [cast.chair, [seats.chair]],
    [cast.deputyChair, [seats.deputyChair]],
    [cast.memberTwo, [seats.memberTwo]],
    [cast.memberThree, [seats.memberThree]],
    [cast.lived, [seats.lived]],
    [cast.twoSeats, [seats.twoSeatsFirst, seats.twoSeatsSecond]],
  ] as const) {
    for (const seatId of seatIds) {
      await done(person, castVote, { proposalId, seatId, choice: "for" });
    }
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
    json: (await json.json()) as { decisions: { number: number }[] },
    csv: await (await publicExport(get("decisions/export?format=csv"), { params })).text(),
    feed: await (await publicFeed(get("decisions/feed"), { params })).text(),
  };
}

test("strangers read the category of a recusal and not the words, the new time and why, and what came of it", async () => {
  const { proposalId, number } = await decided();
  await done(cast.backboneLead, writeFollowUp, {
    ...{ proposalId, standing: "done", text: "Vi mødes nu.", nextOn: "" },
  });
  const told = await decisionOf("public", cast.initiativeId, number);
  expect(told).toMatchObject({
    recusals: [{ standsFor: "Erhvervsringen Kystby", reason: "economic", note: "" }],
    extension: { reason: "Mange er syge", personName: null },
    early: { personName: null },
    followUps: [{ text: "Vi mødes nu.", isDone: true, personName: null }],
    holds: true,
  });
  const all = await files();
  const [one] = all.json.decisions;
  expect(one).toMatchObject({
    recusals: [{ standsFor: "Erhvervsringen Kystby", reason: "economic" }],
    extension: { reason: "Mange er syge", before: expect.any(String) },
    closedBefore: expect.any(String),
    followUps: [{ text: "Vi mødes nu.", isDone: true, nextOn: null }],
  });
  expect(all.csv).toContain("Erhvervsringen Kystby: økonomisk interesse");
  expect(all.feed).toMatch(/én plads var inhabil · fik længere tid · lukket før tid · gennemført/);
  for (const text of [JSON.stringify(told), JSON.stringify(all.json), all.csv, all.feed]) {
    expect(text).not.toContain("Ejer lokalet");
    for (const { name } of [cast.chair, cast.backboneLead]) expect(text).not.toContain(name);
  }
  const member = await decisionOf("member", cast.initiativeId, number);
  expect(member).toMatchObject({
    recusals: [{ note: "Ejer lokalet" }],
    extension: { personName: cast.chair.name },
  });
});

/** Two organisations are asked, of which one replies and then thinks better of it. */
async function consult(proposalId: string) {
  const { scouts, newspaper } = cast.organisations;
  const dueOn = typedDay(addDays(dayOf(new Date()), 14));
  const organisations = [scouts, newspaper];
  await done(cast.chair, startConsultation, { proposalId, dueOn, organisations });
  const { requests, id: consultationId } = await db().consultation.findFirstOrThrow({
    where: { proposalId },
    include: { requests: { where: { organisationId: scouts } } },
  });
  const requestId = requests[0]?.id ?? "";
  await done(cast.partner, replyToConsultation, { requestId, stance: "against", text: "Aldrig!" });
  const better = { requestId, stance: "remarks", text: "Gerne tirsdag." };
  await done(cast.partner, replyToConsultation, better);
  await done(cast.chair, closeConsultation, { consultationId });
}

test("strangers read who was asked beforehand and what each replied, where the matrix lets everybody read such decisions", async () => {
  const { number } = await decided({}, consult);
  const [silent, replied] = [
    { organisationName: "Kystby Avis", stance: null, text: "", personName: null },
    { organisationName: "Kystspejderne", stance: "remarks", text: "Gerne tirsdag." },
  ];
  expect(await decisionOf("public", cast.initiativeId, number)).toMatchObject({
    publicity: "internal",
    consultations: [],
  });
  const member = { consultations: [{ requests: [silent, replied] }] };
  expect(await decisionOf("member", cast.initiativeId, number)).toMatchObject(member);
  for (const text of Object.values(await files())) {
    expect(JSON.stringify(text)).not.toContain("Gerne tirsdag");
  }

  await db().$executeRaw`alter table "MatrixRow" disable trigger user`;
  await db().matrixRow.updateMany({ data: { publicity: "public" } });
  await db().$executeRaw`alter table "MatrixRow" enable trigger user`;
  const told = await decisionOf("public", cast.initiativeId, number);
  expect(told).toMatchObject({
    consultations: [{ requests: [silent, { ...replied, personName: null }] }],
  });
  const all = await files();
  const replies = [
    { organisation: "Kystby Avis", stance: null, text: "" },
    { organisation: "Kystspejderne", stance: "remarks", text: "Gerne tirsdag." },
  ];
  expect(all.json.decisions[0]).toMatchObject({ consultations: [{ replies }] });
  expect(all.csv).toContain("Kystspejderne: Enig, med bemærkninger. Gerne tirsdag.");
  for (const text of [JSON.stringify(told), JSON.stringify(all.json), all.csv, all.feed]) {
    expect(text).not.toContain("Aldrig!");
    expect(text).not.toContain(cast.partner.name);
  }
});

test("what no longer holds says by which decision, in the record, the files and the feed, once that is public", async () => {
  const first = await decided();
  const { id } = await db().decision.findUniqueOrThrow({
    where: { proposalId: first.proposalId },
  });
  const second = await decided({
    ...{ title: "Mød hver tirsdag", earlier: id, chainKind: "supersedes" },
  });
  const { json, csv, feed } = await files();
  const [after, before] = json.decisions;
  expect(before).toMatchObject({
    holds: false,
    endedBy: { how: "supersedes", number: second.number },
  });
  expect(after).toMatchObject({ holds: true, about: { how: "supersedes", number: first.number } });
  const words = `gælder ikke længere: afløst af nr. ${second.number}`;
  expect(csv).toContain(words);
  expect(feed).toContain(words);
  await db().decision.updateMany({
    where: { proposalId: second.proposalId },
    data: { publishedAt: null },
  });
  const hidden = await files();
  expect(hidden.json.decisions).toMatchObject([{ holds: false, endedBy: null }]);
  expect(hidden.feed).toContain("gælder ikke længere");
  expect(hidden.feed).not.toContain(`nr. ${second.number}`);
});

test("an applicant for money is told of as out of the vote, by itself", async () => {
  const { proposalId, number } = await decided();
  const organisationId = cast.organisations.housing;
  await db().$executeRaw`alter table "Proposal" disable trigger user`;
  await db().proposal.update({
    where: { id: proposalId },
    data: { kind: "grant_money", effect: { organisationId, amount: 5000, purpose: "Borde" } },
  });
  await db().$executeRaw`alter table "Proposal" enable trigger user`;
  expect(await decisionOf("public", cast.initiativeId, number)).toMatchObject({
    recusals: [
      { standsFor: "Erhvervsringen Kystby" },
      { standsFor: "Boligforeningen Kysten", reason: "applicant" },
    ],
  });
});

test("strangers read what a decision makes, ends and changes, and of people only who agreed to be named", async () => {
  const { scouts } = cast.organisations;
  const { initiativeId } = cast;
  const groupId = cast.groups.working;
  const { proposalId, number } = await decided();
  const told = async (kind: ProposalKind, effect: object) => {
    await db().$executeRaw`alter table "Proposal" disable trigger user`;
    await db().proposal.update({ where: { id: proposalId }, data: { kind, effect } });
    await db().$executeRaw`alter table "Proposal" enable trigger user`;
    const decision = await decisionOf("public", initiativeId, number);
    if (!decision || decision.isListed) throw new Error("It is published");
    return publicEffect(initiativeId, decision, new Date());
  };
  const { personId } = cast.partner;
  const part = { organisationId: scouts, constituency: null };
  const seat = { ...part, groupId, role: "member", isVoting: true, until: null };
  const until = { until: "2027-06-01", reportOn: "2027-05-01" };
  const mandate = { holderId: personId, about: "Lokaler", limit: null, ...until };
  const candidates = [{ personId, ...part }];
  const effects = [
    ["give_seat", { ...seat, personId }],
    ["other", { mandate }],
    ["elect", { ...seat, places: 1, candidates }],
    ["end_seat", { seatId: cast.seats.workingMember, reason: "Peter er syg" }],
  ] as const;
  for (const [kind, effect] of effects) {
    const text = JSON.stringify(await told(kind, effect));
    for (const name of [cast.partner.name, cast.workingMember.name, "syg"]) {
      expect(text, kind).not.toContain(name);
    }
  }
  expect(await told("give_seat", { ...seat, personId })).toMatchObject({
    facts: { organisations: [{ name: "Kystspejderne" }], group: { name: "Skole og fritid" } },
  });
  expect(await told("end_seat", effects[3][1])).toMatchObject({
    facts: { seat: { standsFor: "Kystby Skole", groupName: "Skole og fritid" } },
  });
  const data = { publicSince: cast.now };
  await db().person.updateMany({ where: { initiativeId }, data });
  for (const [kind, effect] of [effects[0], effects[1]]) {
    expect(await told(kind, effect)).toMatchObject({
      facts: { person: { name: cast.partner.name } },
    });
  }
});

test("strangers read which version of the strategy or the matrix one takes the place of", async () => {
  const { initiativeId } = cast;
  const proposalId = cast.proposals.strategy;
  const decision = await db().decision.update({
    ...{ where: { proposalId }, data: { publishedAt: cast.now } },
    select: { decidedAt: true },
  });
  const about = { id: proposalId, decidedAt: decision.decidedAt };
  expect(
    await publicEffect(initiativeId, { ...about, kind: "adopt_strategy" }, new Date()),
  ).toMatchObject({ replaced: { version: 1, before: null } });
});

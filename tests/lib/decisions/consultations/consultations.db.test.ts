import { addDays, subDays } from "date-fns";
import { beforeEach, describe, expect, test } from "vitest";
import type { MemberAction } from "@/lib/action";
import { db } from "@/lib/db";
import { openProposal, writeProposal } from "@/lib/decisions/actions";
import {
  closeConsultation,
  remindOfConsultation,
  replyToConsultation,
  startConsultation,
} from "@/lib/decisions/consultations/actions";
import { replyByLink } from "@/lib/decisions/consultations/link-actions";
import { remindOfConsultations } from "@/lib/decisions/consultations/notices";
import { consultationByToken, consultationsOf } from "@/lib/decisions/consultations/queries";
import { decisionsInFocus } from "@/lib/decisions/overview-queries";
import { headlineOf } from "@/lib/information/rules";
import { currentMember } from "@/lib/session";
import { type Cast, makeCast } from "@/prisma/cast";
import { actingAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();
process.env.SMTP_URL = "smtp://127.0.0.1:1";

let cast: Cast;
let proposalId: string;
let turn = 0;

beforeEach(async () => {
  turn += 1;
  cast = await makeCast(db(), { slug: `heard-${turn}` });
  proposalId = cast.proposals.submitted;
});

type Person = { accountId: string };
type Fields = Record<string, string | string[]>;
const perform = (person: Person, action: MemberAction, fields: Fields = {}) =>
  actingAs(person, () => send(action.bind(null, cast.slug), fields));
const typed = (day: Date) => day.toISOString().slice(0, 10);
const ask = (by: Person, fields: Fields = {}) =>
  perform(by, startConsultation, {
    ...{ proposalId, dueOn: typed(addDays(new Date(), 14)) },
    organisations: [cast.organisations.scouts, cast.organisations.newspaper],
    ...fields,
  });
const mails = (occasion = "request") =>
  db().outboundMail.findMany({
    where: { initiativeId: cast.initiativeId, reason: `consultations.${occasion}` },
    orderBy: { address: "asc" },
  });
const tokenIn = (mail: { text: string } | undefined) =>
  /\/consultations\/([\w-]+)/.exec(mail?.text ?? "")?.[1] ?? "";
const tokenFor = async (person: { personId: string }, occasion = "request") =>
  tokenIn((await mails(occasion)).find(({ personId }) => personId === person.personId));
const byLink = (token: string, fields: Fields = {}) =>
  actingAs(null, () => send(replyByLink, { token, stance: "agree", ...fields }));
const requestOf = (organisationId: string) =>
  db().consultationRequest.findFirstOrThrow({
    where: { organisationId, consultation: { proposalId } },
  });
const replies = () =>
  db().consultationReply.findMany({
    where: { request: { consultation: { proposalId } } },
    orderBy: { at: "asc" },
  });
const consultation = () => db().consultation.findFirstOrThrow({ where: { proposalId } });

/** Its day has come, as the database lets nobody write it. */
async function letPass() {
  await db().$transaction([
    db().$executeRawUnsafe(`set local session_replication_role = replica`),
    db().consultation.updateMany({
      data: { at: subDays(new Date(), 9), dueAt: subDays(new Date(), 1) },
    }),
  ]);
}

describe("a consultation", () => {
  test("writes to those who act for each organisation, with a link whose token is kept nowhere", async () => {
    expect(await ask(cast.backboneLead)).toMatchObject({
      to: expect.stringMatching(/consultations$/),
    });
    const sent = await mails();
    expect(sent.map(({ personId }) => personId).toSorted()).toEqual(
      [cast.partner.personId, cast.sideline.personId].toSorted(),
    );
    const links = await db().consultationLink.findMany();
    for (const mail of sent) {
      expect(tokenIn(mail)).toHaveLength(43);
      expect(JSON.stringify(links)).not.toContain(tokenIn(mail));
    }
  });

  test("of a draft opens the draft to all", async () => {
    await perform(cast.partner, writeProposal, { kind: "other", title: "Kladde", text: "Tekst." });
    const draft = await db().proposal.findFirstOrThrow({
      where: { title: "Kladde", initiativeId: cast.initiativeId },
    });
    const fields = { proposalId: draft.id };
    expect(await ask(cast.chair, fields)).toMatchObject({ reason: "not-found" });
    expect(await ask(cast.partner, fields)).toMatchObject({ ok: true });
    expect(await db().proposalSharing.count({ where: { proposalId: draft.id } })).toBe(1);
  });

  test("is sent by the proposer, the secretariat or the chair, to parties of the initiative, until a day to come", async () => {
    for (const other of [cast.memberOne, cast.partner, cast.sideline]) {
      expect(await ask(other)).toMatchObject({ reason: "not-allowed" });
    }
    expect(await ask(cast.chair, { organisations: [cast.other.organisationId] })).toMatchObject({
      reason: "not-found",
    });
    expect(await ask(cast.chair, { organisations: [] })).toMatchObject({ reason: "check-fields" });
    expect(await ask(cast.chair, { dueOn: typed(subDays(new Date(), 2)) })).toMatchObject({
      fields: { dueOn: expect.any(String) },
    });
    expect(await ask(cast.chair, { proposalId: cast.proposals.open })).toMatchObject({
      reason: "text-is-voted-on",
    });
    expect(await db().consultation.count({ where: { proposalId } })).toBe(0);
  });
});

describe("a reply", () => {
  beforeEach(() => ask(cast.workingChair));

  test("by the link works without an account, and can be changed; both are kept", async () => {
    const token = await tokenFor(cast.partner);
    expect(await consultationByToken(token, new Date())).toMatchObject({
      ...{ organisationName: "Kystspejderne", stance: null },
    });
    expect(await byLink(token, { stance: "remarks" })).toMatchObject({
      fields: { text: expect.any(String) },
    });
    expect(await byLink(token)).toMatchObject({ ok: true });
    expect(await byLink(token)).toMatchObject({ ok: true });
    expect(await byLink(token, { stance: "against", text: "For dyrt." })).toMatchObject({
      ok: true,
    });
    expect(await replies()).toMatchObject([
      { stance: "agree", byLink: true, replacedAt: expect.any(Date) },
      { stance: "against", personId: cast.partner.personId, replacedAt: null },
    ]);
    const entry = await db().auditEntry.findFirstOrThrow({
      where: { initiativeId: cast.initiativeId, deed: "consultation.answer" },
    });
    expect(JSON.stringify(entry.details)).not.toContain(token);
  });

  test("signed in is given by those who act for the organisation, and by nobody else", async () => {
    const { id: requestId } = await requestOf(cast.organisations.newspaper);
    const fields = { requestId, stance: "agree" };
    for (const other of [cast.chair, cast.backboneLead, cast.partner]) {
      expect(await perform(other, replyToConsultation, fields)).toMatchObject({
        reason: "not-allowed",
      });
    }
    expect(await perform(cast.stranger, replyToConsultation, fields)).toMatchObject({
      reason: "not-found",
    });
    expect(await perform(cast.sideline, replyToConsultation, fields)).toMatchObject({ ok: true });
    const [told] = await consultationsOf({ id: proposalId });
    expect(
      told?.requests.map(({ organisationName, reply }) => [organisationName, reply?.stance]),
    ).toEqual([
      ["Kystby Avis", "agree"],
      ["Kystspejderne", undefined],
    ]);
  });

  test("a link tells a stranger nothing: unknown, of somebody who left, or when it is over", async () => {
    const token = await tokenFor(cast.partner);
    const unknown = await byLink("x".repeat(43));
    expect(unknown).toMatchObject({ ok: false, reason: "link-used-or-expired" });
    expect(unknown).not.toHaveProperty("values.token");
    const affiliations = { where: { personId: cast.partner.personId } };
    const { from } = await db().affiliation.findFirstOrThrow(affiliations);
    await db().affiliation.updateMany({ ...affiliations, data: { until: subDays(new Date(), 1) } });
    expect(await byLink(token)).toMatchObject({ reason: "link-used-or-expired" });
    expect(await consultationByToken(token, new Date())).toBeNull();
    await db().affiliation.updateMany({ ...affiliations, data: { from, until: null } });
    const consultationId = (await consultation()).id;
    await perform(cast.chair, closeConsultation, { consultationId });
    expect({ ...(await byLink(token)), values: null }).toEqual({ ...unknown, values: null });
    expect(await consultationByToken(token, new Date())).toBeNull();
    expect(await replies()).toEqual([]);
  });

  test("comes too late when its day is past, also in the database", async () => {
    const token = await tokenFor(cast.partner);
    await letPass();
    expect(await byLink(token)).toMatchObject({ reason: "link-used-or-expired" });
    const { id: requestId } = await requestOf(cast.organisations.scouts);
    expect(
      await perform(cast.partner, replyToConsultation, { requestId, stance: "agree" }),
    ).toMatchObject({ reason: "consultation-over" });
    const data = {
      requestId,
      stance: "agree" as const,
      personId: cast.partner.personId,
      at: new Date(),
    };
    await expect(db().consultationReply.create({ data })).rejects.toThrow(/consultation_is_over/);
  });

  test("of two at once one stands", async () => {
    const token = await tokenFor(cast.partner);
    await Promise.all([byLink(token), byLink(token, { stance: "against", text: "Nej." })]);
    expect((await replies()).filter(({ replacedAt }) => replacedAt === null)).toHaveLength(1);
  });
});

describe("the overview", () => {
  const waitingFor = async (person: Person) => {
    const member = await actingAs(person, () => currentMember(cast.slug));
    if (!member) throw new Error("Not a member");
    const { asked } = await decisionsInFocus(member, 5, new Date());
    return asked.map(({ organisationName }) => organisationName);
  };
  beforeEach(() => ask(cast.workingChair));

  test("tells whoever acts for an organisation that is asked, and nobody else", async () => {
    expect(await waitingFor(cast.partner)).toEqual(["Kystspejderne"]);
    expect(await waitingFor(cast.sideline)).toEqual(["Kystby Avis"]);
    for (const other of [cast.chair, cast.workingChair, cast.backboneLead]) {
      expect(await waitingFor(other)).toEqual([]);
    }
  });

  test("says no more when the organisation has replied, when it is closed, or when its day is past", async () => {
    await byLink(await tokenFor(cast.partner));
    expect(await waitingFor(cast.partner)).toEqual([]);
    expect(await waitingFor(cast.sideline)).toEqual(["Kystby Avis"]);
    await perform(cast.chair, closeConsultation, { consultationId: (await consultation()).id });
    expect(await waitingFor(cast.sideline)).toEqual([]);
    await ask(cast.chair);
    expect(await waitingFor(cast.partner)).toEqual(["Kystspejderne"]);
    await letPass();
    expect(await waitingFor(cast.partner)).toEqual([]);
  });

  test("puts it after a vote and before a status", () => {
    const facts = { waiting: 0, asked: 2, owed: 1, agenda: 1, late: null, isSettingUp: false };
    expect(headlineOf(facts)).toEqual({ key: "reply", count: 2 });
    expect(headlineOf({ ...facts, waiting: 1 })).toEqual({ key: "vote", count: 1 });
    expect(headlineOf({ ...facts, asked: 0 })).toEqual({ key: "owe", count: 1 });
  });
});

describe("the reminder", () => {
  beforeEach(() => ask(cast.workingChair));

  test("goes once, to those who owe a reply, by hand or by itself, and its link works", async () => {
    await byLink(await tokenFor(cast.partner));
    const consultationId = (await consultation()).id;
    expect(await perform(cast.partner, remindOfConsultation, { consultationId })).toMatchObject({
      reason: "not-allowed",
    });
    expect(
      await perform(cast.backboneLead, remindOfConsultation, { consultationId }),
    ).toMatchObject({
      ok: true,
    });
    expect((await mails("reminder")).map(({ personId }) => personId)).toEqual([
      cast.sideline.personId,
    ]);
    expect(await perform(cast.chair, remindOfConsultation, { consultationId })).toMatchObject({
      reason: "already-reminded",
    });
    await remindOfConsultations(db(), addDays(new Date(), 13));
    expect(await mails("reminder")).toHaveLength(1);
    expect(await byLink(await tokenFor(cast.sideline, "reminder"))).toMatchObject({ ok: true });
    expect(await perform(cast.chair, remindOfConsultation, { consultationId })).toMatchObject({
      reason: "nobody-to-remind",
    });
  });

  test("goes by itself two days before, not sooner", async () => {
    await remindOfConsultations(db(), addDays(new Date(), 10));
    expect(await mails("reminder")).toHaveLength(0);
    await remindOfConsultations(db(), addDays(new Date(), 13));
    await remindOfConsultations(db(), addDays(new Date(), 13));
    expect(await mails("reminder")).toHaveLength(2);
  });
});

describe("putting it on for decision", () => {
  const open = (fields: Fields = {}) =>
    perform(cast.chair, openProposal, {
      ...{ proposalId, closesOn: typed(addDays(new Date(), 9)), closesAt: "12:00" },
      ...fields,
    });
  /** The rows of the matrix name somebody who must be heard. */
  beforeEach(async () => {
    await db().$transaction([
      db().$executeRawUnsafe(`set local session_replication_role = replica`),
      db().matrixRow.updateMany({ data: { heard: "Ungerådet" } }),
    ]);
  });

  test("is refused where nobody was heard, until one writes how they were", async () => {
    expect(await open()).toMatchObject({
      reason: "not-heard",
      fields: { heardHow: expect.any(String) },
    });
    expect(await open({ heardHow: "På mødet i mandags." })).toMatchObject({ ok: true });
    expect(await db().proposalOpening.findUnique({ where: { proposalId } })).toMatchObject({
      heardHow: "På mødet i mandags.",
    });
  });

  test("waits for a consultation that runs, and is met by one that is over", async () => {
    await ask(cast.chair);
    expect(await open({ heardHow: "Vi har travlt." })).toMatchObject({
      reason: "consultation-runs",
    });
    await perform(cast.chair, closeConsultation, { consultationId: (await consultation()).id });
    expect(await open()).toMatchObject({ ok: true });
  });
});

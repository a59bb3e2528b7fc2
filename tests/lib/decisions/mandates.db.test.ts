import { addDays } from "date-fns";
import { beforeEach, describe, expect, test } from "vitest";
import type { MemberAction } from "@/lib/action";
import { dayOf, typedDay } from "@/lib/dates";
import { db } from "@/lib/db";
import { closeVote, openProposal, writeProposal } from "@/lib/decisions/actions";
import { decideUnderMandate, reportOnMandate } from "@/lib/decisions/mandates/actions";
import { isReportOverdue } from "@/lib/decisions/mandates/rules";
import { castVote } from "@/lib/decisions/taking-part/actions";
import { type DecisionRule, defaultRule } from "@/lib/decisions/voting-rules";
import { type Cast, makeCast } from "@/prisma/cast";
import { actingAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();

let cast: Cast;
let turn = 0;
const today = dayOf(new Date());

beforeEach(async () => {
  turn += 1;
  cast = await makeCast(db(), { slug: `mandates-${turn}` });
});

type Person = { accountId: string; personId: string };
const perform = (person: Person, action: MemberAction, fields: Record<string, string>) =>
  actingAs(person, () => send(action.bind(null, cast.slug), fields));

const five = ["chair", "deputyChair", "memberOne", "memberTwo", "memberThree"] as const;

/** The steering group gives the partner a mandate for 5,000 kroner, from proposal to decision. */
async function give() {
  await perform(cast.memberOne, writeProposal, {
    ...{ kind: "other", title: "Giv Camilla et mandat", step: "submit" },
    ...{ person: cast.partner.personId, about: "Mad til de åbne aftener", limit: "5.000" },
    ...{ lastDay: typedDay(addDays(today, 60)), reportOn: typedDay(addDays(today, 70)) },
  });
  const { id: proposalId } = await newest();
  const closesOn = typedDay(addDays(today, 3));
  await perform(cast.chair, openProposal, { proposalId, closesOn, closesAt: "12.00" });
  for (const name of five) {
    await perform(cast[name], castVote, { proposalId, seatId: cast.seats[name], choice: "for" });
  }
  await perform(cast.chair, closeVote, { proposalId });
  return db().mandate.findFirstOrThrow({ where: { decision: { proposalId } } });
}

/** A second matrix in force, with a row about mandates. */
async function allowMandates() {
  const [first] = await db().matrixVersion.findMany({
    where: { initiativeId: cast.initiativeId },
    include: { rows: true },
  });
  const other = first?.rows.find((row) => row.kinds.includes("other"));
  if (!first || !other) throw new Error("The cast has a row about everything else");
  const { quorum, voices, recused, proxies } = defaultRule;
  const common = { quorum, voices, recused, proxies };
  const rule: DecisionRule = { ...common, procedure: "delegated", limit: null };
  const { id: _, ...draft } = await db().proposal.findUniqueOrThrow({
    where: { id: cast.proposals.submitted },
  });
  const { id: proposalId } = await db().proposal.create({
    data: { ...draft, kind: "adopt_matrix", number: draft.number - 1000, effect: {} },
    select: { id: true },
  });
  const { id } = await db().matrixVersion.create({
    data: { initiativeId: cast.initiativeId, number: 2, proposalId },
    select: { id: true },
  });
  await db().matrixRow.create({
    data: {
      ...{ versionId: id, matterId: other.matterId, position: 0, matter: "Mandater" },
      ...{ kinds: ["other"], rule, noticeDays: 0, proposers: ["partner"] },
    },
    select: { id: true },
  });
  const { id: decisionId } = await db().decision.findFirstOrThrow({
    where: { proposal: { initiativeId: cast.initiativeId }, matrixAdoption: null },
    select: { id: true },
  });
  await db().matrixAdoption.create({
    data: { versionId: id, decisionId, adoptedAt: new Date() },
    select: { id: true },
  });
}

const newest = () =>
  db().proposal.findFirstOrThrow({
    where: { initiativeId: cast.initiativeId },
    orderBy: { number: "desc" },
    include: { decision: true, mandateUse: true },
  });
const use = (mandateId: string, amount: string, by: Person = cast.partner) =>
  perform(by, decideUnderMandate, {
    ...{ mandateId, title: "Køb suppe til fredag", reasons: "Vi bliver fyrre." },
    amount,
  });

describe("a mandate", () => {
  test("is given by a decision, used within its limit without a vote, and refused above it", async () => {
    const mandate = await give();
    expect(mandate).toMatchObject({ limit: 5000, holderId: cast.partner.personId });
    expect(await use(mandate.id, "100")).toMatchObject({ reason: "mandate-no-row" });
    await allowMandates();
    expect(await use(mandate.id, "4.000")).toMatchObject({ ok: true });
    expect(await newest()).toMatchObject({
      mandateUse: { amount: 4000 },
      decision: { outcome: "adopted", reasons: "Vi bliver fyrre.", votesFor: 0 },
    });
    expect(await use(mandate.id, "1001")).toMatchObject({
      ...{ reason: "mandate-too-small", fields: { amount: expect.stringContaining("mandatet") } },
    });
    expect(await use(mandate.id, "1000")).toMatchObject({ ok: true });
    expect(await use(mandate.id, "1")).toMatchObject({ reason: "mandate-too-small" });
  });

  test("is nobody else's, and not a stranger's", async () => {
    const mandate = await give();
    await allowMandates();
    expect(await use(mandate.id, "100", cast.chair)).toMatchObject({ reason: "not-allowed" });
    expect(await use(mandate.id, "100", cast.stranger)).toMatchObject({ reason: "not-found" });
    expect(await use(mandate.id, "-1")).toMatchObject({ reason: "check-fields" });
    const report = { mandateId: mandate.id, text: "Det gik godt." };
    expect(await perform(cast.chair, reportOnMandate, report)).toMatchObject({ ok: false });
    expect(await perform(cast.partner, reportOnMandate, report)).toMatchObject({ ok: true });
    expect(await perform(cast.partner, reportOnMandate, report)).toMatchObject({ ok: false });
  });

  test("is refused when it lacks what a mandate has, or is over before it begins", async () => {
    const form = { kind: "other", title: "Giv et mandat", person: cast.partner.personId };
    expect(await perform(cast.memberOne, writeProposal, form)).toMatchObject({
      reason: "mandate-incomplete",
    });
    const over = {
      ...{ ...form, about: "Mad", lastDay: typedDay(addDays(today, -1)) },
      reportOn: typedDay(addDays(today, 9)),
    };
    expect(await perform(cast.memberOne, writeProposal, over)).toMatchObject({ ok: false });
  });

  test("is never used for more than it is for, nor afterwards, whatever the application does", async () => {
    const { id: mandateId, until } = await give();
    const [one, two] = [cast.proposals.open, cast.proposals.submitted];
    const row = (proposalId: string, amount: number, at = new Date()) =>
      db().mandateUse.create({
        data: { proposalId, mandateId, amount, at },
        select: { at: true },
      });
    await expect(row(one, 5001)).rejects.toThrow("mandate_within");
    await expect(row(one, 1, addDays(until, 1))).rejects.toThrow("mandate_is_over");
    await row(one, 3000);
    await expect(row(two, 2001)).rejects.toThrow("mandate_within");
    await expect(db().mandate.deleteMany({ where: { id: mandateId } })).rejects.toThrow();
  });
});

test("a report is overdue the day after it was due", () => {
  const due = { reportOn: today, reportedAt: null };
  expect(isReportOverdue(due, today)).toBe(false);
  expect(isReportOverdue(due, addDays(today, 1))).toBe(true);
  expect(isReportOverdue({ ...due, reportedAt: today }, addDays(today, 1))).toBe(false);
});

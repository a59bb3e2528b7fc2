import { addDays } from "date-fns";
import { beforeEach, describe, expect, test } from "vitest";
import type { MemberAction } from "@/lib/action";
import { db } from "@/lib/db";
import { editProposal, submitProposal, writeProposal } from "@/lib/decisions/actions";
import {
  answerAmendment,
  proposeAmendment,
  shareDraft,
  withdrawAmendment,
} from "@/lib/decisions/preparation/actions";
import { type Cast, makeCast } from "@/prisma/cast";
import { actingAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();

const text = "Vi åbner skolen.\n\nDet sker om aftenen.\n\nVi ses.";
let cast: Cast;
let proposalId: string;
let turn = 0;

beforeEach(async () => {
  turn += 1;
  cast = await makeCast(db(), { slug: `amend-${turn}` });
  await perform(cast.partner, writeProposal, { kind: "other", title: "Åben skole", text });
  const draft = await db().proposal.findFirstOrThrow({
    where: { initiativeId: cast.initiativeId },
    orderBy: { number: "desc" },
  });
  proposalId = draft.id;
});

type Person = { accountId: string };
const perform = (person: Person, action: MemberAction, fields: Record<string, string> = {}) =>
  actingAs(person, () => send(action.bind(null, cast.slug), fields));
const submit = () => perform(cast.partner, submitProposal, { proposalId });
const change = { passage: "Det sker om aftenen.", position: "1", text: "Det sker om morgenen." };
const propose = (by: Person, fields: Record<string, string> = {}) =>
  perform(by, proposeAmendment, { proposalId, ...change, ...fields });
const amendments = () =>
  db().amendment.findMany({ where: { proposalId }, orderBy: { number: "asc" } });
const answer = async (
  reply: string,
  fields: Record<string, string> = {},
  by = cast.partner,
  at = -1,
) =>
  perform(by, answerAmendment, {
    ...{ amendmentId: String((await amendments()).at(at)?.id), reply },
    ...fields,
  });
const now = () => db().proposal.findUniqueOrThrow({ where: { id: proposalId } });
const wordings = () =>
  db().proposalWording.findMany({ where: { proposalId }, orderBy: { number: "asc" } });

/** Puts it on in the database, as the secretariat would. */
async function open() {
  const { matrixRowId, rule } = await db().proposalOpening.findUniqueOrThrow({
    where: { proposalId: cast.proposals.open },
  });
  await db().proposalOpening.create({
    data: {
      ...{ proposalId, personId: cast.chair.personId, at: new Date(), matrixRowId },
      ...{ closesAt: addDays(new Date(), 7), rule: rule as object },
    },
  });
}

describe("a draft", () => {
  test("is its author's alone until it is opened to all", async () => {
    expect(await propose(cast.memberOne)).toMatchObject({ reason: "not-found" });
    expect(await propose(cast.partner)).toMatchObject({ reason: "proposal-not-submitted" });
    expect(await perform(cast.memberOne, shareDraft, { proposalId })).toMatchObject({
      reason: "not-found",
    });
    expect(await perform(cast.partner, shareDraft, { proposalId })).toMatchObject({ ok: true });
    expect(await propose(cast.memberOne)).toMatchObject({ ok: true });
    expect(await propose(cast.stranger)).toMatchObject({ reason: "not-found" });
  });

  test("once opened, what its author changes makes a version", async () => {
    const fields = { proposalId, kind: "other", title: "Åben skole", text: "Nyt." };
    await perform(cast.partner, editProposal, { ...fields, text });
    expect(await wordings()).toEqual([]);
    await perform(cast.partner, shareDraft, { proposalId });
    await perform(cast.partner, editProposal, fields);
    expect((await wordings()).map((one) => one.text)).toEqual([text]);
    const changed = db().proposal.update({ where: { id: proposalId }, data: { text: "Stille." } });
    await expect(changed).rejects.toThrow(/wording_is_kept/);
  });
});

describe("an amendment", () => {
  beforeEach(submit);

  test("is taken in and makes a new version; the one before stays", async () => {
    const proposed = await propose(cast.workingChair);
    expect(proposed).toMatchObject({ to: expect.stringMatching(/\/text#amendment-1$/) });
    expect((await now()).text).toBe(text);
    expect(await answer("taken_in")).toMatchObject({ ok: true });
    expect((await now()).text).toBe(text.replace("aftenen", "morgenen"));
    expect(await wordings()).toMatchObject([{ number: 1, text }]);
    expect(await answer("taken_in")).toMatchObject({ reason: "amendment-answered" });
    expect(await wordings()).toHaveLength(1);
  });

  test("is taken in in part with the proposer's words, and a sentence why", async () => {
    await propose(cast.workingChair);
    const own = { text: "Det sker morgen og aften." };
    expect(await answer("taken_in_partly", own)).toMatchObject({
      fields: { reason: expect.any(String) },
    });
    expect(
      await answer("taken_in_partly", { reason: "Begge dele.", text: change.passage }),
    ).toMatchObject({ reason: "wording-as-before" });
    await answer("taken_in_partly", { ...own, reason: "Begge dele." });
    expect((await now()).text).toBe(text.replace(change.passage, own.text));
  });

  test("is declined with a sentence why, and changes nothing", async () => {
    await propose(cast.workingChair);
    expect(await answer("not_taken_in")).toMatchObject({ ok: false });
    expect(await answer("not_taken_in", { reason: "Morgenen er optaget." })).toMatchObject({
      ok: true,
    });
    expect((await now()).text).toBe(text);
    expect(await wordings()).toEqual([]);
  });

  test("whose paragraph was changed meanwhile is never put in, and can be declined", async () => {
    await propose(cast.workingChair);
    await propose(cast.memberOne, { text: "Det sker i weekenden." });
    await answer("taken_in");
    const after = (await now()).text;
    expect(await answer("taken_in", {}, cast.partner, 0)).toMatchObject({
      reason: "amendment-stale",
    });
    const partly = { text: "Noget", reason: "Fordi." };
    expect(await answer("taken_in_partly", partly, cast.partner, 0)).toMatchObject({
      reason: "amendment-stale",
    });
    expect((await now()).text).toBe(after);
    expect(await answer("not_taken_in", { reason: "Det er løst." }, cast.partner, 0)).toMatchObject(
      {
        ok: true,
      },
    );
    expect(await propose(cast.memberOne)).toMatchObject({ reason: "passage-changed" });
  });

  test("finds its paragraph again where others came before it", async () => {
    await propose(cast.workingChair);
    await propose(cast.memberOne, {
      ...{ passage: "Vi åbner skolen.", position: "0" },
      text: "Vi åbner skolen.\n\nOgså hallen.",
    });
    await answer("taken_in");
    await answer("taken_in", {}, cast.partner, 0);
    expect((await now()).text).toBe(
      "Vi åbner skolen.\n\nOgså hallen.\n\nDet sker om morgenen.\n\nVi ses.",
    );
  });

  test("is answered by the proposer only, and proposed by those who may write proposals", async () => {
    await propose(cast.workingChair);
    for (const other of [cast.chair, cast.backboneLead, cast.workingChair]) {
      expect(await answer("taken_in", {}, other as typeof cast.partner)).toMatchObject({
        reason: "not-allowed",
      });
    }
    for (const other of [cast.backboneLead, cast.sideline]) {
      expect(await propose(other)).toMatchObject({ reason: "not-allowed" });
    }
    const other = { onBehalfOf: `organisation:${cast.organisations.municipality}` };
    expect(await propose(cast.workingChair, other)).toMatchObject({ reason: "not-allowed" });
    expect((await now()).text).toBe(text);
  });

  test("is taken back by whoever wrote it, until it is answered", async () => {
    await propose(cast.workingChair);
    const amendmentId = String((await amendments())[0]?.id);
    expect(await perform(cast.memberOne, withdrawAmendment, { amendmentId })).toMatchObject({
      reason: "not-allowed",
    });
    expect(await perform(cast.workingChair, withdrawAmendment, { amendmentId })).toMatchObject({
      ok: true,
    });
    expect(await answer("taken_in")).toMatchObject({ reason: "amendment-answered" });
    const again = { where: { id: amendmentId }, data: { withdrawnAt: null } };
    await expect(db().amendment.update(again)).rejects.toThrow(/amendment_is_kept/);
  });

  test("comes to nothing once the vote has begun, also in the database", async () => {
    await propose(cast.workingChair);
    await open();
    expect(await answer("taken_in")).toMatchObject({ reason: "text-is-voted-on" });
    expect(await propose(cast.memberOne)).toMatchObject({ reason: "text-is-voted-on" });
    const amendmentId = String((await amendments())[0]?.id);
    const forced = { amendmentId, reply: "taken_in" as const, text: "x" };
    const personId = cast.partner.personId;
    await expect(
      db().amendmentAnswer.create({ data: { ...forced, personId, at: new Date() } }),
    ).rejects.toThrow(/text_is_voted_on/);
    const wording = { proposalId, number: 1, text, replacedAt: new Date(), replacedById: personId };
    await expect(db().proposalWording.create({ data: wording })).rejects.toThrow(
      /text_is_voted_on/,
    );
    const changed = db().proposal.update({ where: { id: proposalId }, data: { text: "Andet" } });
    await expect(changed).rejects.toThrow(/wording_is_kept/);
  });

  test("one that removes a paragraph removes it, one that says the same is none", async () => {
    expect(await propose(cast.memberOne, { text: change.passage })).toMatchObject({
      reason: "wording-as-before",
    });
    await propose(cast.memberOne, { text: "" });
    await answer("taken_in");
    expect((await now()).text).toBe("Vi åbner skolen.\n\nVi ses.");
  });

  test("of two answers at once one counts, and the text has one new version", async () => {
    await propose(cast.workingChair);
    const both = await Promise.all([answer("taken_in"), answer("taken_in")]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await wordings()).toHaveLength(1);
  });
});

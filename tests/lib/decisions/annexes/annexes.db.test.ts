import { beforeEach, expect, test } from "vitest";
import { GET as memberGet } from "@/app/initiatives/[slug]/decisions/[number]/annexes/[id]/route";
import { GET as publicGet } from "@/app/public/[slug]/decisions/[number]/annexes/[id]/route";
import type { MemberAction } from "@/lib/action";
import { db } from "@/lib/db";
import { submitProposal, writeProposal } from "@/lib/decisions/actions";
import { addAnnex, removeAnnex } from "@/lib/decisions/annexes/actions";
import { mostAnnexes, mostBytes } from "@/lib/decisions/annexes/rules";
import { type Cast, makeCast } from "@/prisma/cast";
import { plainPdf } from "@/prisma/example/annexes";
import { actingAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();

let cast: Cast;
let proposalId: string;
let number: number;
let round = 0;
beforeEach(async () => {
  round += 1;
  cast = await makeCast(db(), { slug: `annexes-${round}` });
  await perform(cast.partner, writeProposal, { kind: "other", title: "Vedtag rammen" });
  const draft = await db().proposal.findFirstOrThrow({
    where: { initiativeId: cast.initiativeId },
    orderBy: { number: "desc" },
  });
  proposalId = draft.id;
  number = draft.number;
});

type Person = { accountId: string };
type Fields = Record<string, string | string[] | File>;
const perform = (person: Person, action: MemberAction, fields: Fields = {}) =>
  actingAs(person, () => send(action.bind(null, cast.slug), fields));
const pdf = (name = "rammen.pdf") => new File([plainPdf(["Rammen"])], name, { type: "text/html" });
const add = (person: Person, fields: Fields = {}) =>
  perform(person, addAnnex, { proposalId, file: pdf(), ...fields });
const annexes = () => db().proposalAnnex.findMany({ where: { proposalId } });

/** What the address of an annex answers: the response, or null where there is nothing. */
async function ask(get: typeof memberGet, person: Person | null, slug: string, id: string) {
  const params = Promise.resolve({ slug, number: String(number), id });
  try {
    return await actingAs(person, () => get(new Request("http://localhost/"), { params }));
  } catch {
    return null;
  }
}

test("its author adds one to a draft, kept as its content says", async () => {
  expect(await add(cast.partner, { file: pdf("rammen.html") })).toMatchObject({ ok: true });
  const [annex] = await annexes();
  expect(annex).toMatchObject({ name: "rammen.pdf", type: "application/pdf", isPublic: false });
  const answer = await ask(memberGet, cast.partner, cast.slug, String(annex?.id));
  expect(answer?.headers.get("content-disposition")).toMatch(/^attachment; filename="rammen.pdf"/);
  expect(answer?.headers.get("x-content-type-options")).toBe("nosniff");
  expect(answer?.headers.get("content-security-policy")).toContain("sandbox");
  expect(new Uint8Array((await answer?.arrayBuffer()) ?? new ArrayBuffer(0))).toEqual(
    plainPdf(["Rammen"]),
  );
});

test("nobody else adds, reads or removes what belongs to a draft", async () => {
  await add(cast.partner);
  const [annex] = await annexes();
  for (const other of [cast.chair, cast.backboneLead, cast.memberOne]) {
    expect(await add(other)).toMatchObject({ reason: "not-found" });
    const fields = { proposalId, annexId: String(annex?.id) };
    expect(await perform(other, removeAnnex, fields)).toMatchObject({ reason: "not-found" });
    expect(await ask(memberGet, other, cast.slug, String(annex?.id))).toBeNull();
  }
  expect(await annexes()).toHaveLength(1);
});

test("what is no document, too large or one too many is refused with a sentence", async () => {
  const page = new File(["<script>alert(1)</script>"], "rammen.pdf", { type: "application/pdf" });
  expect(await add(cast.partner, { file: page })).toMatchObject({
    ...{ reason: "annex-type", fields: { file: expect.any(String) } },
  });
  const large = new File([plainPdf(["Stor"]), new Uint8Array(mostBytes)], "stor.pdf");
  expect(await add(cast.partner, { file: large })).toMatchObject({ reason: "annex-too-large" });
  expect(await add(cast.partner, { file: new File([], "tom.pdf") })).toMatchObject({
    reason: "annex-empty",
  });
  for (let count = 0; count < mostAnnexes; count += 1) await add(cast.partner);
  expect(await add(cast.partner)).toMatchObject({ reason: "annex-too-many" });
  expect(await annexes()).toHaveLength(mostAnnexes);
});

test("once submitted every member has it and nobody changes it, also not in the database", async () => {
  await add(cast.partner);
  const [annex] = await annexes();
  const id = String(annex?.id);
  await perform(cast.partner, submitProposal, { proposalId });
  expect(await add(cast.partner)).toMatchObject({ reason: "annex-frozen" });
  const fields = { proposalId, annexId: id };
  expect(await perform(cast.partner, removeAnnex, fields)).toMatchObject({
    reason: "annex-frozen",
  });
  await expect(db().proposalAnnex.delete({ where: { id } })).rejects.toThrow(/annex_is_frozen/);
  const renamed = db().proposalAnnex.update({ where: { id }, data: { name: "andet.pdf" } });
  await expect(renamed).rejects.toThrow(/annex_is_frozen/);
  expect(await ask(memberGet, cast.sideline, cast.slug, id)).not.toBeNull();
  expect(await ask(memberGet, cast.stranger, cast.slug, id)).toBeNull();
  expect(await ask(memberGet, null, cast.slug, id)).toBeNull();
  expect(await ask(memberGet, cast.stranger, cast.other.slug, id)).toBeNull();
});

test("the public has it when it is marked so and its decision and the initiative are public, not before", async () => {
  await add(cast.partner, { isPublic: "on" });
  await add(cast.partner, { file: pdf("internt.pdf") });
  const [open, internal] = await annexes();
  const asked = async (annex: { id: string } | undefined) =>
    (await ask(publicGet, null, cast.slug, String(annex?.id))) !== null;
  await perform(cast.partner, submitProposal, { proposalId });
  expect(await asked(open)).toBe(false);
  const decision = await db().decision.create({
    data: {
      ...{ proposalId, outcome: "adopted", decidedAt: new Date(), rule: {}, seatsAtDecision: 8 },
      ...{ votesFor: 8, votesAgainst: 0, votesAbstain: 0, publishedAt: new Date() },
    },
  });
  expect(await asked(open)).toBe(false);
  const { initiativeId: id } = cast;
  await db().initiative.update({ where: { id }, data: { publishedAt: new Date() } });
  expect(await asked(open)).toBe(true);
  expect(await asked(internal)).toBe(false);
  await db().decision.update({ where: { id: decision.id }, data: { publishedAt: null } });
  expect(await asked(open)).toBe(false);
});

import { addDays } from "date-fns";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { db } from "@/lib/db";
import { writeProposal } from "@/lib/decisions/actions";
import { addAnnex, removeAnnex } from "@/lib/decisions/annexes/actions";
import { fileAnswer } from "@/lib/decisions/annexes/file-answer";
import { annexJob } from "@/lib/decisions/annexes/jobs";
import { keptDays, moveAnnexes, moveBack, removeUnused } from "@/lib/decisions/annexes/move";
import { getObject, StorageAway } from "@/lib/decisions/annexes/storage";
import type { Environment } from "@/lib/environment";
import { type Cast, makeCast } from "@/prisma/cast";
import { plainPdf } from "@/prisma/example/annexes";
import { actingAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";
import { startS3 } from "@/tests/support/s3-server";

const signing = { keyId: "nøglen", secret: "hemmeligt/med+tegn" };
const setting = vi.hoisted(() => ({ storage: null as Environment["storage"] }));
vi.mock("@/lib/environment", async (original) => {
  const { environment } = await original<typeof import("@/lib/environment")>();
  return { environment: () => ({ ...environment(), storage: setting.storage }) };
});

freshDatabase();
let s3: Awaited<ReturnType<typeof startS3>>;
let cast: Cast;
let proposalId: string;
let round = 0;
beforeAll(async () => {
  s3 = await startS3({ ...signing, keyId: "noeglen" });
});
afterAll(() => s3.stop());
beforeEach(async () => {
  round += 1;
  s3.objects.clear();
  s3.state.isAway = false;
  setting.storage = storage();
  await db().proposalAnnex.deleteMany({ where: { key: { not: null } } });
  await db().storedObject.deleteMany();
  cast = await makeCast(db(), { slug: `storage-${round}` });
  const written = { kind: "other", title: "Vedtag rammen" };
  await actingAs(cast.partner, () => send(writeProposal.bind(null, cast.slug), written));
  const draft = { initiativeId: cast.initiativeId, submission: null };
  proposalId = (await db().proposal.findFirstOrThrow({ where: draft })).id;
  const file = new File([plainPdf(["Rammen"])], "rammen.pdf");
  await actingAs(cast.partner, () => send(addAnnex.bind(null, cast.slug), { proposalId, file }));
});

const storage = () => ({
  ...{ url: s3.url, region: "eu-north-1", keyId: "noeglen", secret: signing.secret, isLeft: false },
});
const annex = () => db().proposalAnnex.findFirstOrThrow({ where: { proposalId } });
const now = new Date();

test("an annex moves to the storage, signed, and is read from there as it was", async () => {
  await moveAnnexes(db(), now);
  const moved = await annex();
  expect(moved).toMatchObject({ bytes: null, key: `annexes/${cast.initiativeId}/${moved.id}` });
  expect([...s3.objects.keys()]).toEqual([`bucket/${moved.key}`]);
  const answer = await fileAnswer(moved, "no-cache");
  expect(answer.headers.get("content-disposition")).toContain('filename="rammen.pdf"');
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(plainPdf(["Rammen"]));
});

test("who signs with another key gets nothing in", async () => {
  setting.storage = { ...storage(), secret: "en anden" };
  await expect(moveAnnexes(db(), now)).rejects.toThrow("403");
  expect(s3.objects.size).toBe(0);
  expect((await annex()).bytes).not.toBeNull();
});

test("while the storage is away the annex stays where it is, and a moved one is a sentence", async () => {
  s3.state.isAway = true;
  await expect(moveAnnexes(db(), now)).rejects.toBeInstanceOf(StorageAway);
  expect((await fileAnswer(await annex(), "no-cache")).status).toBe(200);
  s3.state.isAway = false;
  await moveAnnexes(db(), now);
  s3.state.isAway = true;
  const answer = await fileAnswer(await annex(), "no-cache");
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain("et lager, der ikke svarer lige nu");
  setting.storage = null;
  await expect(getObject("annexes/1")).rejects.toBeInstanceOf(StorageAway);
});

test("an object that no annex names is gone some days later, and no other", async () => {
  await moveAnnexes(db(), now);
  const { id: annexId } = await annex();
  await removeUnused(db(), addDays(now, 100));
  expect(s3.objects.size).toBe(1);
  const removed = { proposalId, annexId };
  await actingAs(cast.partner, () => send(removeAnnex.bind(null, cast.slug), removed));
  await removeUnused(db(), now);
  await removeUnused(db(), addDays(now, keptDays - 1));
  expect(s3.objects.size).toBe(1);
  await removeUnused(db(), addDays(now, keptDays + 1));
  expect(s3.objects.size).toBe(0);
  expect(await db().storedObject.count()).toBe(0);
});

test("one whose annex was taken out while it moved is not forgotten", async () => {
  const { id } = await annex();
  s3.state.isAway = true;
  await moveAnnexes(db(), now).catch(() => undefined);
  await db().proposalAnnex.delete({ where: { id } });
  s3.objects.set(`bucket/annexes/${cast.initiativeId}/${id}`, Buffer.from("halvt"));
  s3.state.isAway = false;
  await removeUnused(db(), now);
  await removeUnused(db(), addDays(now, keptDays + 1));
  expect(s3.objects.size).toBe(0);
});

test("where the storage is to be left, annexes move back as they were, also those of what is submitted", async () => {
  await moveAnnexes(db(), now);
  const { personId } = cast.partner;
  await db().proposalSubmission.create({ data: { proposalId, personId, at: now } });
  setting.storage = { ...storage(), isLeft: true };
  await annexJob.run();
  const back = await annex();
  expect(back.key).toBeNull();
  expect(new Uint8Array(back.bytes ?? [])).toEqual(plainPdf(["Rammen"]));
  expect(s3.objects.size).toBe(1);
  await annexJob.run();
  expect((await annex()).key).toBeNull();
  await removeUnused(db(), addDays(now, keptDays + 1));
  await removeUnused(db(), addDays(now, 2 * keptDays + 2));
  expect(s3.objects.size).toBe(0);
  const data = { bytes: Buffer.from("En anden") };
  await expect(db().proposalAnnex.update({ where: { id: back.id }, data })).rejects.toThrow(
    "annex_is_frozen",
  );
});

test("nothing is lost where the storage is away, or gives something else than was put in", async () => {
  await moveAnnexes(db(), now);
  const { key } = await annex();
  s3.state.isAway = true;
  await expect(moveBack(db())).rejects.toBeInstanceOf(StorageAway);
  s3.state.isAway = false;
  s3.objects.set(`bucket/${key}`, Buffer.from("halvt"));
  await expect(moveBack(db())).rejects.toThrow("annex_size");
  expect(await annex()).toMatchObject({ bytes: null, key });
});

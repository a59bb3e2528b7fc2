import { afterAll, beforeAll, expect, test } from "vitest";
import { connections, db } from "@/lib/db";
import { onSignal } from "@/lib/live/signals";
import { startLive } from "@/lib/live/start";
import { accountTopic, initiativeTopic } from "@/lib/live/topics";
import { type Cast, makeCast } from "@/prisma/cast";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();
let cast: Cast;
let live: ReturnType<typeof startLive>;
const heard: number[] = [];
const left: (() => void)[] = [];

beforeAll(async () => {
  cast = await makeCast(db());
  // A second is fifty milliseconds here.
  live = startLive(50);
  left.push(onSignal(initiativeTopic(cast.initiativeId), (version) => heard.push(version)));
});
afterAll(async () => {
  for (const leave of left) leave();
  await live.stop();
});

/** As a deed does, at the end of its transaction. */
async function deed(ending: "commit" | "rollback"): Promise<number> {
  const client = await connections().connect();
  try {
    await client.query("begin");
    const { rows } = await client.query(
      `update "AuditHead" set sequence = sequence + 1 where "initiativeId" = $1 returning sequence`,
      [cast.initiativeId],
    );
    await client.query(ending);
    return rows[0].sequence;
  } finally {
    client.release();
  }
}

test("a deed is heard when it is done, and one that was taken back never", async () => {
  const first = await deed("commit");
  await expect.poll(() => heard.at(-1)).toBe(first);
  expect(await deed("rollback")).toBe(first + 1);
  const second = await deed("commit");
  await expect.poll(() => heard.at(-1)).toBe(second);
  expect(heard.filter((version) => version === second)).toHaveLength(1);
});

test("the end of an account's sessions is heard", async () => {
  const epochs: number[] = [];
  left.push(onSignal(accountTopic(cast.chair.accountId), (epoch) => epochs.push(epoch)));
  await db().account.update({
    where: { id: cast.chair.accountId },
    data: { sessionEpoch: { increment: 1 }, email: "ny@example.dk" },
  });
  await db().account.update({ where: { id: cast.chair.accountId }, data: { email: "a@b.dk" } });
  await expect.poll(() => epochs).toEqual([1]);
});

test("what nobody told of is found by asking", async () => {
  await connections().query(`alter table "AuditHead" disable trigger deed_is_heard`);
  const version = await deed("commit");
  await expect.poll(() => heard.at(-1)).toBe(version);
  await connections().query(`alter table "AuditHead" enable trigger deed_is_heard`);
});

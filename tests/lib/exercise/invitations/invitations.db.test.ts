import { addDays } from "date-fns";
import { beforeEach, describe, expect, test } from "vitest";
import type { MemberAction } from "@/lib/action";
import { dayOf, typedDay } from "@/lib/dates";
import { db } from "@/lib/db";
import {
  arrangeInvitation,
  sendInvitation,
  withdrawInvitation,
} from "@/lib/exercise/invitations/actions";
import { answerSeat } from "@/lib/exercise/invitations/link-actions";
import { offerByToken } from "@/lib/exercise/invitations/queries";
import { moveActor } from "@/lib/exercise/plan/actions";
import { type Cast, makeCast } from "@/prisma/cast";
import { actingAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";
import { makeExercise } from "@/tests/support/make-exercise";

freshDatabase();
process.env.SMTP_URL = "smtp://127.0.0.1:1";

let cast: Cast;
let exercise: Awaited<ReturnType<typeof makeExercise>>;
let turn = 0;

type Person = { accountId: string };
const perform = (person: Person, action: MemberAction, fields: Record<string, string> = {}) =>
  actingAs(person, () =>
    send(action.bind(null, cast.slug), { exerciseId: exercise.id, actorId, ...fields }),
  );
let actorId = "";

beforeEach(async () => {
  turn += 1;
  cast = await makeCast(db(), { slug: `inviting-${turn}` });
  exercise = await makeExercise(db(), {
    ...{ initiativeId: cast.initiativeId, step: "invitations" },
    facilitatorId: cast.backboneLead.personId,
    personIds: [cast.partner.personId, cast.chair.personId],
  });
  actorId = exercise.actors[0] ?? "";
  const data = { tableId: exercise.tables[0], why: "De er stærke og besværlige." };
  await db().exerciseActor.update({ where: { id: actorId }, data });
});

const arrange = (fields: Record<string, string> = {}) =>
  perform(cast.chair, arrangeInvitation, {
    askedById: exercise.participantOf[cast.partner.personId] ?? "",
    askOn: typedDay(addDays(dayOf(new Date()), 10)),
    ...{ offer: "Et møde om måneden.", email: "havnen@eksempel.dk", ...fields },
  });
const mails = (reason: string) =>
  db().outboundMail.findMany({
    where: { reason, initiativeId: cast.initiativeId },
    orderBy: { id: "asc" },
  });
async function invited() {
  await arrange();
  await perform(cast.partner, sendInvitation);
  const text = (await mails("exercise.invitation")).at(-1)?.text ?? "";
  return /\/seat-invitations\/([\w-]+)/.exec(text)?.[1] ?? "";
}
const answer = (token: string, fields: Record<string, string> = {}) =>
  actingAs(null, () => send(answerSeat, { token, answer: "yes", ...fields }));
const kept = () => db().exerciseInvitation.findUniqueOrThrow({ where: { actorId } });

describe("an invitation", () => {
  test("is arranged by whoever is in the room, for somebody in it, and sent with a link whose token is kept nowhere", async () => {
    expect(await arrange()).toMatchObject({ ok: true });
    const elsewhere = { askedById: cast.stranger.personId };
    expect(await arrange(elsewhere)).toMatchObject({ reason: "not-found" });
    expect(
      await perform(cast.memberOne, arrangeInvitation, { askedById: actorId, askOn: "01-01-2030" }),
    ).toMatchObject({ reason: "not-found" });
    const token = await invited();
    expect(token).toHaveLength(43);
    expect(JSON.stringify(await kept())).not.toContain(token);
    expect((await mails("exercise.invitation"))[0]?.address).toBe("havnen@eksempel.dk");
  });

  test("without an address leads back to the page where the link is shown", async () => {
    await arrange({ email: "" });
    expect(await perform(cast.partner, sendInvitation)).toMatchObject({
      to: expect.stringMatching(/invitations#link$/),
    });
    expect(await mails("exercise.invitation")).toEqual([]);
  });

  test("tells the holder of its link the offer and nothing that the room said", async () => {
    const offer = await offerByToken(await invited());
    expect(offer).toMatchObject({
      ...{ actorName: "Borgerhuset Havnen", askedByName: cast.partner.name },
      table: { name: "Hovedbordet", part: "head" },
    });
    expect(JSON.stringify(offer)).not.toContain("besværlige");
    expect(JSON.stringify(offer)).not.toContain("Natteravnene");
    expect(await offerByToken("intet")).toBeNull();
  });
});

describe("an answer", () => {
  test("is given without an account, may be changed, and is told to whoever asked", async () => {
    const token = await invited();
    expect(await answer(token)).toMatchObject({ ok: true });
    const wish = {
      answer: "other_table",
      wishedTableId: exercise.tables[3] ?? "",
      said: "Hellere der.",
    };
    expect(await answer(token, wish)).toMatchObject({ ok: true });
    expect(await kept()).toMatchObject({ ...wish, answeredAt: expect.any(Date) });
    const told = await mails("exercise.answer");
    expect(told.map(({ personId }) => personId)).toEqual(Array(2).fill(cast.partner.personId));
    expect(told.map(({ text }) => text).join()).not.toContain("Hellere der");
    const move = { tableId: exercise.tables[3] ?? "" };
    expect(await perform(cast.chair, moveActor, move)).toMatchObject({ ok: true });
    const actor = await db().exerciseActor.findUniqueOrThrow({ where: { id: actorId } });
    expect(actor.tableId).toBe(exercise.tables[3]);
    expect(await answer(token, { answer: "no" })).toMatchObject({ ok: true });
    expect(await kept()).toMatchObject({ answer: "no", wishedTableId: null });
  });

  test("after it was withdrawn, renewed or over is refused with a sentence, and changes nothing", async () => {
    const token = await invited();
    expect(await perform(cast.chair, withdrawInvitation)).toMatchObject({ ok: true });
    expect(await answer(token)).toMatchObject({ reason: "invitation-withdrawn" });
    expect(await perform(cast.chair, withdrawInvitation)).toMatchObject({ reason: "already-done" });
    await perform(cast.chair, sendInvitation);
    expect(await answer(token)).toMatchObject({ reason: "link-used-or-expired" });
    expect(await offerByToken(token)).toBeNull();
    const fresh = await invited();
    await db().exercise.update({ where: { id: exercise.id }, data: { endedAt: new Date() } });
    expect(await answer(fresh)).toMatchObject({ reason: "exercise-over" });
    expect(await arrange()).toMatchObject({ reason: "exercise-over" });
    expect(await kept()).toMatchObject({ answer: null, answeredAt: null });
  });

  test("wishes for a table of the same exercise only", async () => {
    const token = await invited();
    const { tables } = await makeExercise(db(), {
      ...{ initiativeId: cast.initiativeId, facilitatorId: cast.chair.personId, personIds: [] },
    });
    const wish = { answer: "other_table", wishedTableId: tables[0] ?? "" };
    expect(await answer(token, wish)).toMatchObject({ reason: "table-gone" });
  });
});

import { expect } from "vitest";
import { newToken } from "@/lib/access/tokens";
import { db } from "@/lib/db";
import type { Cast } from "@/prisma/cast";
import { makeExercise } from "@/tests/support/make-exercise";
import type { Around } from "./decisions";
import type { Notebook } from "./notebook";
import type { Line } from "./storm";

/** Wedding exercises in the storm: cards are moved, actors placed alone, and invitations answered. */

export type Rooms = Awaited<ReturnType<typeof openRooms>>;

/** A room that seats together, one in which everybody seats alone, and the link of an invitation. */
export async function openRooms({ initiativeId, chair, memberOne, workingMember, now }: Cast) {
  const room = {
    ...{ initiativeId, facilitatorId: chair.personId, isNamed: true },
    personIds: [memberOne.personId, workingMember.personId],
  };
  const together = await makeExercise(db(), { ...room, step: "together" });
  const alone = await makeExercise(db(), { ...room, step: "alone" });
  const { token, tokenHash } = newToken();
  await db().exerciseInvitation.create({
    data: {
      ...{ actorId: together.actors.at(-1) ?? "", tokenHash, askBy: now, sentAt: now },
      askedById: together.participantOf[chair.personId] ?? "",
    },
  });
  return { together, alone, token };
}

const pageOf = ({ slug }: Cast, { number }: { number: number }) =>
  `/initiatives/${slug}/organisation/exercises/${number}`;

/** Any three tables, one after the other. */
const tableOf = ({ tables }: { tables: string[] }, turn: number) => tables[turn % 3] ?? "";

/** One card, carried from table to table by one person. */
export async function moves(around: Around, who: "memberOne" | "workingMember"): Promise<Line> {
  const { cast, rooms, browserOf, notebook } = around;
  const { together } = rooms;
  const actorId = together.actors[who === "memberOne" ? 0 : 1] ?? "";
  const browser = await browserOf(cast[who]);
  const form = await browser.open(`${pageOf(cast, together)}/together?card=1`, 'name="tableId"');
  let turn = 0;
  return async (send) => {
    turn += 1;
    const tableId = tableOf(together, turn);
    const settle = notebook.putting(actorId, tableId);
    const fields = { exerciseId: together.id, actorId, tableId };
    const { isDone } = await send(notebook.begin("move"), browser.call(form, fields));
    if (isDone) settle();
  };
}

/** The sheet of one person, one actor on it placed again and again. */
export async function placements(around: Around): Promise<Line> {
  const { cast, rooms, browserOf, notebook } = around;
  const { alone } = rooms;
  const [actorId = ""] = alone.actors;
  const browser = await browserOf(cast.memberOne);
  const form = await browser.open(`${pageOf(cast, alone)}/alone`, 'name="places"');
  let turn = 0;
  return async (send) => {
    turn += 1;
    const tableId = tableOf(alone, turn);
    const settle = notebook.putting(actorId, tableId);
    const fields = { exerciseId: alone.id, places: `${actorId}:${tableId}` };
    const { isDone } = await send(notebook.begin("placement"), browser.call(form, fields));
    if (isDone) settle();
  };
}

/** What an actor answers by its link, changed again and again. */
export async function seatAnswers({ rooms, stranger, notebook }: Around): Promise<Line> {
  const { token } = rooms;
  const browser = stranger();
  const form = await browser.open(`/seat-invitations/${token}`, 'name="answer"');
  return async (send) => {
    const said = notebook.begin("seat-answer");
    const settle = notebook.putting(token, said);
    const { isDone } = await send(said, browser.call(form, { token, answer: "yes", said }));
    if (isDone) settle();
  };
}

/**
 * Every card sits where its last move put it; what was put somewhere stands as it was last acknowledged or
 * as it was sent after that; and each deed has its row in the log. Gives how many were done: what is put
 * elsewhere leaves nothing but that.
 */
export async function standingInRooms(notebook: Notebook, rooms: Rooms[]): Promise<number> {
  for (const { together, alone, token } of rooms) {
    for (const actorId of together.actors.slice(0, 2)) {
      const { tableId, moves: made } = await db().exerciseActor.findUniqueOrThrow({
        where: { id: actorId },
        select: { tableId: true, moves: { orderBy: [{ at: "desc" }, { id: "desc" }], take: 1 } },
      });
      expect(tableId, "a card apart from its last move").toBe(made[0]?.toTableId ?? null);
      notebook.expectPut(actorId, tableId);
    }
    const [actorId = ""] = alone.actors;
    const placed = await db().exercisePlacement.findMany({ where: { actorId } });
    expect(placed.length, "placed twice").toBeLessThanOrEqual(1);
    notebook.expectPut(actorId, placed[0]?.tableId ?? null);
    const invitation = await db().exerciseInvitation.findUniqueOrThrow({
      where: { actorId: together.actors.at(-1) ?? "" },
    });
    expect(invitation.answer === null, "half an answer").toBe(invitation.answeredAt === null);
    notebook.expectPut(token, invitation.said || null);
  }
  let all = 0;
  for (const [kind, deed] of [
    ["move", "exercise.seat"],
    ["placement", "exercise.seat-alone"],
    ["seat-answer", "exercise.answer"],
  ] as const) {
    const logged = await db().auditEntry.count({ where: { deed } });
    expect(logged, kind).toBeGreaterThanOrEqual(notebook.acknowledgedOf(kind).length);
    expect(logged, kind).toBeLessThanOrEqual(notebook.sentOf(kind).length);
    all += logged;
  }
  return all;
}

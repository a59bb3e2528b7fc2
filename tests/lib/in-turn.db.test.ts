import { beforeAll, expect, inject, test } from "vitest";
import { lockInitiative } from "@/lib/audit";
import { db } from "@/lib/db";
import { castVote } from "@/lib/decisions/taking-part/actions";
import { type Cast, makeCast } from "@/prisma/cast";
import { actingAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast(db());
});

const vote = (choice: string) =>
  actingAs(cast.chair, () =>
    send(castVote.bind(null, cast.slug), {
      ...{ proposalId: cast.proposals.open, seatId: cast.seats.chair, choice },
    }),
  );

test.runIf(inject("server"))(
  "while forty votes stand in the queue of one initiative, everybody else can read",
  async () => {
    let letGo = () => {};
    const held = new Promise<void>((done) => {
      letGo = done;
    });
    const holder = db().$transaction(async (transaction) => {
      await lockInitiative(transaction, cast.initiativeId);
      await held;
    });
    const votes = Array.from({ length: 40 }, (_, turn) => vote(turn % 2 ? "for" : "against"));
    await new Promise((done) => setTimeout(done, 500));
    for (let page = 0; page < 10; page += 1) await db().proposal.count();
    letGo();
    await holder;
    const answers = await Promise.all(votes);
    expect(answers.filter(({ ok }) => !ok)).toEqual([]);
    const mine = { proposalId: cast.proposals.open, seatId: cast.seats.chair };
    expect(await db().vote.count({ where: { ...mine, replacedAt: null } })).toBe(1);
  },
  60_000,
);

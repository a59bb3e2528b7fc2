import { setTimeout as wait } from "node:timers/promises";
import { addDays } from "date-fns";
import { afterAll, expect, test } from "vitest";
import { newToken } from "@/lib/access/tokens";
import { verifyChain } from "@/lib/audit-verify";
import { dayOf } from "@/lib/dates";
import { db } from "@/lib/db";
import { proposePlan, setUpPlan } from "@/lib/exercise/adoption/actions";
import { handIn } from "@/lib/exercise/alone/actions";
import { revealPlaces } from "@/lib/exercise/compare/actions";
import { revealGuests, writeGuests } from "@/lib/exercise/guests/actions";
import { withdrawInvitation } from "@/lib/exercise/invitations/actions";
import { answerSeat } from "@/lib/exercise/invitations/link-actions";
import { moveActor, undoMove } from "@/lib/exercise/plan/actions";
import type { Step } from "@/lib/exercise/rules";
import { endExercise, goToStep } from "@/lib/exercise/steps/actions";
import { type Cast, makeCast } from "@/prisma/cast";
import { actingAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";
import { makeExercise } from "@/tests/support/make-exercise";
import { pick, type Random, randomFrom, shuffled } from "@/tests/support/random";
import { rounds, seed } from "./races/settings";

/** A whole room at once on one card, one plan, one invitation, and on showing what was written alone. */

freshDatabase();

type Deed = () => ReturnType<typeof send>;

const heard: Record<string, number> = {};
afterAll(() => console.log(`Races of the exercise: ${JSON.stringify(heard)}`));

const turns = Array.from({ length: rounds(1) }, (_, turn) => turn);
const times = <Made>(count: number, make: (at: number) => Made) =>
  Array.from({ length: count }, (_, at) => make(at));

async function stage(turn: number, step: Step, options: { bootstrap?: boolean } = {}) {
  const cast = await makeCast(db(), { slug: `race-${step}-${turn}`, ...options });
  const { initiativeId, initiator } = cast;
  const people = [initiator, cast.partner, cast.chair, cast.lived] as const;
  const personIds = people.map(({ personId }) => personId);
  const led = { initiativeId, facilitatorId: initiator.personId };
  const exercise = await makeExercise(db(), { ...led, personIds, step });
  const room = { exerciseId: exercise.id };
  return { cast, people, exercise, room, random: randomFrom(seed + turn) };
}

/** What was done, and how often; every refusal is one of those that tell of being overtaken. */
async function race(cast: Cast, deeds: Deed[], tooLate: string[]): Promise<number> {
  const answers = await Promise.all(deeds.map((deed) => deed()));
  for (const answer of answers) {
    const reason = answer.ok ? "done" : answer.reason;
    heard[reason] = (heard[reason] ?? 0) + 1;
    if (!answer.ok) expect(tooLate).toContain(answer.reason);
  }
  const entries = await db().auditEntry.count({ where: { initiativeId: cast.initiativeId } });
  expect(await verifyChain(cast.initiativeId)).toEqual({ entries, brokenAt: null });
  return answers.filter(({ ok }) => ok).length;
}

/** Not all at the same instant: then it is always the same kind of deed that asks least and comes first. */
const withinAMoment = (random: Random, deeds: Deed[]): Deed[] =>
  deeds.map((deed) => {
    const inMs = random() * 40;
    return () => wait(inMs).then(deed);
  });

/** Each waits for the answer to the one before, as those of one person do. */
function oneAfterAnother(deeds: Deed[]): Deed[] {
  let before: Promise<unknown> = Promise.resolve();
  return deeds.map((deed) => () => {
    const mine = before.then(deed);
    before = mine;
    return mine;
  });
}

const timesLogged = ({ initiativeId }: Cast, deed: string) =>
  db().auditEntry.count({ where: { initiativeId, deed } });

test.each(turns)(
  "200 moves of one card end where the last one put it (round %i)",
  async (turn) => {
    const { cast, people, exercise, room, random } = await stage(turn, "together");
    const actorId = exercise.actors[0] ?? "";
    const tables = exercise.tables as [string, ...string[]];
    const deeds = times(200, () => () => {
      const [isUndone, tableId] = [random() < 0.1, pick(random, tables)];
      return actingAs(pick(random, people), () =>
        isUndone
          ? send(undoMove.bind(null, cast.slug), room)
          : send(moveActor.bind(null, cast.slug), { ...room, actorId, tableId }),
      );
    });
    await race(cast, deeds, ["move-overtaken", "nothing-to-undo"]);
    const moves = await db().exerciseMove.findMany({
      where: { actorId, undoneAt: null },
      orderBy: [{ at: "asc" }, { id: "asc" }],
    });
    // What was taken back is gone from the story, so each begins where the one before it ended.
    let at: string | null = null;
    for (const { fromTableId, toTableId } of moves) {
      expect(fromTableId).toBe(at);
      at = toTableId;
    }
    const { tableId } = await db().exerciseActor.findUniqueOrThrow({ where: { id: actorId } });
    expect(tableId).toBe(at);
  },
  90_000,
);

test.each(turns)(
  "places are shown once, and whoever hands in is in them or is told (round %i)",
  async (turn) => {
    const { cast, people, exercise, room, random } = await stage(turn, "alone");
    const [actor = "", table = ""] = [exercise.actors[0], exercise.tables[0]];
    const hand = (person: (typeof people)[number]) =>
      actingAs(person, () =>
        send(handIn.bind(null, cast.slug), { ...room, places: `${actor}:${table}` }),
      );
    await hand(people[0]);
    const show = times(
      3,
      () => () => actingAs(people[0], () => send(revealPlaces.bind(null, cast.slug), room)),
    );
    const late = people.slice(1).map((person) => () => hand(person));
    const deeds = withinAMoment(random, [...show, ...late]);
    const done = await race(cast, deeds, ["places-revealed", "other-step"]);
    expect(await timesLogged(cast, "exercise.lead")).toBe(1);
    // Besides the one that showed them and the one that handed in before.
    const placements = { sheet: room, actorId: actor };
    expect(await db().exercisePlacement.count({ where: placements })).toBe(done);
  },
  90_000,
);

test.each(turns)(
  "guest lists are shown together once, and no name comes twice (round %i)",
  async (turn) => {
    const { cast, people, room, random } = await stage(turn, "guests");
    const write = (person: (typeof people)[number], at: number) =>
      actingAs(person, () =>
        send(writeGuests.bind(null, cast.slug), {
          ...{ ...room, guests: `Fjordens Bio\nHavnens Kor ${at}`, done: "done" },
        }),
      );
    await write(people[0], 0);
    const show = times(
      3,
      () => () => actingAs(people[0], () => send(revealGuests.bind(null, cast.slug), room)),
    );
    const late = people.slice(1).map((person, at) => () => write(person, at + 1));
    await race(cast, withinAMoment(random, [...show, ...late]), ["guests-revealed", "other-step"]);
    expect(await timesLogged(cast, "exercise.lead")).toBe(1);
    const named = { ...room, name: "Fjordens Bio" };
    expect(await db().exerciseActor.count({ where: named })).toBe(1);
    // Who came too late was told, and who was not is not written down.
    const lists = await db().exerciseParticipant.findMany({ where: room });
    expect(lists.flatMap(({ guests }) => guests)).toEqual([]);
  },
  90_000,
);

test.each(turns)(
  "an invitation that is answered while it is withdrawn keeps what was answered in time (round %i)",
  async (turn) => {
    const { cast, people, exercise, room, random } = await stage(turn, "invitations");
    const actorId = exercise.actors[0] ?? "";
    const { token, tokenHash } = newToken();
    const askedById = exercise.participantOf[cast.partner.personId] ?? "";
    const askBy = addDays(dayOf(new Date()), 10);
    await db().exerciseInvitation.create({
      data: { actorId, askedById, askBy, tokenHash, sentAt: new Date() },
      select: { actorId: true },
    });
    const said = times(30, (at) => () => {
      const answer = pick(random, ["yes", "no"]);
      return actingAs(null, () => send(answerSeat, { token, answer, said: `${answer} ${at}` }));
    });
    const back = times(
      3,
      () => () =>
        actingAs(pick(random, people), () =>
          send(withdrawInvitation.bind(null, cast.slug), { ...room, actorId }),
        ),
    );
    const lines = times(3, (line) => {
      const own = said.slice(10 * line, 10 * (line + 1));
      return oneAfterAnother(shuffled(random, [...own, ...back.slice(line, line + 1)]));
    });
    await race(cast, lines.flat(), ["invitation-withdrawn", "already-done"]);
    const kept = await db().exerciseInvitation.findUniqueOrThrow({ where: { actorId } });
    expect(kept.withdrawnAt).not.toBeNull();
    const logged = await db().auditEntry.findMany({
      where: {
        initiativeId: cast.initiativeId,
        deed: { in: ["exercise.answer", "exercise.invite"] },
      },
      orderBy: { sequence: "asc" },
    });
    // The withdrawal is the last that happened to it, and happened once.
    expect(logged.findIndex(({ deed }) => deed === "exercise.invite")).toBe(logged.length - 1);
    expect(kept.answer === null).toBe(logged.length === 1);
    if (kept.answer) expect(kept.said.startsWith(kept.answer)).toBe(true);
  },
  90_000,
);

test.each(turns)(
  "a plan that several adopt at once is adopted once (round %i)",
  async (turn) => {
    const { cast, people, exercise, room } = await stage(turn, "decide", { bootstrap: true });
    const [head = "", , housing = ""] = exercise.tables;
    for (const [actor, tableId] of [head, head, housing, housing].entries()) {
      const id = exercise.actors[actor] ?? "";
      await db().exerciseActor.update({ where: { id }, data: { tableId } });
    }
    const adopt = () => () =>
      actingAs(people[0], () => send(setUpPlan.bind(null, cast.slug), room));
    const done = await race(cast, times(6, adopt), ["plan-adopted"]);
    expect(done).toBe(1);
    const made = { group: { initiativeId: cast.initiativeId, name: "Bolig og job" } };
    expect(await db().group.count({ where: made.group })).toBe(1);
    expect(await db().seat.count({ where: made })).toBe(2);
  },
  90_000,
);

test.each(turns)(
  "a plan that several propose at once is proposed once (round %i)",
  async (turn) => {
    const { cast, people, exercise, room } = await stage(turn + 1_000, "decide");
    const tableId = exercise.tables[2] ?? "";
    for (const id of exercise.actors.slice(0, 2)) {
      await db().exerciseActor.update({ where: { id }, data: { tableId } });
    }
    const propose = (at: number) => () =>
      actingAs(people[1 + (at % 2)] ?? people[1], () =>
        send(proposePlan.bind(null, cast.slug), { ...room, title: `Planen ${at}`, text: "" }),
      );
    expect(await race(cast, times(6, propose), ["plan-proposed"])).toBe(1);
    const made = { initiativeId: cast.initiativeId, kind: "adopt_seating" as const };
    expect(await db().proposal.count({ where: made })).toBe(1);
  },
  90_000,
);

test.each(turns)(
  "an exercise that is ended while others seat keeps what was moved in time, and nothing after (round %i)",
  async (turn) => {
    const { cast, people, exercise, room, random } = await stage(turn + 2_000, "together");
    const tables = exercise.tables as [string, ...string[]];
    const actors = exercise.actors as [string, ...string[]];
    const move = () => {
      const moved = { actorId: pick(random, actors), tableId: pick(random, tables) };
      const person = pick(random, people);
      return () =>
        actingAs(person, () => send(moveActor.bind(null, cast.slug), { ...room, ...moved }));
    };
    const end = () => () =>
      actingAs(people[0], () => send(endExercise.bind(null, cast.slug), room));
    const deeds = withinAMoment(random, [...times(30, move), ...times(3, end)]);
    const done = await race(cast, deeds, ["exercise-over"]);
    const logged = await db().auditEntry.findMany({
      where: { initiativeId: cast.initiativeId, deed: { startsWith: "exercise." } },
      orderBy: { sequence: "asc" },
    });
    expect(logged).toHaveLength(done);
    expect(logged.findIndex(({ deed }) => deed === "exercise.lead")).toBe(done - 1);
  },
  90_000,
);

test.each(turns)(
  "several devices that lead the room on at once leave it at one step, with that step's own time (round %i)",
  async (turn) => {
    const { cast, people, room } = await stage(turn + 3_000, "together");
    const minutesOf = { compare: "11", missing: "12", invitations: "13" } as const;
    const asked = Object.entries(minutesOf);
    const lead = (at: number) => () => {
      const [step, minutes] = asked[at % asked.length] ?? ["compare", "11"];
      return actingAs(people[0], () =>
        send(goToStep.bind(null, cast.slug), { ...room, step, minutes }),
      );
    };
    expect(await race(cast, times(9, lead), [])).toBe(9);
    expect(await timesLogged(cast, "exercise.lead")).toBe(9);
    const kept = await db().exercise.findUniqueOrThrow({ where: { id: room.exerciseId } });
    expect(asked).toContainEqual([kept.step, String(kept.stepMinutes)]);
  },
  90_000,
);

import { addDays } from "date-fns";
import { afterAll, expect, test } from "vitest";
import { dayOf, typedDay } from "@/lib/dates";
import { db } from "@/lib/db";
import { closeVote } from "@/lib/decisions/actions";
import { extendVote } from "@/lib/decisions/deadline/actions";
import { notePresence } from "@/lib/decisions/presence/actions";
import type { Counted } from "@/lib/decisions/rules";
import { castVote, registerVotes } from "@/lib/decisions/taking-part/actions";
import { defaultRule } from "@/lib/decisions/voting-rules";
import { freshDatabase } from "@/tests/support/database";
import { pick, shuffled } from "@/tests/support/random";
import {
  type Deed,
  heard,
  type Place,
  race,
  stage,
  times,
  turns,
  under,
} from "./races/several-ways";

/** A meeting: people vote on their phones while the chair writes down hands and notes who is there. */

freshDatabase();
afterAll(() => console.log(`Races in a room: ${JSON.stringify(heard)}`));

/** The row that the proposal was put on under lets a vote be given a week more. */
async function mayBeExtended(proposalId: string) {
  const { matrixRowId } = await db().proposalOpening.findUniqueOrThrow({ where: { proposalId } });
  await db().$transaction(async (transaction) => {
    await transaction.$executeRaw`set local session_replication_role = replica`;
    await transaction.matrixRow.update({ where: { id: matrixRowId }, data: { extendDays: 7 } });
  });
}

test.each(turns)(
  "votes, hands written down, who is present, and more time (round %i)",
  async (turn) => {
    const { cast, random } = await stage(turn, "room");
    const proposalId = cast.proposals.open;
    await under(proposalId, { ...defaultRule, basis: "present" });
    await mayBeExtended(proposalId);
    const before = await db().proposalOpening.findUniqueOrThrow({ where: { proposalId } });
    const own: [Place, ...Place[]] = [
      [cast.chair, cast.seats.chair],
      [cast.deputyChair, cast.seats.deputyChair],
      [cast.memberOne, cast.seats.memberOne],
      [cast.memberTwo, cast.seats.memberTwo],
      [cast.lived, cast.seats.lived],
    ];
    const ofOffice = () => pick(random, [cast.chair, cast.backboneLead]);
    const closesOn = typedDay(addDays(dayOf(new Date()), 10));
    const deeds = times(60, (): Deed => {
      const kind = random();
      const choice = pick(random, ["for", "against", "abstain"] as const);
      if (kind < 0.3) {
        const seatId = shuffled(random, cast.votingSeats).slice(0, 3);
        return [ofOffice(), registerVotes, { proposalId, seatId, choice, way: "hands" }];
      }
      if (kind < 0.5) {
        const present = shuffled(random, cast.votingSeats).slice(0, 4);
        return [ofOffice(), notePresence, { proposalId, present }];
      }
      if (kind < 0.6) {
        const until = { closesOn, closesAt: "12.00", reason: "To mangler endnu." };
        return [cast.chair, extendVote, { proposalId, ...until }];
      }
      const [person, seatId] = pick(random, own);
      return [person, castVote, { proposalId, seatId, choice, reason: "" }];
    });
    await race(cast, [...deeds, [cast.chair, closeVote, { proposalId }]]);

    const votes = await db().vote.findMany({ where: { proposalId }, orderBy: { castAt: "asc" } });
    const standing = votes.filter(({ replacedAt }) => replacedAt === null);
    expect(new Set(standing.map(({ seatId }) => seatId)).size).toBe(standing.length);
    for (const seatId of cast.votingSeats) {
      const ways = votes.filter((vote) => vote.seatId === seatId).map((vote) => vote.registered);
      const owners = ways.indexOf(null);
      // Once the seat has spoken for itself nobody writes down anything else for it.
      if (owners >= 0) expect(ways.slice(owners).filter(Boolean)).toEqual([]);
    }
    const logged = await db().auditEntry.findMany({
      where: { initiativeId: cast.initiativeId, subjectId: proposalId },
      orderBy: { sequence: "asc" },
    });
    const deedsOf = (...names: string[]) => logged.filter(({ deed }) => names.includes(deed));
    expect(deedsOf("vote.cast", "vote.register")).toHaveLength(votes.length);

    const present = await db().presence.findMany({ where: { proposalId, struckAt: null } });
    const there = new Set(present.map(({ seatId }) => seatId));
    expect(there.size).toBe(present.length);
    const noted = deedsOf("presence.note").at(-1)?.details as { present?: number } | undefined;
    expect(present).toHaveLength(noted?.present ?? 0);

    const extensions = await db().proposalExtension.findMany({ where: { proposalId } });
    expect(extensions).toHaveLength(deedsOf("vote.extend").length);
    expect(extensions.length).toBeLessThanOrEqual(1);
    const after = await db().proposalOpening.findUniqueOrThrow({ where: { proposalId } });
    expect(after.closesAt > before.closesAt).toBe(extensions.length === 1);

    const decisions = await db().decision.findMany({ where: { proposalId } });
    expect(decisions).toHaveLength(deedsOf("decision.close").length);
    expect(decisions.length).toBeLessThanOrEqual(1);
    for (const { counted, votesFor, votesAgainst, votesAbstain } of decisions) {
      expect(votesFor + votesAgainst + votesAbstain).toBe(standing.length);
      const inRoom = new Set([...there, ...standing.map(({ seatId }) => seatId)]);
      expect((counted as unknown as Counted).present?.seats).toBe(inRoom.size);
    }
  },
  90_000,
);

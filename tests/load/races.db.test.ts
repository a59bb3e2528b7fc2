import { afterAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { closeVote, withdrawProposal } from "@/lib/decisions/actions";
import { closeDue } from "@/lib/decisions/mutations";
import { castVote } from "@/lib/decisions/taking-part/actions";
import { assignHolder, endHolding } from "@/lib/organisation/seat-actions";
import { makeCast } from "@/prisma/cast";
import { actingAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";
import { randomFrom } from "@/tests/support/random";
import { type RacingDeed, racingDeeds } from "./races/deeds";
import { type Answered, judgeRace } from "./races/judge";
import { rounds, seed } from "./races/settings";

/** 200 simultaneous votes, closings, withdrawals and changes of holder on one decision. */

const actions = {
  vote: castVote,
  close: closeVote,
  withdraw: withdrawProposal,
  end: endHolding,
  assign: assignHolder,
};

/** What a person may hear who comes too late; anything else would be a bug. */
const tooLate = [
  ...["proposal-decided", "proposal-withdrawn", "vote-is-counted", "proposal-closed"],
  ...["holder-has-voted", "not-your-vote", "not-allowed", "seat-taken", "already-done"],
];

const outcomes: string[] = [];
const heard: Record<string, number> = {};

freshDatabase();
afterAll(() => console.log(`Races: ${outcomes.join(", ")}; ${JSON.stringify(heard)}`));

test.each(Array.from({ length: rounds(2) }, (_, round) => round))(
  "200 deeds at once have one outcome (round %i)",
  async (round) => {
    const random = randomFrom(seed + round);
    const cast = await makeCast(db(), { slug: `race-${round}` });
    const holdings = await db().seatHolding.findMany({});
    const holdingOf = (seatId: string) => holdings.find((one) => one.seatId === seatId)?.id ?? "";
    const answers = racingDeeds(random, cast, holdingOf).map(async (deed): Promise<Answered> => {
      const answer = await actingAs(cast[deed.who], () => perform(cast.slug, deed));
      const reason = answer.ok ? "done" : answer.reason;
      heard[reason] = (heard[reason] ?? 0) + 1;
      if (!answer.ok) expect(tooLate).toContain(answer.reason);
      return { deed, isDone: answer.ok };
    });
    // The clock joins in, as it does in every copy of the application.
    const clocks = [1, 2, 3].map(() => closeDue(db(), new Date()));
    await Promise.all(clocks);
    outcomes.push(await judgeRace(cast, await Promise.all(answers)));
  },
  180_000,
);

function perform(slug: string, { kind, fields }: RacingDeed) {
  return send(actions[kind].bind(null, slug), fields);
}

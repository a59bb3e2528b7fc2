import { addDays, subDays } from "date-fns";
import { beforeEach, describe, expect, test } from "vitest";
import type { MemberAction } from "@/lib/action";
import { dayOf } from "@/lib/dates";
import { db } from "@/lib/db";
import { closeVote } from "@/lib/decisions/actions";
import { closeDue } from "@/lib/decisions/mutations";
import { castVote } from "@/lib/decisions/taking-part/actions";
import { type Cast, makeCast } from "@/prisma/cast";
import { actingAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();

let cast: Cast;
let proposalId: string;
let round = 0;

beforeEach(async () => {
  round += 1;
  cast = await makeCast(db(), { slug: `votes-${round}` });
  proposalId = cast.proposals.open;
});

type Person = { accountId: string };
const perform = (
  person: Person,
  action: MemberAction,
  slug: string,
  fields: Record<string, string>,
) => actingAs(person, () => send(action.bind(null, slug), fields));
const vote = (person: Person, seatId: string, choice: string, more: Record<string, string> = {}) =>
  perform(person, castVote, cast.slug, { proposalId, seatId, choice, ...more });

/** The casts of the tests before this one are due as well, and one turn takes only so many. */
async function closeAllDue(now: Date) {
  while ((await closeDue(db(), now)).decided > 0);
}

const standing = () =>
  db().vote.findMany({
    where: { proposalId, replacedAt: null },
    select: { seatId: true, choice: true, asDeputy: true, personId: true, reason: true },
  });
const deeds = (deed: string) =>
  db().auditEntry.count({ where: { initiativeId: cast.initiativeId, deed } });

describe("a vote", () => {
  test("a member of the steering group votes, with a reason", async () => {
    const answer = await vote(cast.memberOne, cast.seats.memberOne, "for", {
      reason: "Det haster.",
    });
    expect(answer).toMatchObject({ ok: true, message: "Din stemme er afgivet." });
    expect(await standing()).toEqual([
      {
        seatId: cast.seats.memberOne,
        choice: "for",
        asDeputy: false,
        personId: cast.memberOne.personId,
        reason: "Det haster.",
      },
    ]);
    expect(await deeds("vote.cast")).toBe(1);
  });

  test("can be changed until closing, and the old one is kept", async () => {
    await vote(cast.chair, cast.seats.chair, "for");
    const answer = await vote(cast.chair, cast.seats.chair, "against");
    expect(answer).toMatchObject({ ok: true, message: "Din stemme er ændret." });
    expect((await standing()).map((one) => one.choice)).toEqual(["against"]);
    expect(await db().vote.count({ where: { proposalId } })).toBe(2);
  });

  test("one person with two seats has two votes, one for each", async () => {
    await vote(cast.twoSeats, cast.seats.twoSeatsFirst, "for");
    await vote(cast.twoSeats, cast.seats.twoSeatsSecond, "abstain");
    expect((await standing()).map((one) => one.choice).toSorted()).toEqual(["abstain", "for"]);
  });

  test("the same form sent twice votes once", async () => {
    const key = { deedKey: "the-same-form-0001" };
    const answers = await Promise.all([
      vote(cast.chair, cast.seats.chair, "for", key),
      vote(cast.chair, cast.seats.chair, "for", key),
    ]);
    expect(answers.every((answer) => answer.ok)).toBe(true);
    // Whoever pressed twice, or was answered by another copy, is told so too.
    expect(answers.map(({ message }) => message)).toContain("Det er gjort.");
    expect(await db().vote.count({ where: { proposalId } })).toBe(1);
    expect(await deeds("vote.cast")).toBe(1);
  });

  test.each([
    ["a working group's chair", "workingChair", "chair"],
    ["the secretariat", "backboneLead", "chair"],
    ["an observer", "observer", "observer"],
    ["a partner", "partner", "chair"],
    ["somebody on the sideline", "sideline", "chair"],
  ] as const)("%s cannot vote", async (_who, person, seat) => {
    const answer = await vote(cast[person], cast.seats[seat], "for");
    expect(answer).toMatchObject({ ok: false, reason: "not-allowed" });
    expect(await standing()).toEqual([]);
    expect(await deeds("vote.cast")).toBe(0);
  });

  test("to a stranger there is no such proposal", async () => {
    const answer = await vote(cast.stranger, cast.other.seatId, "for");
    expect(answer).toMatchObject({ ok: false, reason: "not-found" });
  });

  test("nobody votes for another's seat", async () => {
    const answer = await vote(cast.memberOne, cast.seats.memberTwo, "for");
    expect(answer).toMatchObject({ ok: false, reason: "not-your-vote" });
    expect(await standing()).toEqual([]);
  });

  test("a choice that is none is refused beside the form", async () => {
    const answer = await vote(cast.chair, cast.seats.chair, "perhaps");
    expect(answer).toMatchObject({ ok: false, reason: "check-fields" });
  });

  test("a proposal that is only submitted takes no votes", async () => {
    proposalId = cast.proposals.submitted;
    const answer = await vote(cast.chair, cast.seats.chair, "for");
    expect(answer).toMatchObject({ ok: false, reason: "proposal-not-open" });
  });
});

describe("a deputy", () => {
  test("votes when the holder does not, and the holder's vote replaces it", async () => {
    expect(await vote(cast.deputy, cast.seats.memberOne, "for")).toMatchObject({ ok: true });
    expect(await standing()).toMatchObject([{ asDeputy: true, choice: "for" }]);
    expect(await vote(cast.memberOne, cast.seats.memberOne, "against")).toMatchObject({ ok: true });
    expect(await standing()).toMatchObject([{ asDeputy: false, choice: "against" }]);
  });

  test("is refused once the holder has voted", async () => {
    await vote(cast.memberOne, cast.seats.memberOne, "against");
    const answer = await vote(cast.deputy, cast.seats.memberOne, "for");
    expect(answer).toMatchObject({ ok: false, reason: "holder-has-voted" });
    expect(await standing()).toMatchObject([{ asDeputy: false, choice: "against" }]);
  });

  test("and the holder at the same moment: one vote, the holder's", async () => {
    await Promise.all([
      vote(cast.deputy, cast.seats.memberOne, "for"),
      vote(cast.memberOne, cast.seats.memberOne, "against"),
    ]);
    expect(await standing()).toMatchObject([{ asDeputy: false, choice: "against" }]);
  });
});

describe("a seat's last day", () => {
  const endSeat = (name: keyof Cast["seats"], until: Date) =>
    db().seat.update({ where: { id: cast.seats[name] }, data: { until } });

  test("a seat that ended yesterday has no vote today", async () => {
    await endSeat("memberTwo", dayOf(cast.now));
    const answer = await vote(cast.memberTwo, cast.seats.memberTwo, "for");
    expect(answer).toMatchObject({ ok: false });
    expect(await standing()).toEqual([]);
  });

  test("today is still a day of a seat whose last day is today", async () => {
    await endSeat("memberTwo", addDays(dayOf(cast.now), 1));
    expect(await vote(cast.memberTwo, cast.seats.memberTwo, "for")).toMatchObject({ ok: true });
  });

  test("a seat that ends before closing is neither counted nor part of the basis", async () => {
    await vote(cast.memberTwo, cast.seats.memberTwo, "against");
    await vote(cast.chair, cast.seats.chair, "for");
    await endSeat("memberTwo", addDays(dayOf(cast.now), 2));
    await closeAllDue(addDays(cast.now, 8));
    expect(await db().decision.findUnique({ where: { proposalId } })).toMatchObject({
      outcome: "lapsed",
      seatsAtDecision: 7,
      votesFor: 1,
      votesAgainst: 0,
    });
  });
});

describe("closing", () => {
  const five = ["chair", "deputyChair", "memberOne", "memberTwo", "memberThree"] as const;
  const everyone = (choice = "for") =>
    Promise.all(five.map((name) => vote(cast[name], cast.seats[name], choice)));
  const decision = () => db().decision.findUnique({ where: { proposalId } });
  const closesAt = async () =>
    (await db().proposalOpening.findUniqueOrThrow({ where: { proposalId } })).closesAt;

  test("the chair closes, and the count is what the votes say", async () => {
    await everyone();
    const answer = await perform(cast.chair, closeVote, cast.slug, { proposalId });
    expect(answer).toMatchObject({ ok: true });
    expect(await decision()).toMatchObject({
      outcome: "adopted",
      votesFor: 5,
      votesAgainst: 0,
      votesAbstain: 0,
      seatsAtDecision: 8,
      closedById: cast.chair.personId,
    });
  });

  test.each(["memberOne", "backboneLead", "workingChair"] as const)(
    "%s cannot close",
    async (name) => {
      const answer = await perform(cast[name], closeVote, cast.slug, { proposalId });
      expect(answer).toMatchObject({ ok: false, reason: "not-allowed" });
      expect(await decision()).toBeNull();
    },
  );

  test("it closes by itself at its time, not a moment before", async () => {
    await everyone("against");
    const time = await closesAt();
    await closeAllDue(new Date(time.getTime() - 1));
    expect(await decision()).toBeNull();
    await closeAllDue(time);
    expect(await decision()).toMatchObject({ outcome: "rejected", closedById: null });
    const entry = await db().auditEntry.findFirst({
      where: { initiativeId: cast.initiativeId, deed: "decision.close" },
    });
    expect(entry).toMatchObject({ personId: null, details: { outcome: "rejected", against: 5 } });
  });

  test("without a quorum it lapses, and nothing is decided", async () => {
    await vote(cast.chair, cast.seats.chair, "for");
    await closeAllDue(await closesAt());
    expect(await decision()).toMatchObject({ outcome: "lapsed", votesFor: 1, seatsAtDecision: 8 });
  });

  test("a vote after the time is refused in words, before the count is made", async () => {
    await db().proposalOpening.update({
      where: { proposalId },
      data: { closesAt: new Date(Date.now() - 1) },
    });
    const answer = await vote(cast.chair, cast.seats.chair, "for");
    expect(answer).toMatchObject({ ok: false, reason: "proposal-closed" });
    expect(await standing()).toEqual([]);
  });

  test("votes at the very second of closing: every vote accepted is in the count", async () => {
    await db().proposalOpening.update({
      where: { proposalId },
      data: { closesAt: new Date(Date.now() + 120) },
    });
    const votes = cast.votingSeats.length;
    const pressed = five.map(async (name, index) => {
      await new Promise((done) => setTimeout(done, 80 + index * 20));
      return vote(cast[name], cast.seats[name], "for");
    });
    const closing = (async () => {
      for (let turn = 0; turn < 30 && !(await decision()); turn += 1) {
        await closeAllDue(new Date());
        await new Promise((done) => setTimeout(done, 10));
      }
    })();
    const [answers] = await Promise.all([Promise.all(pressed), closing]);
    const accepted = answers.filter((answer) => answer.ok).length;
    const refused = answers.filter((answer) => !answer.ok);
    expect(await decision()).toMatchObject({ votesFor: accepted, seatsAtDecision: votes });
    expect((await standing()).length).toBe(accepted);
    for (const answer of refused) {
      expect(answer).toMatchObject({
        reason: expect.stringMatching(/^proposal-(closed|decided)$/),
      });
    }
  });

  test("the chair, the deputy chair and the clock at once: one decision", async () => {
    await everyone();
    const time = await closesAt();
    const answers = await Promise.all([
      perform(cast.chair, closeVote, cast.slug, { proposalId }),
      perform(cast.deputyChair, closeVote, cast.slug, { proposalId }),
      closeAllDue(time),
      closeAllDue(time),
    ]);
    expect(await db().decision.count({ where: { proposalId } })).toBe(1);
    expect(await deeds("decision.close")).toBe(1);
    for (const answer of answers) {
      if (answer && !answer.ok) expect(answer.reason).toBe("proposal-decided");
    }
  });

  test("votes and a closing at once: the count is the standing votes", async () => {
    const seats = ["lived", "memberThree", "memberTwo", "memberOne"] as const;
    await Promise.all([
      ...five.map((name) => vote(cast[name], cast.seats[name], "for")),
      perform(cast.chair, closeVote, cast.slug, { proposalId }),
      ...seats.map((name) => vote(cast[name], cast.seats[name], "against")),
    ]);
    const made = await decision();
    const votes = await standing();
    expect(made).not.toBeNull();
    expect(votes.filter((one) => one.choice === "for").length).toBe(made?.votesFor);
    expect(votes.filter((one) => one.choice === "against").length).toBe(made?.votesAgainst);
  });

  test("a withdrawn proposal is never closed", async () => {
    await db().proposalWithdrawal.create({
      data: { proposalId, personId: cast.workingChair.personId, at: subDays(cast.now, 1) },
    });
    await closeAllDue(addDays(cast.now, 30));
    expect(await decision()).toBeNull();
    const answer = await perform(cast.chair, closeVote, cast.slug, { proposalId });
    expect(answer).toMatchObject({ ok: false, reason: "proposal-withdrawn" });
  });
});

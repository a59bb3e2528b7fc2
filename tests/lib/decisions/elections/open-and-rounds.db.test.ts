import { addDays } from "date-fns";
import { beforeEach, describe, expect, test } from "vitest";
import type { MemberAction } from "@/lib/action";
import { dayOf, typedDay } from "@/lib/dates";
import { db } from "@/lib/db";
import { closeVote, openProposal, writeProposal } from "@/lib/decisions/actions";
import { castBallot } from "@/lib/decisions/elections/actions";
import { newCode } from "@/lib/decisions/elections/code";
import type { Contest } from "@/lib/decisions/procedures/contest";
import { findProposal } from "@/lib/decisions/queries";
import { currentMember } from "@/lib/session";
import { type Cast, makeCast } from "@/prisma/cast";
import { actingAs, send } from "@/tests/support/acting";
import { freshDatabase } from "@/tests/support/database";

freshDatabase();

let cast: Cast;
let proposalId: string;
let turn = 0;
beforeEach(async () => {
  turn += 1;
  cast = await makeCast(db(), { slug: `open-${turn}` });
});

type Person = { accountId: string; personId: string };
type Fields = Record<string, string>;
const perform = (person: Person, action: MemberAction, fields: Fields) =>
  actingAs(person, () => send(action.bind(null, cast.slug), fields));

/** Puts an election of one on, under a rule that says more than the first matrix does. */
async function open(more: object) {
  const written = await perform(cast.workingChair, writeProposal, {
    ...{ kind: "elect", title: "Vælg en talsperson", step: "submit" },
    ...{ group: cast.groups.working, role: "member", places: "1", constituency: "Unge" },
    ...{ "candidate-1-person": cast.partner.personId, "candidate-2-person": cast.lived.personId },
    "candidate-3-person": cast.observer.personId,
  });
  expect(written).toMatchObject({ ok: true });
  const latest = {
    where: { initiativeId: cast.initiativeId },
    orderBy: { number: "desc" },
  } as const;
  proposalId = (await db().proposal.findFirstOrThrow(latest)).id;
  const on = { closesOn: typedDay(addDays(dayOf(cast.now), 5)), closesAt: "12.00" };
  expect(await perform(cast.chair, openProposal, { proposalId, ...on })).toMatchObject({
    ok: true,
  });
  const { rule } = await db().proposalOpening.findUniqueOrThrow({ where: { proposalId } });
  const data = { rule: { ...(rule as object), ...more } };
  await db().proposalOpening.update({ where: { proposalId }, data, select: { at: true } });
}

const ballot = (person: Person, seatId: string, first: Person, code = "") =>
  perform(person, castBallot, { proposalId, seatId, code, "rank-1": first.personId });
const close = () => perform(cast.chair, closeVote, { proposalId });
async function record() {
  const { outcome, counted } = await db().decision.findUniqueOrThrow({ where: { proposalId } });
  const { contest } = counted as unknown as { contest: Contest };
  return { outcome, contest };
}
/** Five of eight seats, each with whom it names. */
const five = (names: [Person, Person, Person, Person, Person], code: () => string) =>
  Promise.all(
    (
      [
        [cast.chair, cast.seats.chair, names[0]],
        [cast.deputyChair, cast.seats.deputyChair, names[1]],
        [cast.memberOne, cast.seats.memberOne, names[2]],
        [cast.memberTwo, cast.seats.memberTwo, names[3]],
        [cast.lived, cast.seats.lived, names[4]],
      ] as const
    ).map(([person, seat, first]) => ballot(person, seat, first, code())),
  );

describe("an open election", () => {
  test("a ballot can be changed, and afterwards each stands with whose it is", async () => {
    await open({ ballots: "open" });
    const { partner, lived } = cast;
    await five([lived, lived, partner, partner, partner], () => "");
    const changed = await ballot(cast.memberOne, cast.seats.memberOne, lived);
    expect(changed).toMatchObject({ ok: true });
    expect(await db().ballot.count()).toBe(0);
    await close();
    const { contest, outcome } = await record();
    expect(outcome).toBe("adopted");
    expect(contest.ballots.filter(({ ranking }) => ranking[0] === lived.personId)).toHaveLength(3);
    expect(contest.ballots.map(({ by }) => by)).toContain("Erhvervsringen Kystby");
  });

  test("before it is over nobody reads what a ballot says", async () => {
    await open({ ballots: "open" });
    await ballot(cast.chair, cast.seats.chair, cast.partner);
    const member = await actingAs(cast.memberOne, () => currentMember(cast.slug));
    const { number } = await db().proposal.findUniqueOrThrow({ where: { id: proposalId } });
    const shown = member && (await findProposal(member, number));
    expect(JSON.stringify({ ...shown, effect: null })).not.toContain(cast.partner.personId);
  });

  test("a secret one is never made open, and an open one never secret, once somebody has voted", async () => {
    await open({});
    await ballot(cast.chair, cast.seats.chair, cast.partner, newCode());
    const { rule } = await db().proposalOpening.findUniqueOrThrow({ where: { proposalId } });
    const data = { rule: { ...(rule as object), ballots: "open" } };
    await expect(db().proposalOpening.update({ where: { proposalId }, data })).rejects.toThrow(
      "rows_are_kept",
    );
    const said = { code: "", ranking: [cast.partner.personId], marks: {} };
    const vote = { proposalId, seatId: cast.seats.lived, personId: cast.lived.personId };
    const told = { ...vote, choice: "for", said, castAt: new Date() } as const;
    await expect(db().vote.create({ data: told })).rejects.toThrow("vote_fits_rule");
  });

  test("a secret ballot without a code, or an open one with one, is refused", async () => {
    await open({});
    expect(await ballot(cast.chair, cast.seats.chair, cast.partner)).toMatchObject({
      reason: "check-fields",
    });
  });
});

describe("an election in two rounds", () => {
  test("nobody has more than half: the two first go on, and most votes elect", async () => {
    await open({ method: "rounds" });
    const { partner, lived, observer } = cast;
    await five([partner, partner, lived, lived, observer], newCode);
    expect(await close()).toMatchObject({ ok: true });
    expect(await db().decision.count({ where: { proposalId } })).toBe(0);
    expect(await db().ballot.count({ where: { proposalId } })).toBe(0);
    const gone = await ballot(cast.chair, cast.seats.chair, observer, newCode());
    expect(gone).toMatchObject({ ok: false, reason: "check-fields" });
    await five([partner, partner, lived, lived, lived], newCode);
    await close();
    const { contest, outcome } = await record();
    expect(outcome).toBe("adopted");
    expect(contest.options.map(({ id }) => id).sort()).toEqual(
      [partner.personId, lived.personId].sort(),
    );
    const seat = await db().seat.findFirstOrThrow({
      where: { givenByDecision: { proposalId } },
      include: { holdings: true },
    });
    expect(seat.holdings[0]?.personId).toBe(lived.personId);
  });

  test("more than half in the first round elects at once", async () => {
    await open({ method: "rounds" });
    const { partner, lived } = cast;
    await five([partner, partner, partner, lived, lived], newCode);
    await close();
    expect((await record()).outcome).toBe("adopted");
    expect(await db().proposalRound.count({ where: { proposalId } })).toBe(0);
  });
});

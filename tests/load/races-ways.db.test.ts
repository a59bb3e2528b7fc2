import { addDays, subDays } from "date-fns";
import { afterAll, expect, test } from "vitest";
import { dayOf, typedDay } from "@/lib/dates";
import { db } from "@/lib/db";
import { closeVote, openProposal, writeProposal } from "@/lib/decisions/actions";
import { askForAdvice, decideAfterAdvice, giveAdvice } from "@/lib/decisions/advice/actions";
import { castBallot } from "@/lib/decisions/elections/actions";
import { newCode } from "@/lib/decisions/elections/code";
import type { Contest } from "@/lib/decisions/procedures/contest";
import { recordRatification } from "@/lib/decisions/ratification/actions";
import { rewordProposal } from "@/lib/decisions/rounds/actions";
import {
  castVote,
  declareRecusal,
  giveProxy,
  withdrawProxy,
} from "@/lib/decisions/taking-part/actions";
import { commonOf, type DecisionRule, defaultRule } from "@/lib/decisions/voting-rules";
import { actingAs, send } from "@/tests/support/acting";
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

/** Deeds at once on what is more than a plain vote: ballots, proxies, recusals, rounds, advice, ratification. */

freshDatabase();
afterAll(() => console.log(`Races of other ways: ${JSON.stringify(heard)}`));

test.each(turns)(
  "ballots, proxies and recusals of partners (round %i)",
  async (turn) => {
    const { cast, random } = await stage(turn, "ballots");
    const fields = {
      ...{ kind: "elect_backbone", title: "Hvem huser sekretariatet?", step: "submit", name: "S" },
      candidates: [cast.organisations.scouts, cast.organisations.library],
    };
    await actingAs(cast.workingChair, () => send(writeProposal.bind(null, cast.slug), fields));
    const { id: proposalId } = await db().proposal.findFirstOrThrow({
      where: { initiativeId: cast.initiativeId, kind: "elect_backbone" },
    });
    const closesOn = typedDay(addDays(dayOf(cast.now), 5));
    const opening = { proposalId, closesOn, closesAt: "12.00" };
    await actingAs(cast.chair, () => send(openProposal.bind(null, cast.slug), opening));
    const { rule } = await db().proposalOpening.findUniqueOrThrow({ where: { proposalId } });
    await under(proposalId, { ...(rule as DecisionRule), proxies: 2 });
    const { municipality, school, business, housing, host, foundation, youthClub, scouts } =
      cast.organisations;
    const own: [Place, ...Place[]] = [
      [cast.chair, municipality],
      [cast.deputyChair, school],
      [cast.memberOne, business],
      [cast.memberTwo, housing],
      [cast.memberThree, host],
      [cast.observer, foundation],
      [cast.workingChair, youthClub],
      [cast.partner, scouts],
    ];
    const deeds = times(40, (): Deed => {
      const [person, seatId] = pick(random, own);
      const [, to] = pick(random, own);
      const kind = random();
      if (kind < 0.15) return [person, declareRecusal, { proposalId, seatId, reason: "other" }];
      if (kind < 0.3)
        return [person, giveProxy, { proposalId, seatId, to: to === seatId ? scouts : to }];
      if (kind < 0.4) return [person, withdrawProxy, { proposalId, seatId }];
      const said = {
        "rank-1": pick(random, [scouts, cast.organisations.library]),
        code: newCode(),
      };
      return [person, castBallot, { proposalId, seatId, ...said }];
    });
    const closing = times(4, (): Deed => [cast.chair, closeVote, { proposalId }]);
    const some = deeds.filter(
      ([, action, { seatId, to }]) => action !== giveProxy || seatId !== to,
    );
    await race(cast, [...shuffled(random, some), ...closing]);
    const [decision] = await db().decision.findMany({ where: { proposalId } });
    const votes = await db().vote.findMany({ where: { proposalId } });
    const { contest } = (decision?.counted ?? {}) as { contest?: Contest };
    expect(contest?.ballots).toHaveLength(votes.length);
    expect(new Set(votes.map((vote) => vote.organisationId)).size).toBe(votes.length);
    expect(await db().ballot.count({ where: { proposalId } })).toBe(0);
    const recused = await db().recusal.findMany({ where: { proposalId, liftedAt: null } });
    const out = new Set(recused.map(({ organisationId }) => organisationId));
    expect(votes.filter((vote) => out.has(vote.organisationId))).toEqual([]);
    const proxies = await db().proxy.findMany({ where: { proposalId, withdrawnAt: null } });
    const givers = new Set(proxies.map((proxy) => proxy.fromOrganisationId));
    expect(proxies.filter((proxy) => givers.has(proxy.toOrganisationId))).toEqual([]);
  },
  90_000,
);

test.each(turns)(
  "answers, closings and new wordings of a consent (round %i)",
  async (turn) => {
    const { cast, random } = await stage(turn, "rounds");
    const proposalId = cast.proposals.open;
    const fallback = { kind: "falls" } as const;
    await under(proposalId, {
      ...commonOf(defaultRule),
      procedure: "consent",
      rounds: 3,
      fallback,
    });
    const closesOn = typedDay(addDays(dayOf(cast.now), 5));
    const seats: [Place, ...Place[]] = [
      [cast.chair, cast.seats.chair],
      [cast.memberOne, cast.seats.memberOne],
      [cast.deputyChair, cast.seats.deputyChair],
      [cast.lived, cast.seats.lived],
    ];
    let wording = 0;
    const deeds = times(50, (): Deed => {
      const kind = random();
      if (kind < 0.15) return [cast.chair, closeVote, { proposalId }];
      if (kind < 0.3) {
        wording += 1;
        const text = { text: `Ordlyd ${wording}`, note: "Taget med", closesOn, closesAt: "12.00" };
        return [cast.workingChair, rewordProposal, { proposalId, ...text }];
      }
      const [person, seatId] = pick(random, seats);
      const choice = random() < 0.5 ? "against" : "for";
      return [person, castVote, { proposalId, seatId, choice, reason: "Det skader målet" }];
    });
    await race(cast, deeds);
    const past = await db().proposalRound.findMany({
      where: { proposalId },
      orderBy: { number: "asc" },
    });
    expect(past.map(({ number }) => number)).toEqual(past.map((_, index) => index + 1));
    expect(past.slice(0, -1).filter(({ resumedAt }) => resumedAt === null)).toEqual([]);
    expect(past.length).toBeLessThanOrEqual(2);
    const decided = await db().decision.count({ where: { proposalId } });
    expect(decided).toBeLessThanOrEqual(1);
    const votes = await db().vote.findMany({ where: { proposalId } });
    const logged = await db().auditEntry.count({
      where: { initiativeId: cast.initiativeId, deed: "vote.cast", subjectId: proposalId },
    });
    expect(votes).toHaveLength(logged);
  },
  90_000,
);

test.each(turns)(
  "asking, answering and deciding after advice (round %i)",
  async (turn) => {
    const { cast, random } = await stage(turn, "advice");
    const proposalId = cast.proposals.open;
    await under(proposalId, { ...commonOf(defaultRule), procedure: "advice" });
    const people = [cast.partner, cast.memberOne, cast.lived];
    for (const { personId: person } of people.slice(0, 2)) {
      await actingAs(cast.workingChair, () =>
        send(askForAdvice.bind(null, cast.slug), { proposalId, person, why: "affected" }),
      );
    }
    const [first, second, ...none] = await db().adviceRequest.findMany({ where: { proposalId } });
    if (!first || !second) throw new Error("Two were asked");
    expect(none).toEqual([]);
    const deeds = times(30, (): Deed => {
      const kind = random();
      const { id: requestId, personId } = pick(random, [first, second]);
      const asked = people.find((one) => one.personId === personId) ?? cast.partner;
      if (kind < 0.5) return [asked, giveAdvice, { requestId, text: "Gør det." }];
      if (kind < 0.6) {
        const who = { person: cast.lived.personId, why: "knows" };
        return [cast.workingChair, askForAdvice, { proposalId, ...who }];
      }
      const verdict = { verdict: "adopted", reasons: "Alle var enige." };
      return [cast.workingChair, decideAfterAdvice, { proposalId, ...verdict }];
    });
    await race(cast, deeds);
    const [asked, answered, decided] = await Promise.all([
      db().adviceRequest.count({ where: { proposalId } }),
      db().adviceAnswer.count({ where: { request: { proposalId } } }),
      db().decision.count({ where: { proposalId } }),
    ]);
    expect(decided).toBe(asked === answered ? decided : 0);
    expect(decided).toBeLessThanOrEqual(1);
  },
  90_000,
);

test.each(turns)(
  "a yes and a no to the same decision (round %i)",
  async (turn) => {
    const { cast, random } = await stage(turn, "ratified");
    const written = {
      ...{ kind: "close_group", title: "Luk gruppen", step: "submit", group: cast.groups.working },
      ...{
        reason: "Opgaven er løst",
        reached: "Nøglen er delt ud",
        livesOn: "Hos biblioteket",
        ratifier: "byrådet",
        ratifyOn: typedDay(addDays(dayOf(cast.now), 9)),
      },
      ratifyingOrganisation: cast.organisations.municipality,
    };
    await actingAs(cast.workingChair, () => send(writeProposal.bind(null, cast.slug), written));
    const { id: proposalId } = await db().proposal.findFirstOrThrow({
      where: { initiativeId: cast.initiativeId, kind: "close_group" },
    });
    const opening = {
      proposalId,
      closesOn: typedDay(addDays(dayOf(cast.now), 5)),
      closesAt: "12.00",
    };
    await actingAs(cast.chair, () => send(openProposal.bind(null, cast.slug), opening));
    const vote = {
      proposalId,
      personId: cast.chair.personId,
      choice: "for",
      castAt: new Date(),
    } as const;
    await db().vote.createMany({ data: cast.votingSeats.map((seatId) => ({ ...vote, seatId })) });
    await actingAs(cast.chair, () => send(closeVote.bind(null, cast.slug), { proposalId }));
    const deeds = times(16, (): Deed => {
      const outcome = random() < 0.5 ? "ratified" : "refused";
      const said = { outcome, saidOn: typedDay(dayOf(new Date())), reference: "Punkt 9" };
      return [
        pick(random, [cast.chair, cast.backboneLead]),
        recordRatification,
        { proposalId, ...said },
      ];
    });
    await race(cast, deeds);
    const [only, ...others] = await db().ratification.findMany({
      where: { decision: { proposalId } },
    });
    expect(others).toEqual([]);
    const group = await db().group.findUniqueOrThrow({ where: { id: cast.groups.working } });
    expect(group.closedOn !== null).toBe(only?.outcome === "ratified");
    expect(subDays(new Date(), 1) < (only?.at ?? new Date(0))).toBe(true);
  },
  90_000,
);

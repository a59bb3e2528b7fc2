import { randomUUID } from "node:crypto";
import { addDays, subDays } from "date-fns";
import { isoDay } from "@/lib/dates";
import { db } from "@/lib/db";
import { commonOf, type DecisionRule, defaultRule } from "@/lib/decisions/voting-rules";
import type { Cast } from "@/prisma/cast";
import { kills } from "./settings";

/** How many secret ballots each voter can put in, how many amendments are answered, and how often advice is asked: once each. */
const supply = 30 + 15 * kills;

/** How many go in rounds: each has several. */
const supplyInRounds = 5 + 3 * kills;

/** The first paragraph of the cast's proposals. */
export const passage = "Vi spørger styregruppen, fordi det angår os alle.";

const ballotRule: DecisionRule = {
  ...{ ...commonOf(defaultRule), procedure: "prioritise", method: "dots" },
  ...{ dots: 3, cap: 3, top: 1, support: 1 },
};

const consentRule: DecisionRule = {
  ...{ ...commonOf(defaultRule), procedure: "consent", rounds: 10, fallback: { kind: "falls" } },
};

/** Something of a proposal, by its id, and the proposal by its number. */
export type Numbered = { id: string; number: number };

export type Proposals = Awaited<ReturnType<typeof putOnProposals>>;

/**
 * Puts on what the deeds of decisions need besides the cast: a vote with proxies, in which one seat is
 * recused; many secret votes; many requests for advice; many amendments that wait for an answer; some
 * that wait for their next round; and a consultation. What is used up is shifted.
 */
export async function putOnProposals(cast: Cast) {
  const [apart] = await putOn(cast, 100, 1, { ...defaultRule, proxies: 2 });
  if (!apart) throw new Error("Nothing was put on");
  const at = cast.now;
  await db().recusal.create({
    data: {
      ...{ proposalId: apart.id, seatId: cast.seats.memberTwo, reason: "other" as const, at },
      personId: cast.chair.personId,
    },
  });
  const secret = await putOn(cast, 10_000, supply, ballotRule);
  return {
    apart,
    consulted: await consult(cast),
    advice: await askAdvice(cast),
    amended: await amend(cast),
    inRounds: await endFirstRounds(cast),
    /** When a round closes. */
    closesOn: isoDay(addDays(at, 7)),
    ballots: { chair: [...secret], memberOne: [...secret] },
  };
}

/** Gives the request to one organisation. */
async function consult({ proposals, workingChair, organisations, now: at }: Cast): Promise<string> {
  const { requests } = await db().consultation.create({
    data: {
      ...{ proposalId: proposals.submitted, number: 1, text: passage, at },
      ...{ askedById: workingChair.personId, dueAt: addDays(at, 7) },
      requests: { create: { organisationId: organisations.scouts } },
    },
    select: { requests: { select: { id: true } } },
  });
  return requests[0]?.id ?? "";
}

async function askAdvice(cast: Cast): Promise<Numbered[]> {
  const rule: DecisionRule = { ...commonOf(defaultRule), procedure: "advice" };
  const asked = withIds(await putOn(cast, 20_000, supply, rule));
  await db().adviceRequest.createMany({
    data: asked.map(({ id, about: proposalId }) => ({
      ...{ id, proposalId, personId: cast.partner.personId, why: "affected" as const },
      ...{ askedById: cast.workingChair.personId, at: cast.now },
    })),
  });
  return asked;
}

/** One to the paragraph of each, since an answer may change it. */
async function amend(cast: Cast): Promise<Numbered[]> {
  const amended = withIds(await putOn(cast, 30_000, supply, null));
  await db().amendment.createMany({
    data: amended.map(({ id, about: proposalId }) => ({
      ...{ id, proposalId, number: 1, passage, position: 0, text: "Sådan.", at: cast.now },
      ...{ authorId: cast.partner.personId, organisationId: cast.organisations.scouts },
    })),
  });
  return amended;
}

/** Each waits for the wording of its second round. */
async function endFirstRounds(cast: Cast): Promise<(Numbered & { reworded: number })[]> {
  const inRounds = await putOn(cast, 40_000, supplyInRounds, consentRule);
  await db().proposalRound.createMany({
    data: inRounds.map(({ id: proposalId }) => ({
      ...{ proposalId, number: 1, text: passage, openedAt: longAgo(cast), endedAt: cast.now },
    })),
  });
  return inRounds.map((one) => ({ ...one, reworded: 0 }));
}

function withIds(proposals: Numbered[]) {
  return proposals.map(({ id, number }) => ({ id: randomUUID(), number, about: id }));
}

/** Long enough for every notice to be over. */
const longAgo = ({ now }: Cast) => subDays(now, 60);

/** As many as `count` with their numbers from `first`, submitted and put on under the rule; null: only submitted. */
async function putOn(
  cast: Cast,
  first: number,
  count: number,
  rule: DecisionRule | null,
): Promise<Numbered[]> {
  const { initiativeId, proposals, chair, now } = cast;
  const like = await db().proposal.findUniqueOrThrow({
    where: { id: proposals.open },
    include: { opening: { select: { matrixRowId: true } } },
  });
  const { authorId, organisationId, decidingGroupId, matterId, text, opening } = like;
  const isSecret = rule?.procedure === "prioritise";
  const options = ["a", "b"].map((one) => ({ id: one, name: `Vej ${one}` }));
  const made = Array.from({ length: count }, (_, index) => ({
    id: randomUUID(),
    number: first + index,
  }));
  await db().proposal.createMany({
    data: made.map(({ id, number }) => ({
      ...{ id, number, initiativeId, text, authorId, organisationId, decidingGroupId, matterId },
      ...{ kind: isSecret ? "prioritise" : "other", effect: isSecret ? { options } : {} },
      ...{ title: `Storm ${number}`, searchKey: `storm ${number}`, createdAt: longAgo(cast) },
    })),
  });
  await db().proposalSubmission.createMany({
    data: made.map(({ id: proposalId }) => ({ proposalId, personId: authorId, at: now })),
  });
  if (!rule) return made;
  await db().proposalOpening.createMany({
    data: made.map(({ id: proposalId }) => ({
      ...{ proposalId, personId: chair.personId, rule, matrixRowId: opening?.matrixRowId ?? "" },
      ...{ at: longAgo(cast), closesAt: addDays(now, 7) },
    })),
  });
  return made;
}

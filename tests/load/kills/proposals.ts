import { randomUUID } from "node:crypto";
import { addDays } from "date-fns";
import { db } from "@/lib/db";
import { commonOf, type DecisionRule, defaultRule } from "@/lib/decisions/voting-rules";
import type { Cast } from "@/prisma/cast";
import { kills } from "./settings";

/** How many secret ballots each voter can put in, and how often advice is asked: once each. */
const supply = 30 + 15 * kills;

/** The first paragraph of the cast's proposals. */
export const passage = "Vi spørger styregruppen, fordi det angår os alle.";

const ballotRule: DecisionRule = {
  ...{ ...commonOf(defaultRule), procedure: "prioritise", method: "dots" },
  ...{ dots: 3, cap: 3, top: 1, support: 1 },
};

/** A proposal that is open, by its id and by its number. */
export type Open = { id: string; number: number };

export type Proposals = Awaited<ReturnType<typeof putOnProposals>>;

/**
 * Puts on what the deeds of decisions need besides the cast: a vote with proxies, in which one seat is
 * recused; many secret votes; many requests for advice; and a consultation. What is used up is shifted.
 */
export async function putOnProposals(cast: Cast) {
  const [apart, ...others] = await putOn(cast, 1 + 2 * supply, (index) => {
    if (index === 0) return { ...defaultRule, proxies: 2 };
    return index <= supply ? ballotRule : { ...commonOf(defaultRule), procedure: "advice" };
  });
  if (!apart) throw new Error("Nothing was put on");
  const at = cast.now;
  await db().recusal.create({
    data: {
      ...{ proposalId: apart.id, seatId: cast.seats.memberTwo, reason: "other" as const, at },
      personId: cast.chair.personId,
    },
  });
  const requests = others
    .slice(supply)
    .map(({ id, number }) => ({ id: randomUUID(), number, about: id }));
  await db().adviceRequest.createMany({
    data: requests.map(({ id, about }) => ({
      ...{ id, proposalId: about, personId: cast.partner.personId, why: "affected" as const, at },
      askedById: cast.workingChair.personId,
    })),
  });
  const { requests: asked } = await db().consultation.create({
    data: {
      ...{ proposalId: cast.proposals.submitted, number: 1, text: passage, at },
      ...{ askedById: cast.workingChair.personId, dueAt: addDays(at, 7) },
      requests: { create: { organisationId: cast.organisations.scouts } },
    },
    select: { requests: { select: { id: true } } },
  });
  const secret = others.slice(0, supply);
  return {
    apart,
    consulted: asked[0]?.id ?? "",
    advice: requests.map(({ id, number }): Open => ({ id, number })),
    ballots: { chair: [...secret], memberOne: [...secret] },
  };
}

async function putOn(
  { initiativeId, proposals, chair, now }: Cast,
  count: number,
  ruleOf: (index: number) => DecisionRule,
): Promise<Open[]> {
  const like = await db().proposal.findUniqueOrThrow({
    where: { id: proposals.open },
    include: { opening: { select: { matrixRowId: true } } },
  });
  const { authorId, organisationId, decidingGroupId, matterId, text, opening } = like;
  const made = Array.from({ length: count }, (_, index) => ({
    id: randomUUID(),
    number: 100 + index,
  }));
  const personId = chair.personId;
  await db().proposal.createMany({
    data: made.map(({ id, number }, index) => {
      const isSecret = ruleOf(index).procedure === "prioritise";
      const options = ["a", "b"].map((one) => ({ id: one, name: `Vej ${one}` }));
      const kind = isSecret ? ("prioritise" as const) : ("other" as const);
      return {
        ...{ id, number, kind, effect: isSecret ? { options } : {}, initiativeId, text },
        ...{ authorId, organisationId, decidingGroupId, matterId },
        ...{ title: `Storm ${number}`, searchKey: `storm ${number}`, createdAt: now },
      };
    }),
  });
  await db().proposalSubmission.createMany({
    data: made.map(({ id: proposalId }) => ({ proposalId, personId: authorId, at: now })),
  });
  await db().proposalOpening.createMany({
    data: made.map(({ id: proposalId }, index) => ({
      ...{ proposalId, personId, at: now, closesAt: addDays(now, 7), rule: ruleOf(index) },
      matrixRowId: opening?.matrixRowId ?? "",
    })),
  });
  return made;
}

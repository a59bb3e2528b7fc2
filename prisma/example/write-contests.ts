import type { Transaction } from "@/lib/audit";
import { newCode } from "@/lib/decisions/elections/code";
import { drawLot, seedOf } from "@/lib/decisions/elections/lot";
import type { Contest, Said } from "@/lib/decisions/procedures/contest";
import { countOf, ruleOf } from "@/prisma/example/ballots";
import { people } from "@/prisma/example/people";
import { type ProposalKey, proposalKeys } from "@/prisma/example/proposal-keys";
import { type ProposalData, proposals } from "@/prisma/example/proposals";
import { chained, type Story } from "@/prisma/example/story";
import { decisionRow } from "@/prisma/example/write-decisions";
import { isGivenByContest, writeSeatRows } from "@/prisma/example/write-groups";

/**
 * The secret ballots: those of an open vote lie in the box, those of a decided one are in its record.
 * After every other deed was told of: the lot is drawn from the end of the log as it stood.
 */
export async function writeContests(transaction: Transaction, story: Story) {
  for (const key of proposalKeys) {
    const { secret }: ProposalData = proposals[key];
    const { decidedAt } = story.courses[key];
    if (!secret) continue;
    if (decidedAt) await writeDecision(transaction, story, key, decidedAt);
    else await writeBox(transaction, story, key);
  }
  await writeSeatRows(transaction, story, isGivenByContest);
}

async function writeBox(transaction: Transaction, { idOf }: Story, key: ProposalKey) {
  const { ids } = optionsOf(idOf, key);
  await transaction.ballot.createMany({
    data: ballotsOf(key, ids).map(({ code, ranking, marks }) => ({
      ...{ proposalId: idOf("proposal", key), code },
      said: { ranking: [...ranking], marks },
    })),
  });
}

async function writeDecision(
  transaction: Transaction,
  story: Story,
  key: ProposalKey,
  decidedAt: Date,
) {
  const counted = {
    ...countOf(story, key, decidedAt).counted,
    ...contestOf(story, key),
  };
  await transaction.decision.createMany({ data: [decisionRow(story, key, decidedAt, counted)] });
}

function contestOf(story: Story, key: ProposalKey): { contest: Contest } {
  const { idOf } = story;
  const log = chained(story);
  const closing = log.find(
    ({ deed, subjectId }) => deed === "decision.close" && subjectId === idOf("proposal", key),
  );
  const hash = closing?.previousHash ?? "";
  const { options, ids, places } = optionsOf(idOf, key);
  const seed = seedOf(idOf("proposal", key), hash);
  const ballots = ballotsOf(key, ids);
  return { contest: { options, places, ballots, seed, lot: drawLot(seed, ids) } };
}

function optionsOf(idOf: Story["idOf"], key: ProposalKey) {
  const { effect }: ProposalData = proposals[key];
  const rule = ruleOf(key);
  if (effect.kind === "elect") {
    const options = effect.contest.candidates.map(([person]) => ({
      ...{ id: idOf("person", person), name: people[person].name },
    }));
    return { options, ids: options.map(({ id }) => id), places: effect.contest.places };
  }
  if (effect.kind !== "prioritise" || rule.procedure !== "prioritise") {
    throw new Error(`There are no ballots on ${key}`);
  }
  const options = effect.options.map((name, place) => ({ id: String(place + 1), name }));
  return { options, ids: options.map(({ id }) => id), places: rule.top };
}

/** In the order of their codes, which says nothing of whose each is. */
function ballotsOf(key: ProposalKey, ids: string[]): Said[] {
  const { secret }: ProposalData = proposals[key];
  const at = (place: number) => ids[place] ?? "";
  const said =
    secret && "dots" in secret
      ? secret.dots.map((dots) => ({
          ranking: [],
          marks: Object.fromEntries(dots.flatMap((dot, place) => (dot ? [[at(place), dot]] : []))),
        }))
      : (secret?.ranked ?? []).map((places) => ({ ranking: places.map(at), marks: {} }));
  return said
    .map((ballot) => ({ code: newCode(), ...ballot }))
    .toSorted((one, other) => (one.code < other.code ? -1 : 1));
}

import {
  type Count,
  firstByLot,
  inOrder,
  type Lot,
  noVotes,
  type Ranking,
  type Step,
} from "./count";

/**
 * One place: the contingent vote, as the Queensland Elections Act of 1892 introduced it: more than
 * half of the ballots that name somebody elects; else all but the two first are out, and the ballots
 * say which of the two they rank higher. Several places: plurality-at-large (block vote), each ballot
 * gives one vote to as many as there are places, those with most votes are elected. The lot settles
 * ties. Monotone with several places; two rounds are not.
 *
 * @param ballots each names an option at most once
 */
export function countPlurality(
  options: readonly string[],
  ballots: readonly Ranking[],
  places: number,
  lot: Lot,
): Count {
  const steps =
    places === 1 ? inRounds(options, ballots, lot) : [atLarge(options, ballots, places, lot)];
  return { unit: 1, quota: null, steps, order: steps.at(-1)?.elected ?? [], pairs: null };
}

function atLarge(
  options: readonly string[],
  ballots: readonly Ranking[],
  places: number,
  lot: Lot,
): Step {
  const votes = noVotes(options);
  for (const option of ballots.flatMap((ranking) => ranking.slice(0, places))) {
    votes[option] = (votes[option] ?? 0) + 1;
  }
  const { order } = ordered(options, votes, lot);
  return step("count", {
    votes,
    elected: order.slice(0, places),
    byLot: atEdge(order, votes, places),
  });
}

function inRounds(options: readonly string[], ballots: readonly Ranking[], lot: Lot): Step[] {
  const valid = ballots.filter((ranking) => ranking.length > 0);
  const first = firstsAmong(options, valid);
  const { order } = ordered(options, first, lot);
  const [leader] = order;
  if (leader === undefined) return [];
  if ((first[leader] ?? 0) * 2 > valid.length || order.length === 1) {
    return [step("count", { votes: first, elected: [leader] })];
  }
  const two = order.slice(0, 2);
  const excluded = order.slice(2);
  const opening = step("count", { votes: first, excluded, byLot: atEdge(order, first, 2) });
  const votes = firstsAmong(two, valid);
  const [a = 0, b = 0] = two.map((option) => votes[option] ?? 0);
  const winner = a === b ? firstByLot(two, lot) : two[a > b ? 0 : 1];
  const counted = Object.values(votes).reduce((sum, one) => sum + one, 0);
  return [
    opening,
    step("runoff", {
      votes,
      exhausted: valid.length - counted,
      elected: winner === undefined ? [] : [winner],
      byLot: a === b ? two : [],
    }),
  ];
}

/** How many ballots name each of these first, the others passed over. */
export function firstsAmong(
  options: readonly string[],
  ballots: readonly Ranking[],
): Record<string, number> {
  const votes = noVotes(options);
  for (const ranking of ballots) {
    const option = ranking.find((one) => one in votes);
    if (option !== undefined) votes[option] = (votes[option] ?? 0) + 1;
  }
  return votes;
}

function ordered(options: readonly string[], votes: Record<string, number>, lot: Lot) {
  return inOrder(options, (one, other) => (votes[one] ?? 0) - (votes[other] ?? 0), lot);
}

/** Those with equally many on both sides of the last place: there the lot has chosen. */
function atEdge(order: string[], votes: Record<string, number>, places: number): string[] {
  const [inside, outside] = [order[places - 1], order[places]];
  if (inside === undefined || outside === undefined) return [];
  const edge = votes[inside];
  return edge === votes[outside] ? order.filter((option) => votes[option] === edge) : [];
}

function step(name: Step["step"], told: Partial<Step> & Pick<Step, "votes">): Step {
  return { step: name, from: null, exhausted: 0, elected: [], excluded: [], byLot: [], ...told };
}

import { type Count, firstByLot, inOrder, type Lot, type Ranking, type Step } from "./count";
import { firstsAmong } from "./plurality";

/**
 * One round of an election in two (the two-round system, as French law elects a president: Constitution of
 * 1958, article 7): more than half of the ballots that name somebody elects; else nobody is elected, and
 * the two first go on to a round of their own, in which most votes elect. Two who stand from the beginning
 * need no second round. The lot settles ties, also the one about who goes on.
 *
 * @param ballots only the first name on each counts
 */
export function countRound(
  options: readonly string[],
  ballots: readonly Ranking[],
  lot: Lot,
): Count {
  const valid = ballots.filter((ranking) => ranking.length > 0);
  const votes = firstsAmong(
    options,
    valid.map((ranking) => ranking.slice(0, 1)),
  );
  const of = (option: string | undefined) => (option === undefined ? 0 : (votes[option] ?? 0));
  const { order } = inOrder(options, (one, other) => of(one) - of(other), lot);
  const [first, second, third] = order;
  const isLast = options.length <= 2;
  const isTied = second !== undefined && of(first) === of(second);
  const isEdge = !isLast && third !== undefined && of(second) === of(third);
  const leader = isTied && isLast ? firstByLot(order, lot) : first;
  const elected = leader !== undefined && (isLast || of(leader) * 2 > valid.length) ? [leader] : [];
  const goesOn = elected.length === 0 && isEdge;
  const step: Step = {
    ...{ step: "count", from: null, votes, exhausted: 0, elected },
    excluded: elected.length === 0 ? order.slice(2) : [],
    byLot:
      (isTied && isLast) || goesOn
        ? order.filter((one) => of(one) === of(isLast ? first : second))
        : [],
  };
  return { unit: 1, quota: null, steps: [step], order: elected, pairs: null };
}

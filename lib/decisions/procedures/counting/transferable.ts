import {
  type Count,
  firstByLot,
  type Lot,
  lastByLot,
  noVotes,
  type Ranking,
  type Step,
} from "./count";

/**
 * The single transferable vote exactly as The Scottish Local Government Elections Order 2007 (SSI
 * 2007/42), schedule 1, rules 45 to 52, counts it (weighted inclusive Gregory): the quota is the valid
 * ballots divided by one more than the places, without decimals, and one. Who reaches it is elected. A
 * surplus passes all the papers of the elected on, each at surplus × its value ÷ the votes credited, to
 * five decimals, the rest ignored; the largest surplus first. Without a surplus the one with fewest is
 * out, and the papers go on at the value that they came with. Equals are told apart by the most recent
 * stage at which they were not equal, then by lot. When as many are left as places, they are elected.
 *
 * Counted in hundred-thousandths of a vote, as whole numbers: nothing is rounded but what the rule rounds.
 *
 * @param ballots each names an option at most once; an empty one is not valid
 */
export function countTransferable(
  options: readonly string[],
  ballots: readonly Ranking[],
  places: number,
  lot: Lot,
): Count {
  const papers = papersOf(ballots);
  const quota = (Math.floor(papers.length / (places + 1)) + 1) * unit;
  const stage = firstStage(options, papers);
  const steps: Step[] = [];
  const elected: string[] = [];
  const spent = new Set<string>();
  const isLeft = (option: string) => !elected.includes(option) && !spent.has(option);
  let move: Move = { step: "count", from: null, byLot: [] };
  for (;;) {
    const left = options.filter(isLeft);
    const reached = byVotes(
      left.filter((option) => (stage[option] ?? 0) >= quota),
      stage,
      steps,
      lot,
    );
    elected.push(...reached);
    steps.push(told(move, stage, papers.length, reached));
    if (elected.length >= places) break;
    const others = options.filter(isLeft);
    if (others.length <= places - elected.length) {
      const last = byVotes(others, stage, steps, lot);
      elected.push(...last);
      if (last.length > 0) steps.push(told(lastPlaces, stage, papers.length, last));
      break;
    }
    const over = elected.filter((option) => (stage[option] ?? 0) > quota);
    const passing =
      over.length > 0 ? surplusOf(over, stage, steps, lot) : exclusionOf(others, stage, steps, lot);
    move = passing;
    const { from, step } = passing;
    if (step === "exclusion") spent.add(from);
    passOn(papers, from, isLeft, stage, step === "surplus" ? quota : null);
  }
  return { unit, quota, steps, order: elected, pairs: null };
}

/** A vote is this many units: five decimals. */
const unit = 100_000;

type Paper = { ranking: Ranking; holder: string | null; value: number };
type Stage = Record<string, number>;
type Passing = { step: "surplus" | "exclusion"; from: string; byLot: string[] };
type Move = { step: "count" | "last-places"; from: null; byLot: string[] } | Passing;

const lastPlaces: Move = { step: "last-places", from: null, byLot: [] };

function papersOf(ballots: readonly Ranking[]): Paper[] {
  return ballots
    .filter((ranking) => ranking.length > 0)
    .map((ranking) => ({ ranking, holder: ranking[0] ?? null, value: unit }));
}

function firstStage(options: readonly string[], papers: Paper[]): Stage {
  const stage = noVotes(options);
  for (const { holder } of papers) if (holder !== null) stage[holder] = (stage[holder] ?? 0) + unit;
  return stage;
}

/** Moves all papers of one on to their next among those left; `quota`: what the elected keeps of its surplus; null: an excluded one keeps nothing. */
function passOn(
  papers: Paper[],
  from: string,
  isLeft: (option: string) => boolean,
  stage: Stage,
  quota: number | null,
) {
  const credited = stage[from] ?? 0;
  for (const paper of papers) {
    if (paper.holder !== from) continue;
    if (quota !== null) paper.value = share(credited - quota, paper.value, credited);
    paper.holder = paper.ranking.find(isLeft) ?? null;
    if (paper.holder !== null) stage[paper.holder] = (stage[paper.holder] ?? 0) + paper.value;
  }
  stage[from] = quota ?? 0;
}

/** surplus × value ÷ credited, the rest ignored; the product may be larger than what a number holds exactly. */
function share(surplus: number, value: number, credited: number): number {
  return Number((BigInt(surplus) * BigInt(value)) / BigInt(credited));
}

function surplusOf(over: string[], stage: Stage, steps: Step[], lot: Lot): Passing {
  const most = Math.max(...over.map((option) => stage[option] ?? 0));
  const equal = over.filter((option) => stage[option] === most);
  const { chosen, byLot } = toldApart(equal, steps, Math.max, firstByLot, lot);
  return { step: "surplus", from: chosen, byLot };
}

function exclusionOf(others: string[], stage: Stage, steps: Step[], lot: Lot): Passing {
  const least = Math.min(...others.map((option) => stage[option] ?? 0));
  const equal = others.filter((option) => stage[option] === least);
  const { chosen, byLot } = toldApart(equal, steps, Math.min, lastByLot, lot);
  return { step: "exclusion", from: chosen, byLot };
}

/** The one with most (or fewest) at the most recent stage at which the equals were not equal; else by lot. */
function toldApart(
  equal: string[],
  steps: Step[],
  extreme: (...votes: number[]) => number,
  draw: (tied: string[], lot: Lot) => string,
  lot: Lot,
): { chosen: string; byLot: string[] } {
  let tied = equal;
  for (const { votes } of steps.toReversed()) {
    const best = extreme(...tied.map((option) => votes[option] ?? 0));
    tied = tied.filter((option) => votes[option] === best);
  }
  return { chosen: draw(tied, lot), byLot: tied.length > 1 ? tied : [] };
}

/** Those elected at once, most votes first; equals as a surplus would tell them apart. */
function byVotes(chosen: string[], stage: Stage, steps: Step[], lot: Lot): string[] {
  const left = new Set(chosen);
  const order: string[] = [];
  while (left.size > 0) {
    const { from } = surplusOf([...left], stage, steps, lot);
    order.push(from);
    left.delete(from);
  }
  return order;
}

function told({ step, from, byLot }: Move, stage: Stage, valid: number, elected: string[]): Step {
  const credited = Object.values(stage).reduce((sum, one) => sum + one, 0);
  return {
    ...{ step, from, byLot, elected, votes: { ...stage } },
    exhausted: valid * unit - credited,
    excluded: step === "exclusion" ? [from] : [],
  };
}

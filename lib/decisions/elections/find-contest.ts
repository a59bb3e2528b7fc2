import type { Transaction } from "@/lib/audit";
import { findEffectFacts } from "../effect-facts";
import { type ProposalKind, readEffect } from "../effects";
import type { ElectoralSeat } from "../electorate-rules";
import { optionsOf } from "../impossible";
import type { Contest, Said } from "../procedures/contest";
import { finalistsOf } from "../procedures/election";
import type { DecisionRule } from "../voting-rules";
import { lookIn } from "./ballot-box";
import { drawLot, seedOf } from "./lot";
import { isByBallot, isSecret } from "./rules";

type Contested = {
  id: string;
  initiativeId: string;
  kind: ProposalKind;
  effect: unknown;
  opening: { rule: DecisionRule };
  rounds: readonly { counted: unknown }[];
};

/** What an election or a prioritising is counted from at its closing, the lot drawn; nothing where there are no ballots. Ask behind the initiative's lock. */
export async function findContest(
  transaction: Transaction,
  proposal: Contested,
  seats: ElectoralSeat[],
  today: Date,
): Promise<{ contest?: Contest }> {
  const effect = readEffect(proposal.kind, proposal.effect);
  const { rule } = proposal.opening;
  if (!isByBallot(rule)) return {};
  const { initiativeId, id } = proposal;
  const facts = await findEffectFacts(transaction, initiativeId, effect, today, id);
  const options = optionsOf(effect, facts, finalistsOf(proposal.rounds));
  const head = await transaction.auditHead.findUniqueOrThrow({
    where: { initiativeId: proposal.initiativeId },
    select: { hash: true },
  });
  const seed = seedOf(proposal.id, head.hash);
  const most = rule.procedure === "prioritise" ? rule.top : 1;
  const places = effect.kind === "elect" ? effect.effect.places : most;
  const ballots = isSecret(rule) ? await lookIn(transaction, id) : openBallots(seats);
  const lot = drawLot(
    seed,
    options.map(({ id }) => id),
  );
  return { contest: { options, places, ballots, seed, lot } };
}

/** What those who count have said in the open, in their own order. */
function openBallots(seats: ElectoralSeat[]): Said[] {
  return seats.flatMap(({ counts, recusal, standsFor, vote }) =>
    counts && !recusal && vote?.said ? [{ ...vote.said, by: standsFor }] : [],
  );
}

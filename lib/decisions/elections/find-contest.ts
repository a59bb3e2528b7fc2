import type { Transaction } from "@/lib/audit";
import { findEffectFacts } from "../effect-facts";
import { type ProposalKind, readEffect } from "../effects";
import { optionsOf } from "../impossible";
import type { Contest } from "../procedures/contest";
import type { DecisionRule } from "../voting-rules";
import { lookIn } from "./ballot-box";
import { drawLot, seedOf } from "./lot";

type Contested = {
  id: string;
  initiativeId: string;
  kind: ProposalKind;
  effect: unknown;
  opening: { rule: DecisionRule };
};

/** What an election or a prioritising is counted from at its closing, the lot drawn; nothing where there are no ballots. Ask behind the initiative's lock. */
export async function findContest(
  transaction: Transaction,
  proposal: Contested,
  today: Date,
): Promise<{ contest?: Contest }> {
  const effect = readEffect(proposal.kind, proposal.effect);
  const { rule } = proposal.opening;
  if (effect.kind !== "elect" && effect.kind !== "prioritise") return {};
  const facts = await findEffectFacts(transaction, proposal.initiativeId, effect, today);
  const options = optionsOf(effect, facts);
  const head = await transaction.auditHead.findUniqueOrThrow({
    where: { initiativeId: proposal.initiativeId },
    select: { hash: true },
  });
  const seed = seedOf(proposal.id, head.hash);
  const most = rule.procedure === "prioritise" ? rule.top : options.length;
  const places = effect.kind === "elect" ? effect.effect.places : most;
  const ballots = await lookIn(transaction, proposal.id);
  const lot = drawLot(
    seed,
    options.map(({ id }) => id),
  );
  return { contest: { options, places, ballots, seed, lot } };
}

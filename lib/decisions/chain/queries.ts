import "server-only";
import { db } from "@/lib/db";
import type { Member } from "@/lib/member";
import type { ProposalDetail } from "../columns";
import { findStart } from "./find-chain";
import { chainKindsFor } from "./rules";

/** What the member may begin a new proposal with: a matter that is settled; null when there is none of this number. */
export async function startAt(member: Member, number: number) {
  const start = await findStart(db(), member.initiativeId, { number });
  return start && { ...start, kinds: chainKindsFor(start) };
}

/** What a draft began with, as its form shows it; null: nothing. */
export function startOf({ earlier }: Pick<ProposalDetail, "earlier">) {
  return earlier && { ...earlier, kinds: chainKindsFor(earlier) };
}

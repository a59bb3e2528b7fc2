import "server-only";
import { db } from "@/lib/db";
import type { Member } from "@/lib/member";
import { toldApart } from "@/lib/organisation/namesakes";

/** Those who can be asked about a proposal: everybody with an account but its author and those who have been. */
export async function peopleToAsk(
  member: Member,
  proposalId: string,
): Promise<{ id: string; name: string }[]> {
  const people = await db().person.findMany({
    where: {
      ...{ initiativeId: member.initiativeId, removedAt: null },
      ...{ accountId: { not: null }, id: { not: member.personId } },
      adviceAsked: { none: { proposalId } },
    },
    orderBy: { sortKey: "asc" },
    select: { id: true, name: true },
    take: 500,
  });
  return toldApart(people);
}

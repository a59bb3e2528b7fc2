import type { Transaction } from "@/lib/audit";
import { Prisma } from "@/prisma/client/client";
import type { StartingPoint } from "./columns";
import { endOf } from "./statements";

type Within = Pick<Transaction, "$queryRaw">;
type Which = { decisionId: string } | { number: number };

/**
 * The decision of this id or number in the initiative, for a proposal that begins with it. One that was
 * not ratified stands as if it had been rejected.
 */
export async function findStart(
  within: Within,
  initiativeId: string,
  which: Which,
  apartFrom: string | null = null,
): Promise<StartingPoint | null> {
  const chosen =
    "number" in which
      ? Prisma.sql`p.number = ${which.number}`
      : Prisma.sql`d.id = ${which.decisionId}::uuid`;
  const rows = await within.$queryRaw<StartingPoint[]>`
    select d.id as "decisionId", p.number, p.title, p.text, p.kind::text as kind, p.effect,
           case when u.outcome is null or u.outcome = 'ratified' then d.outcome::text else 'rejected' end as outcome, r."matterId",
           (${endOf(Prisma.sql`d.id`, Prisma.sql`${apartFrom}::uuid`)} ->> 'number')::int as "endedBy"
      from "Decision" d
      join "Proposal" p on p.id = d."proposalId" and p."initiativeId" = ${initiativeId}::uuid
      join "ProposalOpening" o on o."proposalId" = p.id
      join "MatrixRow" r on r.id = o."matrixRowId"
      left join "Ratification" u on u."decisionId" = d.id
     where ${chosen}`;
  return rows[0] ?? null;
}

/** What a proposal does to an earlier decision, with that decision as it stands; null: it begins nothing of the kind. */
export async function findLink(
  transaction: Transaction,
  proposal: { id: string; initiativeId: string },
) {
  const link = await transaction.chainLink.findUnique({
    where: { proposalId: proposal.id },
    select: { kind: true, decisionId: true },
  });
  if (!link) return null;
  const { decisionId } = link;
  const start = await findStart(transaction, proposal.initiativeId, { decisionId }, proposal.id);
  return start && { kind: link.kind, start };
}

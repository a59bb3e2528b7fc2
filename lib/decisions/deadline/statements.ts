import { Prisma } from "@/prisma/client/client";
import type { EarlyClosing } from "./columns";

/** Of the proposal `p`: that it was given more time. */
export const extensionColumn = Prisma.sql`
  (select json_build_object('at', xt.at, 'before', xt.before, 'reason', xt.reason, 'name', xp.name,
            'isPublic', xp."publicSince" is not null)
     from "ProposalExtension" xt join "Person" xp on xp.id = xt."personId" where xt."proposalId" = p.id) as extension`;

/** Of the proposal `p`, opened by `op`, and its decision `d`: who closed the vote before its time. Where one decides there is no vote. */
export const earlyColumn = Prisma.sql`
  (select json_build_object('closesAt', op."closesAt", 'name', ep.name, 'isPublic', ep."publicSince" is not null)
     from "Person" ep
    where ep.id = d."closedById" and d."decidedAt" < op."closesAt"
      and op.rule->>'procedure' not in ('advice', 'delegated')) as early`;

/** As the column gives it: a moment is written in it. */
export type StoredEarly = (Omit<EarlyClosing, "closesAt"> & { closesAt: string }) | null;

export function earlyFrom(stored: StoredEarly): EarlyClosing | null {
  return stored && { ...stored, closesAt: new Date(`${stored.closesAt}Z`) };
}

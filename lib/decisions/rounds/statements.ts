import { Prisma } from "@/prisma/client/client";
import type { RoundDetail } from "./columns";

/** The rounds of the proposal `p` that are over, oldest first, as `rounds`. What stood in a round was replaced the moment it ended. */
export const roundColumns = Prisma.sql`
  (select coalesce(json_agg(json_build_object('number', ro.number, 'text', ro.text, 'endedAt', ro."endedAt", 'resumedAt', ro."resumedAt", 'note', ro.note, 'counted', ro.counted,
            'votes', (select coalesce(json_agg(json_build_object('standsFor', coalesce(vo.name, vs.constituency), 'asDeputy', rv."asDeputy", 'asProxy', rv."asProxy", 'registered', rv.registered,
                        'choice', rv.choice, 'reason', rv.reason,
                        'person', case when rv.registered is null then json_build_object('name', vp.name, 'isPublic', vp."publicSince" is not null) end) order by vs.position, vo."sortKey"), '[]')
                        from "Vote" rv left join "Seat" vs on vs.id = rv."seatId" join "Person" vp on vp.id = rv."personId"
                        left join "Organisation" vo on vo.id = coalesce(vs."organisationId", rv."organisationId")
                       where rv."proposalId" = p.id and rv."replacedAt" = ro."endedAt")) order by ro.number), '[]')
     from "ProposalRound" ro where ro."proposalId" = p.id) as rounds`;

/** As the column gives them: moments are written in it. */
export type StoredRound = Omit<RoundDetail, "endedAt" | "resumedAt"> & {
  endedAt: string;
  resumedAt: string | null;
};

export function roundsFrom(stored: StoredRound[]): RoundDetail[] {
  return stored.map((round) => ({
    ...round,
    endedAt: new Date(`${round.endedAt}Z`),
    resumedAt: round.resumedAt === null ? null : new Date(`${round.resumedAt}Z`),
  }));
}

/** Does the proposal `p`, opened by `op`, await one person's next step? As `awaitsOne` says it. */
export function awaitsOneAt(now: Date): Prisma.Sql {
  return Prisma.sql`(exists (select 1 from "ProposalRound" ro where ro."proposalId" = op."proposalId" and ro."resumedAt" is null)
    or (op.rule->>'procedure' = 'advice' and op."closesAt" <= ${now}))`;
}

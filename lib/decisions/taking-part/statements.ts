import { Prisma } from "@/prisma/client/client";

/** Of the proposal `p` and its decision `d`: the seats that were out of the vote, and the category of the reason. */
export const recusalsColumn = Prisma.sql`
  (select coalesce(json_agg(json_build_object('standsFor', out."standsFor", 'reason', out.reason, 'note', out.note)
            order by out.position, out.id), '[]')
     from (select zs.id, zs.position, coalesce(zo.name, zs.constituency) as "standsFor", zr.reason::text as reason, zr.note
             from "Recusal" zr join "Seat" zs on zs.id = zr."seatId" left join "Organisation" zo on zo.id = zs."organisationId"
            where zr."proposalId" = p.id and zr."liftedAt" is null
           union all
           select zs.id, zs.position, zo.name, 'applicant', ''
             from "Seat" zs join "Organisation" zo on zo.id = zs."organisationId"
            where p.kind = 'grant_money' and zo.id::text = p.effect->>'organisationId'
              and zs."groupId" = p."decidingGroupId" and zs."isVoting"
              and zs."from" <= d."decidedAt"::date and (zs."until" is null or zs."until" > d."decidedAt"::date)
              and not exists (select 1 from "Recusal" zr where zr."proposalId" = p.id and zr."seatId" = zs.id and zr."liftedAt" is null)) out) as recusals`;

import { Prisma } from "@/prisma/client/client";
import { isPartner } from "../representatives";

/** Of the proposal `p` and its decision `d`: the seats, or the organisations where they vote, that were out of the vote, and the category of the reason. */
export const recusalsColumn = Prisma.sql`
  (select coalesce(json_agg(json_build_object('standsFor', out."standsFor", 'reason', out.reason, 'note', out.note)
            order by out.position, out.id), '[]')
     from (select coalesce(zs.id, zo.id) as id, coalesce(zs.position, 0) as position, coalesce(zo.name, zs.constituency) as "standsFor",
                  zr.reason::text as reason, zr.note
             from "Recusal" zr left join "Seat" zs on zs.id = zr."seatId"
             left join "Organisation" zo on zo.id = coalesce(zs."organisationId", zr."organisationId")
            where zr."proposalId" = p.id and zr."liftedAt" is null
           union all
           select zs.id, zs.position, zo.name, 'applicant', ''
             from "Seat" zs join "Organisation" zo on zo.id = zs."organisationId"
            where p.kind = 'grant_money' and zo.id::text = p.effect->>'organisationId' and d.rule->>'electorate' is distinct from 'organisations'
              and zs."groupId" = p."decidingGroupId" and zs."isVoting"
              and zs."from" <= d."decidedAt"::date and (zs."until" is null or zs."until" > d."decidedAt"::date)
              and not exists (select 1 from "Recusal" zr where zr."proposalId" = p.id and zr."seatId" = zs.id and zr."liftedAt" is null)
           union all
           select o.id, 0, o.name, 'applicant', ''
             from "Organisation" o
            where p.kind = 'grant_money' and o.id::text = p.effect->>'organisationId' and d.rule->>'electorate' = 'organisations'
              and ${isPartner(Prisma.sql`d."decidedAt"::date`)}
              and not exists (select 1 from "Recusal" zr where zr."proposalId" = p.id and zr."organisationId" = o.id and zr."liftedAt" is null)) out) as recusals`;

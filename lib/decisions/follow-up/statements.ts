import { Prisma } from "@/prisma/client/client";
import { endOf, isInEffect } from "../chain/statements";

/** Of the decision `d`: what came of it, oldest first. */
export const followUpsColumn = Prisma.sql`
  (select coalesce(json_agg(json_build_object('id', fu.id, 'text', fu.text, 'isDone', fu."isDone", 'nextOn', fu."nextOn",
            'at', fu.at, 'name', fp.name, 'isPublic', fp."publicSince" is not null) order by fu.at, fu.id), '[]')
     from "FollowUp" fu join "Person" fp on fp.id = fu."personId" where fu."decisionId" = d.id) as "followUps"`;

/** The day on which a decision is to be followed up (rules.ts, dueOn); null where it does not hold, or is done. */
export function followUpDue(decision: Prisma.Sql, proposal: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    (case when ${isInEffect(decision)} and ${endOf(Prisma.sql`${decision}.id`)} is null then
       (select said.due from (
          select fd.at, fd.id, fd."nextOn" as due from "FollowUp" fd where fd."decisionId" = ${decision}.id
          union all select null::timestamp, null::uuid, ${proposal}."followUpOn") said
        order by said.at desc nulls last, said.id desc limit 1) end)`;
}

import "server-only";
import { hashToken } from "@/lib/access/tokens";
import { db } from "@/lib/db";
import type { ExerciseDetail } from "../columns";
import type { InvitationLine, SeatOffer } from "./columns";

/** The invitations of an exercise, for those in its room. One statement. */
export async function invitationsOf({ id }: Pick<ExerciseDetail, "id">): Promise<InvitationLine[]> {
  return db().$queryRaw<InvitationLine[]>`
    select i."actorId", i."askedById", n.name as "askedByName", i."askBy", i.offer, i.address, i."sentAt", i."withdrawnAt",
           i.answer, i."wishedTableId", i.said, i."answeredAt"
      from "ExerciseInvitation" i
      join "ExerciseActor" a on a.id = i."actorId" and a."exerciseId" = ${id}::uuid
      join "ExerciseParticipant" q on q.id = i."askedById"
      join "Person" n on n.id = q."personId"
     order by a."sortKey" collate "C", a.number`;
}

/** What the holder of a link is asked; null for a link that never was, or was renewed. One statement. */
export async function offerByToken(token: string): Promise<SeatOffer | null> {
  const [offer] = await db().$queryRaw<SeatOffer[]>`
    select v.name as "initiativeName", e."sharedResult", a.name as "actorName", n.name as "askedByName", i.offer, i."askBy",
           case when t.id is not null and t.part <> 'not_invited' then
             json_build_object('name', t.name, 'part', t.part, 'purpose', t.purpose, 'asks', t.asks) end as "table",
           (select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name, 'purpose', o.purpose) order by o.position, o.number), '[]')
              from "ExerciseTable" o where o."exerciseId" = e.id and o.id is distinct from a."tableId" and o.part <> 'not_invited') as tables,
           i.answer, i."wishedTableId", i.said, i."withdrawnAt", e."endedAt"
      from "ExerciseInvitation" i
      join "ExerciseActor" a on a.id = i."actorId"
      join "Exercise" e on e.id = a."exerciseId"
      join "Initiative" v on v.id = e."initiativeId"
      join "ExerciseParticipant" q on q.id = i."askedById"
      join "Person" n on n.id = q."personId"
      left join "ExerciseTable" t on t.id = a."tableId"
     where i."tokenHash" = ${hashToken(token)}`;
  return offer ?? null;
}

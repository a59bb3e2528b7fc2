import type { Transaction } from "@/lib/audit";

type Place = { actorId: string; tableId: string | null; besideId?: string | null };

/** Seats an actor, in one statement: after another one at the table, or as the last there. */
export async function seatActor(transaction: Transaction, place: Place): Promise<void> {
  const { actorId, tableId, besideId } = place;
  if (tableId && besideId) return seatBeside(transaction, { actorId, tableId, besideId });
  await transaction.$executeRaw`
    update "ExerciseActor" set "tableId" = ${tableId}::uuid,
           position = coalesce((select max(b.position) + 1 from "ExerciseActor" b
                                 where b."tableId" = ${tableId}::uuid and b.id <> ${actorId}::uuid), 0)
     where id = ${actorId}::uuid`;
}

/** The others at the table keep their order and are counted anew where that is needed. */
async function seatBeside(
  transaction: Transaction,
  { actorId, tableId, besideId }: { actorId: string; tableId: string; besideId: string },
): Promise<void> {
  await transaction.$executeRaw`
    with there as (
      select a.id, row_number() over (order by a.position, a.number) as place
        from "ExerciseActor" a where a."tableId" = ${tableId}::uuid and a.id <> ${actorId}::uuid),
    seated as (
      select id, place::numeric from there
      union all select ${actorId}::uuid, (select place + 0.5 from there where id = ${besideId}::uuid)),
    counted as (select id, row_number() over (order by place)::int as position from seated)
    update "ExerciseActor" a set "tableId" = ${tableId}::uuid, position = c.position
      from counted c where a.id = c.id and (a.id = ${actorId}::uuid or a.position <> c.position)`;
}

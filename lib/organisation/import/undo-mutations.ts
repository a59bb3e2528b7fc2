import "server-only";
import type { Transaction } from "@/lib/audit";
import type { Member } from "@/lib/member";
import { Refusal } from "@/lib/refusal";
import { type ImportedTable, tablesInOrder } from "./imported-rows";

type Undoing = { transaction: Transaction; member: Member; now: Date; draftId: string };

/**
 * Takes an import back, behind the initiative's lock and once nothing stands in the way: what it made is
 * gone, what it changed is as it was. Refuses with name-taken, person-removed, backbone-cannot-vote, when
 * what was has no place any more in what is.
 */
export async function takeBack(undoing: Undoing): Promise<void> {
  const { transaction, member, now, draftId } = undoing;
  const { personId, initiativeId } = member;
  await transaction.importUndo.create({ data: { draftId, personId, at: now } });
  for (const table of tablesInOrder) await takeAway(transaction, table, draftId);
  await makeRoomForNames(transaction, draftId);
  for (const table of tablesInOrder.toReversed()) await putBack(transaction, table, draftId);
  await refusePartial(transaction, initiativeId);
  await transaction.importedRow.deleteMany({ where: { draftId } });
}

async function takeAway(transaction: Transaction, table: ImportedTable, draftId: string) {
  await transaction.$executeRawUnsafe(
    `delete from "${table}" t using "ImportedRow" r
      where r."draftId" = $1::uuid and r."table" = '${table}' and r."before" is null and r."rowId" = t.id`,
    draftId,
  );
}

/** Names may have changed places, and each is there once: first all of them step aside. */
async function makeRoomForNames(transaction: Transaction, draftId: string) {
  const named = { Organisation: "name", Group: "name", Activity: "title" };
  for (const [table, column] of Object.entries(named)) {
    await transaction.$executeRawUnsafe(
      `update "${table}" t set "${column}" = t.id::text from "ImportedRow" r
        where r."draftId" = $1::uuid and r."table" = '${table}' and r."before" ? '${column}' and r."rowId" = t.id`,
      draftId,
    );
  }
}

async function putBack(transaction: Transaction, table: ImportedTable, draftId: string) {
  const changed = await transaction.$queryRaw<{ column: string }[]>`
    select distinct jsonb_object_keys("before") as "column" from "ImportedRow"
     where "draftId" = ${draftId}::uuid and "table" = ${table} and "before" is not null`;
  if (changed.length === 0) return;
  const columns = changed.map(({ column }) => `"${column}"`).join(", ");
  await transaction.$executeRawUnsafe(
    `update "${table}" t
        set (${columns}) = (select ${columns} from jsonb_populate_record(t, r."before"))
       from "ImportedRow" r
      where r."draftId" = $1::uuid and r."table" = '${table}' and r."rowId" = t.id`,
    draftId,
  );
}

/** The secretariat is neutral, also when an earlier holder or an earlier vote comes back. */
async function refusePartial(transaction: Transaction, initiativeId: string) {
  const [partial] = await transaction.$queryRaw<object[]>`
    with held as (
      select h."personId", g.kind = 'backbone' as "isBackbone", s."isVoting" or s.role = 'deputy' as votes,
             daterange(h."from", h."until", '[)') as days
        from "SeatHolding" h join "Seat" s on s.id = h."seatId"
        join "Group" g on g.id = s."groupId" and g."initiativeId" = ${initiativeId}::uuid)
    select 1 from held a join held b on b."personId" = a."personId" and b.votes and b.days && a.days
     where a."isBackbone" limit 1`;
  if (partial) throw new Refusal("backbone-cannot-vote");
}

import { subDays } from "date-fns";
import type { PrismaClient } from "@/prisma/client/client";
import { getObject, putObject, removeObject } from "./storage";

/** Moves annexes to the storage for files and back, and takes out of it what no annex names any more. */

/** How many are moved, or removed, in one turn. */
const batch = 20;

/** Longer than the daily copies are kept: whoever restores one finds the files that it names. */
export const keptDays = 8;

/**
 * Moves annexes out of the database. The object's key is known to the database before the object is there,
 * and the annex changes after it is: whenever this ends, nothing is lost and nothing is forgotten. Several
 * copies may run it at once. Throws StorageAway; what could not be moved stays where it is.
 */
export async function moveAnnexes(client: PrismaClient, now: Date): Promise<void> {
  const waiting = await client.proposalAnnex.findMany({
    where: { bytes: { not: null } },
    select: { id: true, type: true, proposal: { select: { initiativeId: true } } },
    orderBy: { id: "asc" },
    take: batch,
  });
  for (const { id, type, proposal } of waiting) {
    const key = `annexes/${proposal.initiativeId}/${id}`;
    await client.storedObject.upsert({
      where: { key },
      create: { key, at: now },
      update: { unusedAt: null },
    });
    const found = await client.proposalAnnex.findUnique({ where: { id }, select: { bytes: true } });
    if (!found?.bytes) continue;
    await putObject(key, found.bytes, type);
    await client.proposalAnnex.updateMany({
      where: { id, bytes: { not: null } },
      data: { bytes: null, key },
    });
  }
}

/**
 * Moves annexes back into the database. True when that was the last of them. An object that is not what
 * was put in is refused by its size (annex_size). Throws StorageAway; what could not be read stays named, and
 * the others still move.
 */
export async function moveBack(client: PrismaClient): Promise<boolean> {
  const away = await client.proposalAnnex.findMany({
    where: { key: { not: null } },
    select: { id: true, key: true },
    orderBy: { id: "asc" },
  });
  const failures: unknown[] = [];
  for (const { id, key } of away) {
    if (key === null) continue;
    try {
      const bytes = await getObject(key);
      await client.proposalAnnex.updateMany({
        where: { id, key },
        data: { bytes: new Uint8Array(bytes), key: null },
      });
    } catch (failure) {
      failures.push(failure);
      // One that is gone is one; a storage that does not answer would be asked for every file.
      if (failures.length >= mostFailures) break;
    }
  }
  if (failures.length > 0) throw failures[0];
  return away.length > 0;
}

/** After so many the rest waits for the next turn. */
const mostFailures = 3;

/** Removes objects that no annex has named for some days. Throws StorageAway. */
export async function removeUnused(client: PrismaClient, now: Date): Promise<void> {
  await client.$executeRaw`
    update "StoredObject" o
       set "unusedAt" = case when exists (select 1 from "ProposalAnnex" a where a.key = o.key) then null else ${now}::timestamp end
     where (o."unusedAt" is null) <> exists (select 1 from "ProposalAnnex" a where a.key = o.key)`;
  const unused = { unusedAt: { lte: subDays(now, keptDays) } };
  const objects = await client.storedObject.findMany({ where: unused, take: batch });
  for (const { key } of objects) {
    await removeObject(key);
    await client.storedObject.deleteMany({ where: { key, ...unused } });
  }
}

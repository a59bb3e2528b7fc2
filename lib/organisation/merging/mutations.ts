import "server-only";
import type { Transaction } from "@/lib/audit";
import { Refusal } from "@/lib/refusal";
import { moveOrganisation } from "./queries";
import { mergedFacts, planOf } from "./rules";

type Within = { transaction: Transaction; initiativeId: string; personId: string; now: Date };

/**
 * Merges one organisation into another, behind the initiative's lock: whatever names the one names the other, which
 * also learns what it did not know; the one is gone. Gives the id of the merging. Refuses with merge-stands-in-way.
 */
export async function mergeOrganisations(
  { transaction, initiativeId, personId, now }: Within,
  { fromId, intoId }: { fromId: string; intoId: string },
): Promise<string> {
  const [goes, stays] = [
    await transaction.organisation.findUniqueOrThrow({ where: { id: fromId } }),
    await transaction.organisation.findUniqueOrThrow({ where: { id: intoId } }),
  ];
  const told = await rowsAsTold(transaction, fromId, intoId);
  const { id } = await transaction.organisationMerge.create({
    data: {
      ...{ initiativeId, intoId, personId, at: now, left: {} },
      ...{ from: told.from, before: told.into },
    },
    select: { id: true },
  });
  const { obstacles } = planOf(
    await moveOrganisation(transaction, { fromId, intoId, mergeId: id }),
  );
  if (obstacles.length > 0) throw new Refusal("merge-stands-in-way");
  await transaction.organisation.delete({ where: { id: fromId }, select: { id: true } });
  await transaction.organisation.update({
    where: { id: intoId },
    data: mergedFacts(stays, goes),
    select: { id: true },
  });
  await transaction.$executeRaw`
    update "OrganisationMerge" m set "left" = organisation_as_left(m."intoId") where m.id = ${id}::uuid`;
  return id;
}

/**
 * Takes a merging back: the organisation that was gone is there again, and what came along with it names it
 * again. Refuses with not-found, already-done, name-taken, and merge-built-on when anything about the one that stayed
 * has changed since, or somebody has done something with what came along.
 */
export async function unmergeOrganisations(
  { transaction, initiativeId, personId, now }: Within,
  mergeId: string,
): Promise<void> {
  const merge = await transaction.organisationMerge.findFirst({
    where: { id: mergeId, initiativeId },
    select: { undoneAt: true, intoId: true },
  });
  if (!merge) throw new Refusal("not-found");
  if (merge.undoneAt) throw new Refusal("already-done");
  if (await isBuiltOn(transaction, mergeId)) throw new Refusal("merge-built-on");
  await transaction.$executeRaw`
    update "Organisation" o set ("alsoKnownAs", does, place, link, contact, reach, offers, wants, "livedExperience",
           "isInitiator", "relationKeeperId", "lastInTouchOn", note, "noteKeptUntil")
         = (select b."alsoKnownAs", b.does, b.place, b.link, b.contact, b.reach, b.offers, b.wants, b."livedExperience",
                   b."isInitiator", b."relationKeeperId", b."lastInTouchOn", b.note, b."noteKeptUntil"
              from jsonb_populate_record(o, m."before") b)
      from "OrganisationMerge" m where m.id = ${mergeId}::uuid and o.id = m."intoId"`;
  await transaction.$executeRaw`
    insert into "Organisation"
    select g.* from "OrganisationMerge" m,
           jsonb_populate_record(null::"Organisation", defaults_of('Organisation') || m."from") g where m.id = ${mergeId}::uuid`;
  await transaction.organisation.updateMany({
    where: { initiativeId, relationKeeper: { removedAt: { not: null } } },
    data: { relationKeeperId: null },
  });
  await transaction.$executeRaw`select move_organisation_back(${mergeId}::uuid)`;
  await transaction.organisationMerge.update({
    where: { id: mergeId },
    data: { undoneAt: now, undoneById: personId },
    select: { id: true },
  });
}

/** The rows as the database keeps them, to be put back as they were. */
async function rowsAsTold(transaction: Transaction, fromId: string, intoId: string) {
  const [told] = await transaction.$queryRaw<{ from: object; into: object }[]>`
    select (select to_jsonb(o) from "Organisation" o where o.id = ${fromId}::uuid) as "from",
           (select to_jsonb(o) from "Organisation" o where o.id = ${intoId}::uuid) as "into"`;
  return told ?? { from: {}, into: {} };
}

/** Is anything that names the one that stayed other than the merging left it, or stands on what came along? */
async function isBuiltOn(transaction: Transaction, mergeId: string): Promise<boolean> {
  const [found] = await transaction.$queryRaw<{ isBuiltOn: boolean }[]>`
    select merge_is_built_on(${mergeId}::uuid) as "isBuiltOn"`;
  return found?.isBuiltOn ?? true;
}

import "server-only";
import type { Transaction } from "@/lib/audit";
import { db } from "@/lib/db";
import type { Member } from "@/lib/member";
import { type MergePlan, type Move, planOf } from "./rules";

/** All organisations with the names they go by, in Danish order. One statement. */
export function organisationsByName({ initiativeId }: Member) {
  return db().organisation.findMany({
    where: { initiativeId },
    select: { id: true, name: true, alsoKnownAs: true },
    orderBy: [{ sortKey: "asc" }, { id: "asc" }],
  });
}

/** What merging two organisations of the member's initiative would do. Nothing is changed. One statement. */
export async function planMerge(fromId: string, intoId: string): Promise<MergePlan> {
  return planOf(await moveOrganisation(db(), { fromId, intoId, mergeId: null }));
}

/** Lets what names one organisation name the other; without a merging it only tells what would come of it. */
export async function moveOrganisation(
  within: Pick<Transaction, "$queryRaw">,
  move: { fromId: string; intoId: string; mergeId: string | null },
): Promise<Move[]> {
  const [row] = await within.$queryRaw<{ moves: Move[] }[]>`
    select move_organisation(${move.fromId}::uuid, ${move.intoId}::uuid, ${move.mergeId}::uuid) as moves`;
  return row?.moves ?? [];
}

export type DoneMerge = {
  id: string;
  at: Date;
  goneName: string;
  intoId: string;
  intoName: string;
  personName: string;
  undoneAt: Date | null;
};

/** What was merged, newest first; at most 20. One statement. */
export function doneMerges({ initiativeId }: Member): Promise<DoneMerge[]> {
  return db().$queryRaw<DoneMerge[]>`
    select m.id, m.at, m."from" ->> 'name' as "goneName", o.id as "intoId", o.name as "intoName",
           p.name as "personName", m."undoneAt"
      from "OrganisationMerge" m
      join "Organisation" o on o.id = m."intoId"
      join "Person" p on p.id = m."personId"
     where m."initiativeId" = ${initiativeId}::uuid
     order by m.at desc, m.id desc limit 20`;
}

/** The organisation into which one that is gone was merged; null: there is none in the member's initiative. One statement. */
export async function mergedInto(
  { initiativeId }: Pick<Member, "initiativeId">,
  goneId: string,
): Promise<string | null> {
  const [merge] = await db().$queryRaw<{ intoId: string }[]>`
    select m."intoId" from "OrganisationMerge" m
     where m."initiativeId" = ${initiativeId}::uuid and m."undoneAt" is null and m."from" ->> 'id' = ${goneId}
     order by m.at desc, m.id desc limit 1`;
  return merge?.intoId ?? null;
}

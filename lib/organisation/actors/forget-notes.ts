import { dayOf, isoDay } from "@/lib/dates";
import type { PrismaClient } from "@/prisma/client/client";

/**
 * Deletes the remarks whose last day has passed, also where an import or a merging keeps what it changed.
 * What else is known of the organisations stays.
 */
export async function forgetNotes(
  client: Pick<PrismaClient, "$executeRaw">,
  now: Date,
): Promise<void> {
  const today = isoDay(dayOf(now));
  await client.$executeRaw`
    with forgotten as (
      update "Organisation" set "note" = '', "noteKeptUntil" = null
       where "noteKeptUntil" < ${today}::date returning id)
    update "ImportedRow" r set "before" = r."before" - '{note,noteKeptUntil}'::text[]
     where r."table" = 'Organisation' and r."before" ?| '{note,noteKeptUntil}'
       and ((r."before" ->> 'noteKeptUntil')::date < ${today}::date or r."rowId" in (select id from forgotten))`;
  await client.$executeRaw`
    update "OrganisationMerge" m
       set "from" = case when (m."from" ->> 'noteKeptUntil')::date < ${today}::date
                         then m."from" || '{"note": "", "noteKeptUntil": null}' else m."from" end,
           "before" = case when (m."before" ->> 'noteKeptUntil')::date < ${today}::date
                           then m."before" || '{"note": "", "noteKeptUntil": null}' else m."before" end
     where (m."from" ->> 'noteKeptUntil')::date < ${today}::date
        or (m."before" ->> 'noteKeptUntil')::date < ${today}::date`;
}

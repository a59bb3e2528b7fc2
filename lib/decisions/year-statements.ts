import { Prisma } from "@/prisma/client/client";

/** Parts of statements about the years in which an initiative's proposals `p` were decided. */

type Moments = {
  initiativeId: string;
  /** A column of `p` that an index keeps in order, apart from where it is null. */
  moment: Prisma.Sql;
};

/**
 * Of a recursive query `latest`: the last moment (`at`) of each year that has any, a step in the index
 * for each, however many there are in between.
 */
export function latestOfEachYear(moments: Moments): Prisma.Sql {
  return Prisma.sql`
    ${lastOf(moments, Prisma.sql`true`)}
    union all
    select earlier.at from latest
      cross join lateral ${lastOf(moments, Prisma.sql`${moments.moment} < ${beginOfYear(Prisma.sql`latest.at`)}`)} earlier`;
}

function lastOf({ initiativeId, moment }: Moments, where: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(select ${moment} as at from "Proposal" p
    where p."initiativeId" = ${initiativeId}::uuid and ${moment} is not null and ${where}
    order by ${moment} desc limit 1)`;
}

/** The year in Denmark of a moment. */
export function yearOf(moment: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`extract(year from ${inDenmark(moment)})`;
}

function inDenmark(moment: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`${moment} at time zone 'UTC' at time zone 'Europe/Copenhagen'`;
}

/** When the Danish year of this moment began. */
function beginOfYear(moment: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(date_trunc('year', ${inDenmark(moment)}) at time zone 'Europe/Copenhagen' at time zone 'UTC')`;
}

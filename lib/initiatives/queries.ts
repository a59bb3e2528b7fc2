import "server-only";
import { cache } from "react";
import { db } from "@/lib/db";
import type { Member } from "@/lib/member";
import { isSlug } from "@/lib/slug";

/** What the settings page shows of the member's initiative. */
export function initiativeOf(member: Member) {
  return db().initiative.findUniqueOrThrow({
    where: { id: member.initiativeId },
    select: { name: true, purpose: true, publishedAt: true },
  });
}

type Published = {
  id: string;
  slug: string;
  name: string;
  purpose: string;
  /** Is the decision public that adopted the matrix in force? */
  showsMatrix: boolean;
};

/** An initiative whose public page is on; null for every other address. Read once per request. */
export const publishedInitiative = cache(async (slug: string): Promise<Published | null> => {
  if (!isSlug(slug)) return null;
  const rows = await db().$queryRaw<Published[]>`
    select i.id, i.slug, i.name, i.purpose, coalesce((
             select d."publishedAt" is not null
               from "MatrixAdoption" a join "MatrixVersion" v on v.id = a."versionId" and v."initiativeId" = i.id
               join "Decision" d on d.id = a."decisionId"
              order by a."adoptedAt" desc limit 1), false) as "showsMatrix"
      from "Initiative" i where i.slug = ${slug} and i."publishedAt" is not null`;
  return rows[0] ?? null;
});

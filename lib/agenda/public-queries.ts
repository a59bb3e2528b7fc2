import "server-only";
import { db } from "@/lib/db";
import { type Layout, laidOut, type Passage } from "./rules";

export type PublicStrategy = {
  number: number;
  adoptedAt: Date;
  passages: Passage[];
  /** How many parties stand behind it. */
  behind: number;
};

/** The common agenda in force, for everybody, where the initiative's public page is on; who wrote it is not told. */
export async function publicStrategy(initiativeId: string): Promise<PublicStrategy | null> {
  const rows = await db().$queryRaw<(PublicStrategy & { layout: Layout | null })[]>`
    select v.number, ad."adoptedAt",
           (select coalesce(json_agg(json_build_object('passageId', w."passageId", 'part', q.part, 'text', w.text)
                     order by q.part, w.position), '[]')
              from "PassageWording" w join "Passage" q on q.id = w."passageId" where w."versionId" = v.id) as passages,
           (select t.layout from "LayoutTidying" t where t."versionId" = v.id order by t.at desc, t.id desc limit 1) as layout,
           (select count(*)::int from "Endorsement" e where e."versionId" = v.id and e."withdrawnAt" is null) as behind
      from "StrategyAdoption" ad
      join "StrategyVersion" v on v.id = ad."versionId" and v."initiativeId" = ${initiativeId}::uuid
      join "Initiative" i on i.id = v."initiativeId" and i."publishedAt" is not null
     order by ad."adoptedAt" desc, v.number desc limit 1`;
  const [found] = rows;
  if (!found) return null;
  const { layout, ...strategy } = found;
  return { ...strategy, passages: laidOut(strategy.passages, layout) };
}

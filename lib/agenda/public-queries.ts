import "server-only";
import { db } from "@/lib/db";

export type PublicStrategy = {
  number: number;
  adoptedAt: Date;
  vision: string;
  problem: string;
  strategies: string;
  goals: { goalId: string; text: string }[];
};

/** The strategy in force, for everybody, where the initiative's public page is on; who wrote it is not told. */
export async function publicStrategy(initiativeId: string): Promise<PublicStrategy | null> {
  const rows = await db().$queryRaw<PublicStrategy[]>`
    select v.number, ad."adoptedAt", v.vision, v.problem, v.strategies,
           (select coalesce(json_agg(json_build_object('goalId', w."goalId", 'text', w.text) order by w.position), '[]')
              from "GoalWording" w where w."versionId" = v.id) as goals
      from "StrategyAdoption" ad
      join "StrategyVersion" v on v.id = ad."versionId" and v."initiativeId" = ${initiativeId}::uuid
      join "Initiative" i on i.id = v."initiativeId" and i."publishedAt" is not null
     order by ad."adoptedAt" desc, v.number desc limit 1`;
  return rows[0] ?? null;
}

import "server-only";
import { dayOf } from "@/lib/dates";
import { db } from "@/lib/db";
import { findEffectFacts } from "./effect-facts";
import { readEffect } from "./effects";
import { inForceBefore } from "./matrix/find-matrix";
import { type RevealedDecision, revealedEffect } from "./reveal";

/** The version of the strategy or of the matrix that a proposal is about, and the one that it takes the place of. */
export type Replaced = {
  version: number | null;
  /** Moments are in UTC, without saying so; null: the initiative began with it. */
  before: { number: number; adoptedAt: string | null } | null;
};

/** What a decision that everybody may read makes, ends and changes. Two statements. */
export async function publicEffect(
  initiativeId: string,
  { id, kind, decidedAt }: Pick<RevealedDecision, "id" | "kind" | "decidedAt">,
  now: Date,
) {
  const [row] = await db().$queryRaw<[{ effect: unknown } & Replaced]>`
    select p.effect, coalesce(sv.number, mv.number) as version,
           coalesce(
             (select json_build_object('number', z.number, 'adoptedAt', q."adoptedAt")
                from "StrategyAdoption" q join "StrategyVersion" z on z.id = q."versionId" and z."initiativeId" = p."initiativeId"
               where sv.id is not null and z.id <> sv.id and q."adoptedAt" < d."decidedAt"
               order by q."adoptedAt" desc, z.number desc limit 1),
             (select json_build_object('number', b.number, 'adoptedAt', null)
                from "MatrixVersion" b where mv.id is not null and b.id = (${inForceBefore(initiativeId, decidedAt)}))) as before
      from "Proposal" p
      join "Decision" d on d."proposalId" = p.id
      left join "StrategyVersion" sv on sv."proposalId" = p.id
      left join "MatrixVersion" mv on mv."proposalId" = p.id
     where p.id = ${id}::uuid and p."initiativeId" = ${initiativeId}::uuid`;
  const { effect: stored, ...replaced } = row;
  const effect = readEffect(kind, stored);
  const facts = await findEffectFacts(db(), initiativeId, effect, dayOf(now), id);
  return { ...revealedEffect({ effect, facts }, "public"), replaced };
}

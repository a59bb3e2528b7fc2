import "server-only";
import { isoDay } from "@/lib/dates";
import { db } from "@/lib/db";
import type { Member } from "@/lib/member";
import type { Turn } from "./step-rules";

/** The turns until a day, oldest first, the 300 newest of them; and when the first group was set up. One statement. */
export async function turnsUntil(
  member: Member,
  day: Date,
): Promise<{ turns: Turn[]; first: Date | null }> {
  const rows = await db().$queryRaw<{ day: Date; decisions: Turn["decisions"] | null }[]>`
    with groups as (
      select g.* from "Group" g where g."initiativeId" = ${member.initiativeId}::uuid
    ), done as (
      select g."setUpOn" as day, g."setUpByDecisionId" as "decisionId" from groups g
      union select g."closedOn", g."closedByDecisionId" from groups g
      union select w."until", w."replacedByDecisionId" from "GroupWording" w join groups g on g.id = w."groupId"
      union select s."from", s."givenByDecisionId" from "Seat" s join groups g on g.id = s."groupId"
      union select s."until", s."endedByDecisionId" from "Seat" s join groups g on g.id = s."groupId"
    ), told as (
      select e.day, json_agg(json_build_object('number', q.number, 'title', q.title) order by q.number) as decisions
        from done e join "Decision" d on d.id = e."decisionId" join "Proposal" q on q.id = d."proposalId"
       where e.day <= ${isoDay(day)}::date
       group by e.day order by e.day desc limit 300
    )
    select * from told
    union all select min(g."setUpOn"), null from groups g
     order by 1`;
  const first = rows.find(({ decisions }) => decisions === null)?.day ?? null;
  const turns = rows.flatMap(({ day: on, decisions }) =>
    decisions ? [{ day: on, decisions }] : [],
  );
  return { turns, first };
}

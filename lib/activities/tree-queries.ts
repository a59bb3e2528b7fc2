import "server-only";
import { db } from "@/lib/db";
import type { Member } from "@/lib/member";
import type { TreeActivity } from "./tree-rules";

/** The most activities that one tree shows. */
export const mostInTree = 1_000;

/** Every activity with the goals and strategies that it serves and its latest status, by title. */
export function activitiesOfTree(member: Member): Promise<TreeActivity[]> {
  return db().$queryRaw<TreeActivity[]>`
    select a.id, a.title, coalesce(o.name, g.name) as "ownerName", a."latestStatus" as status,
           (select coalesce(json_agg(s."goalId"), '[]') from "ActivityGoal" s where s."activityId" = a.id) as goals,
           (select coalesce(json_agg(s."strategyId"), '[]') from "ActivityStrategy" s where s."activityId" = a.id) as strategies
      from "Activity" a
      left join "Organisation" o on o.id = a."ownerOrganisationId"
      left join "Group" g on g.id = a."ownerGroupId"
     where a."initiativeId" = ${member.initiativeId}::uuid
     order by a."sortKey" collate "C", a.id limit ${mostInTree}`;
}

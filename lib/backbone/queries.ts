import "server-only";
import { addDays, isoDay } from "@/lib/dates";
import { db } from "@/lib/db";
import type { Member } from "@/lib/member";
import { isUuid } from "@/lib/uuid";
import { Prisma } from "@/prisma/client/client";
import type { BoardLine, TaskChoices, TaskLine } from "./columns";
import type { TaskFilter } from "./filter";
import type { TaskCounts } from "./rules";

/** How many cards a cell of the board shows (a state of one function, or of one phase). */
const cellLength = 30;
/** Of what is done, the newest are enough until one asks for all. */
const doneLength = 5;
/** When one has asked for one state only. */
const wholeLength = 300;

/** The board: the first cards of each cell by place, the newest among those done, and how many the cell has. */
export function boardTasks(
  member: Member,
  filter: TaskFilter,
  by: "function" | "phase",
  today: Date,
) {
  const row = by === "function" ? Prisma.sql`t."function"` : Prisma.sql`t.phase`;
  const length = filter.state ? wholeLength : cellLength;
  const done = filter.state ? wholeLength : doneLength;
  return db().$queryRaw<BoardLine[]>`
    with cells as (
      select t.*, count(*) over (partition by ${row}, t.state)::int as "inCell",
             row_number() over (partition by ${row}, t.state order by
               case when t.state = 'done' then t."doneAt" end desc nulls last, t.position, t.id) as place
        from "BackboneTask" t
       where t."initiativeId" = ${member.initiativeId}::uuid and ${matches(filter, today)})
    select t."inCell", ${columns} from cells t ${joins(member)}
     where t.place <= case when t.state = 'done' then ${done}::int else ${length}::int end order by t.place`;
}

/** How many tasks there are in each state, and how many of them are late. One statement. */
export async function taskCounts(
  member: Member,
  today: Date,
): Promise<TaskCounts & { total: number }> {
  const [row] = await db().$queryRaw<(TaskCounts & { total: number })[]>`
    select count(*)::int as total,
           count(*) filter (where t.state = 'planned')::int as planned,
           count(*) filter (where t.state = 'in_progress')::int as in_progress,
           count(*) filter (where t.state = 'waiting')::int as waiting,
           count(*) filter (where t.state = 'done')::int as done,
           count(*) filter (where t.state <> 'done' and t."dueOn" < ${isoDay(today)}::date)::int as late
      from "BackboneTask" t where t."initiativeId" = ${member.initiativeId}::uuid`;
  if (!row) throw new Error("Counting gives a row");
  return row;
}

export async function findTask(member: Member, id: string): Promise<TaskLine | null> {
  if (!isUuid(id)) return null;
  const [row] = await db().$queryRaw<TaskLine[]>`
    select ${columns} from "BackboneTask" t ${joins(member)}
     where t.id = ${id}::uuid and t."initiativeId" = ${member.initiativeId}::uuid`;
  return row ?? null;
}

/** For the overview: what is late or due within a week, the member's own first, then by due day. */
export function dueTasks(member: Member, today: Date, limit = 10) {
  return db().$queryRaw<TaskLine[]>`
    select ${columns} from "BackboneTask" t ${joins(member)}
     where t."initiativeId" = ${member.initiativeId}::uuid and t.state <> 'done'
       and t."dueOn" <= ${isoDay(addDays(today, 7))}::date
     order by (t."assigneeId" = ${member.personId}::uuid) desc nulls last, t."dueOn", t.position, t.id limit ${limit}`;
}

/** What a task's form can choose among: who sits in the backbone today, and what a task may serve. */
export async function taskChoices(member: Member, today: Date): Promise<TaskChoices> {
  const on = isoDay(today);
  const [row] = await db().$queryRaw<TaskChoices[]>`
    select (select coalesce(json_agg(json_build_object('id', s.id, 'name', s.name) order by s."sortKey" collate "C"), '[]')
              from (${staffOn(member, on)}) s) as staff,
           (select coalesce(json_agg(json_build_object('id', w."passageId", 'text', w.text) order by w.position), '[]')
              from "PassageWording" w join "Passage" q on q.id = w."passageId" and q.part = 'goals' where w."versionId" = (
                select v.id from "StrategyVersion" v join "StrategyAdoption" ad on ad."versionId" = v.id
                 where v."initiativeId" = ${member.initiativeId}::uuid order by ad."adoptedAt" desc limit 1)) as goals,
           (select coalesce(json_agg(json_build_object('id', g.id, 'name', g.name) order by g."sortKey" collate "C"), '[]')
              from "Group" g where g."initiativeId" = ${member.initiativeId}::uuid and g.kind <> 'backbone'
               and (g."closedOn" is null or g."closedOn" > ${on}::date)) as groups,
           (select coalesce(json_agg(json_build_object('id', a.id, 'title', a.title) order by a."sortKey" collate "C"), '[]')
              from "Activity" a where a."initiativeId" = ${member.initiativeId}::uuid) as activities`;
  return row ?? { staff: [], goals: [], groups: [], activities: [] };
}

/** Who holds a seat in the backbone on a day. */
export async function backboneStaff(
  member: Member,
  today: Date,
  within: Pick<Prisma.TransactionClient, "$queryRaw"> = db(),
) {
  const on = isoDay(today);
  return within.$queryRaw<{ personId: string; name: string }[]>`
    select s.id as "personId", s.name from (${staffOn(member, on)}) s order by s."sortKey" collate "C"`;
}

function staffOn(member: Member, on: string): Prisma.Sql {
  return Prisma.sql`
    select distinct p.id, p.name, p."sortKey" from "SeatHolding" h
      join "Seat" s on s.id = h."seatId" and s."from" <= ${on}::date and (s."until" is null or s."until" > ${on}::date)
      join "Group" g on g.id = s."groupId" and g.kind = 'backbone' and g."initiativeId" = ${member.initiativeId}::uuid
      join "Person" p on p.id = h."personId" and p."removedAt" is null
     where h."from" <= ${on}::date and (h."until" is null or h."until" > ${on}::date)`;
}

const columns = Prisma.sql`
  t.id, t.title, t.note, t."function", t.phase, t.state, t."dueOn", t."assigneeId", p.name as "assigneeName",
  t."goalId", t."activityId", t."groupId", coalesce(sa.title, sg.name, sw.text) as serves`;

/** A goal is told by the wording last adopted. */
function joins(member: Member): Prisma.Sql {
  return Prisma.sql`
    left join "Person" p on p.id = t."assigneeId"
    left join "Activity" sa on sa.id = t."activityId"
    left join "Group" sg on sg.id = t."groupId"
    left join lateral (
      select w.text from "PassageWording" w
        join "StrategyVersion" v on v.id = w."versionId" and v."initiativeId" = ${member.initiativeId}::uuid
        join "StrategyAdoption" ad on ad."versionId" = v.id
       where w."passageId" = t."goalId" order by ad."adoptedAt" desc limit 1) sw on true`;
}

function matches(filter: TaskFilter, today: Date): Prisma.Sql {
  const asked = [Prisma.sql`true`];
  if (filter.function)
    asked.push(Prisma.sql`t."function" = ${filter.function}::"BackboneFunction"`);
  if (filter.phase) asked.push(Prisma.sql`t.phase = ${filter.phase}::"Phase"`);
  if (filter.state) asked.push(Prisma.sql`t.state = ${filter.state}::"TaskState"`);
  if (filter.assigneeId) asked.push(Prisma.sql`t."assigneeId" = ${filter.assigneeId}::uuid`);
  if (filter.late) {
    asked.push(Prisma.sql`(t.state <> 'done' and t."dueOn" < ${isoDay(today)}::date)`);
  }
  return Prisma.sql`(${Prisma.join(asked, " and ")})`;
}

import { unit } from "@/tests/load/bench/sizes";

type Counts = { organisations: number; groups: number; activities: number };

/** Activities with all that hangs on them: a third belong to groups, and not all go well. */
export const work = (
  initiative: string,
  from: number,
  { organisations, groups, activities }: Counts,
) => [
  `insert into "Activity" (id, "initiativeId", title, "searchKey", "sortKey", description, "ownerOrganisationId", "ownerGroupId",
          "startOn", "startPrecision", "endOn", "endPrecision", "reportEveryWeeks")
   select pg_temp.id('activity', n), ${initiative}, title, pg_temp.search_key(title), pg_temp.sort_key(title), pg_temp.prose('about', n, 3),
          case when not of_group then pg_temp.id('organisation', ${from} + 1 + pg_temp.chance('owner', n, ${organisations})) end,
          case when of_group then pg_temp.id('group', ${from} + 1 + pg_temp.chance('owner', n, ${Math.max(1, groups)})) end,
          date_trunc('month', current_date - 200 - pg_temp.chance('start', n, 500)), 'month',
          case when pg_temp.chance('ends', n, 3) > 0 then date_trunc('month', current_date + pg_temp.chance('end', n, 500)) end,
          (case when pg_temp.chance('ends', n, 3) > 0 then 'month' end)::"DatePrecision",
          (array[2, 4, 4, 4, 8, 13])[1 + pg_temp.chance('rhythm', n, 6)]
     from generate_series(${from} + 1, ${from} + ${activities}) n
     cross join lateral (select pg_temp.deed(n) as title, ${groups} > 0 and pg_temp.chance('of group', n, 3) = 0 as of_group) drawn`,
  `insert into "Milestone" (id, "activityId", title, "dueOn", "reachedOn", position)
   select pg_temp.id('milestone', n * 3 + s), pg_temp.id('activity', n), 'Trin ' || s + 1 || ': ' || lower(pg_temp.deed(n + s)),
          current_date - 120 + s * 90, case when s = 0 then current_date - 100 end, s
     from generate_series(${from} + 1, ${from} + ${activities}) n cross join generate_series(0, 2) s`,
  `insert into "ActivityContributor" ("activityId", "organisationId")
   select pg_temp.id('activity', n), pg_temp.id('organisation', ${from} + 1 + pg_temp.chance('helper' || s, n, ${organisations}))
     from generate_series(${from} + 1, ${from} + ${activities}) n cross join generate_series(1, 2) s on conflict do nothing`,
  `insert into "ActivityGoal" ("activityId", "goalId")
   select pg_temp.id('activity', n), goals[1 + pg_temp.chance('goal', n, cardinality(goals))]
     from generate_series(${from} + 1, ${from} + ${activities}) n
     cross join (select array_agg(id order by id) as goals from "Passage" where part = 'goals' and "initiativeId" = ${initiative}) found
    where goals is not null`,
  `insert into "StatusReport" (id, "activityId", status, percent, text, "personId", "organisationId", at)
   select pg_temp.id('report', n * ${unit.reports} + r), a.id,
          (array['on_track', 'on_track', 'on_track', 'at_risk', 'at_risk', 'off_track']::"ActivityStatus"[])[1 + pg_temp.chance('status', n * 100 + r, 6)],
          case when pg_temp.chance('counts', n, 2) = 0 then least(100, r * 2) end,
          pg_temp.prose('report', n * 100 + r, 1 + pg_temp.chance('long', n * 100 + r, 3)),
          pg_temp.id('person', ${from} + 1 + pg_temp.chance('reporter', n, ${organisations})), a."ownerOrganisationId",
          date_trunc('day', localtimestamp) - (${unit.reports} - r) * interval '9 days' - pg_temp.chance('late', n * 100 + r, 8) * interval '1 day' + interval '9 hours'
     from generate_series(${from} + 1, ${from} + ${activities}) n
     join "Activity" a on a.id = pg_temp.id('activity', n) cross join generate_series(0, ${unit.reports - 1}) r`,
];

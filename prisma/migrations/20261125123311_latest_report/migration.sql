-- AlterTable
ALTER TABLE "Activity" ADD COLUMN     "latestReportAt" TIMESTAMP(3),
ADD COLUMN     "latestStatus" "ActivityStatus";

-- What is told of the latest report follows from the reports, whoever adds one or takes one back, in
-- whatever order. The row is locked first, so that of two at once the later sees the earlier one's.
create function activity_follows_reports() returns trigger language plpgsql as $$
begin
  perform 1 from "Activity" a where a.id in (select "activityId" from touched) order by a.id for no key update;
  update "Activity" a
     set ("latestStatus", "latestReportAt") = (
           select r.status, r.at from "StatusReport" r where r."activityId" = a.id order by r.at desc, r.id desc limit 1)
   where a.id in (select "activityId" from touched);
  return null;
end $$;
create trigger activity_follows_new_reports after insert on "StatusReport"
  referencing new table as touched for each statement execute function activity_follows_reports();
create trigger activity_follows_lost_reports after delete on "StatusReport"
  referencing old table as touched for each statement execute function activity_follows_reports();

update "Activity" a
   set ("latestStatus", "latestReportAt") = (
         select r.status, r.at from "StatusReport" r where r."activityId" = a.id order by r.at desc, r.id desc limit 1)
 where exists (select 1 from "StatusReport" r where r."activityId" = a.id);

-- A report that somebody gives later is no change of the activity that an import left.
create or replace function fingerprint_of_row(told jsonb) returns text language sql immutable as $$
  select md5(jsonb_strip_nulls(told - 'latestStatus' - 'latestReportAt')::text)
$$;

-- The orders in which activities are listed: trouble first, and by their beginning.
create index activity_in_order on "Activity" ("initiativeId",
  (case "latestStatus" when 'off_track' then 0 when 'at_risk' then 1 when 'on_track' then 3 when 'done' then 4 else 2 end),
  "sortKey" collate "C", id);
create index activity_by_start on "Activity" ("initiativeId",
  (coalesce("startOn", 'infinity')), "sortKey" collate "C", id);

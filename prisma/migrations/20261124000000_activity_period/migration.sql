-- An end of `2026` lies after a start of 15 June 2026: what counts is the last day that the end can mean.
alter table "Activity" drop constraint activity_period;
alter table "Activity" add constraint activity_period check (
  "endOn" is null or "startOn" is null or "startOn" < "endOn" + case "endPrecision"
    when 'month' then interval '1 month'
    when 'season' then interval '3 months'
    when 'year' then interval '1 year'
    else interval '1 day'
  end);

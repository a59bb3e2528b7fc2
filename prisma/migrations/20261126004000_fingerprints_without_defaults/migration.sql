-- What each column of a table holds when nobody has said anything: its default, where that is a plain value.
create function defaults_of(of_table text) returns jsonb language plpgsql stable as $$
declare
  place record;
  value jsonb;
  told jsonb := '{}';
begin
  for place in
    select a.attname::text as name, pg_get_expr(d.adbin, d.adrelid) as expression
      from pg_attribute a join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
     where a.attrelid = format('%I', of_table)::regclass and a.attgenerated = '' and not a.attisdropped
       and pg_get_expr(d.adbin, d.adrelid) ~ '^(''([^'']|'''')*''|true|false|[0-9.]+|ARRAY\[\])(::[^()]+)?$'
  loop
    execute format('select to_jsonb(%s)', place.expression) into value;
    told := told || jsonb_build_object(place.name, value);
  end loop;
  return told;
end $$;

-- Tells whether a row is still as it was left. What is null or at its column's default is left out, so that a column
-- that a later version adds does not look like a change; nor does a report that somebody gives an activity later.
-- A migration that changes a default, or takes a column away, makes the fingerprints of such rows anew, as this one does.
create function fingerprint_of_row(told jsonb, defaults jsonb) returns text language sql immutable as $$
  select md5(coalesce(jsonb_object_agg(c.key, c.value), '{}')::text)
    from jsonb_each(told) c
   where c.value <> 'null' and c.value is distinct from defaults -> c.key
     and c.key not in ('latestStatus', 'latestReportAt')
$$;

-- Fingerprints so far had defaults in them. Those of rows that are as they were left are made anew: also where the row
-- was left before seats told whom they look for, and organisations what they offer. A row that was changed since is not.
do $$
declare
  of_table text;
  -- No fingerprint was made with some of a table's columns only.
  since jsonb := '{"Seat": {"lookingFor": ""},
                   "Organisation": {"livedExperience": false, "offers": "", "reach": "", "wants": ""}}';
begin
  for of_table in select distinct r."table" from "ImportedRow" r loop
    execute format(
      'update "ImportedRow" r set "fingerprint" = fingerprint_of_row(to_jsonb(t), $1)
         from %I t
        where r."table" = $2 and t.id = r."rowId"
          and (r."fingerprint" = fingerprint_of_row(to_jsonb(t))
               or to_jsonb(t) @> $3
                  and r."fingerprint" = fingerprint_of_row(to_jsonb(t) - (select coalesce(array_agg(k), ''{}'') from jsonb_object_keys($3) k)))',
      of_table) using defaults_of(of_table), of_table, coalesce(since -> of_table, '{}');
  end loop;
end $$;

create temporary table unbuilt on commit drop as
  select m.id from "OrganisationMerge" m where m."undoneAt" is null and not merge_is_built_on(m.id);

create or replace function what_names_organisation(organisation uuid) returns jsonb language plpgsql stable as $$
declare
  place record;
  figure text;
  told jsonb := '{}';
begin
  for place in select * from columns_naming_organisations() p where not p."isText" and p."in" not in ('ActorAssessment', 'OrganisationMerge') loop
    execute format('select md5(string_agg(f, '''' order by f)) from (select fingerprint_of_row(to_jsonb(t), $2) as f from %I t where t.%I = $1) x',
                   place."in", place."by") into figure using organisation, defaults_of(place."in");
    if figure is not null then told := told || jsonb_build_object(place."in" || '.' || place."by", figure); end if;
  end loop;
  return told;
end $$;

-- How an organisation is left by a merging: its own row, and all that names it.
create function organisation_as_left(organisation uuid) returns jsonb language sql stable as $$
  select jsonb_build_object('row', fingerprint_of_row(to_jsonb(o), defaults_of('Organisation')),
                            'names', what_names_organisation(o.id))
    from "Organisation" o where o.id = organisation
$$;

update "OrganisationMerge" m set "left" = organisation_as_left(m."intoId") where m.id in (select id from unbuilt);

create or replace function merge_is_built_on(merging uuid) returns boolean language plpgsql stable as $$
declare
  done "OrganisationMerge";
  place record;
  is_there boolean;
begin
  select * into done from "OrganisationMerge" m where m.id = merging;
  if done."left" is distinct from organisation_as_left(done."intoId") then
    return true;
  end if;
  for place in
    select t.relname as "in", a.attname as "by", r.relname as "on",
           (select min(w.attname) from pg_attribute w
             where w.attrelid = t.oid and w.attname in ('at', 'castAt', 'createdAt', 'writtenAt')) as "writtenAt"
      from pg_constraint c
      join pg_class t on t.oid = c.conrelid
      join pg_class r on r.oid = c.confrelid
      join pg_attribute a on a.attrelid = t.oid and a.attnum = c.conkey[1]
     where c.contype = 'f' and cardinality(c.conkey) = 1
       and r.relname in (select m."table" from "MergedRow" m where m."mergeId" = merging and m."key" ? 'id')
  loop
    continue when place."writtenAt" is null;
    execute format('select exists (select 1 from "MergedRow" m join %I t on t.%I = (m."key" ->> ''id'')::uuid
                     where m."mergeId" = $1 and m."table" = $2 and m."key" ? ''id'' and t.%I > $3)',
                   place."in", place."by", place."writtenAt")
      into is_there using merging, place."on", done."at";
    if is_there then return true; end if;
  end loop;
  return false;
end $$;

-- A row that comes back has, in columns that came meanwhile, what every row has that nobody has said anything of.
create or replace function move_organisation_back(merging uuid) returns void language plpgsql as $$
declare
  done "OrganisationMerge";
  one "MergedRow";
begin
  select * into done from "OrganisationMerge" m where m.id = merging;
  for one in select * from "MergedRow" r where r."mergeId" = merging order by r."position" desc loop
    if one."hasYielded" then
      execute format('insert into %1$I select * from jsonb_populate_record(null::%1$I, $1)', one."table")
        using defaults_of(one."table") || one."before";
    else
      execute format('update %1$I t set %2$I = x.%2$I from jsonb_populate_record(null::%1$I, jsonb_build_object(%2$L, $1)) x
                       where strpos(t.%2$I::text, $2) > 0 and to_jsonb(t) @> $3', one."table", one."column")
        using one."before", done."intoId"::text, one."key";
    end if;
  end loop;
  delete from "MergedRow" r where r."mergeId" = merging;
end $$;

drop function fingerprint_of_row(jsonb);

-- Rules that must never break, whatever the application does.
-- A constraint's name is a message key: lib/refusal.ts turns it into a sentence.

create extension if not exists btree_gist;

-- Periods: half-open, never backwards, never two at once.
alter table "Participation" add constraint participation_period check ("until" is null or "until" >= "from");
alter table "Affiliation"   add constraint affiliation_period   check ("until" is null or "until" >= "from");
alter table "Seat"          add constraint seat_period          check ("until" is null or "until" >= "from");
alter table "SeatHolding"   add constraint holding_period       check ("until" is null or "until" >= "from");
alter table "Initiator"     add constraint initiator_period     check ("until" is null or "until" >= "from");
alter table "Group"         add constraint group_period         check ("closedOn" is null or "closedOn" >= "setUpOn");

alter table "Participation" add constraint participation_overlap
  exclude using gist ("organisationId" with =, daterange("from", "until", '[)') with &&);
alter table "Affiliation" add constraint affiliation_overlap
  exclude using gist ("personId" with =, "organisationId" with =, daterange("from", "until", '[)') with &&);
alter table "SeatHolding" add constraint holding_overlap
  exclude using gist ("seatId" with =, daterange("from", "until", '[)') with &&);

-- Seats.
alter table "Seat" add constraint seat_for_somebody
  check ("organisationId" is not null or coalesce("constituency", '') <> '');
alter table "Seat" add constraint seat_deputy_for
  check ((role = 'deputy') = ("deputyForSeatId" is not null));
alter table "Seat" add constraint seat_vote_by_role
  check (not "isVoting" or role in ('chair', 'deputy_chair', 'member'));

create function backbone_seat_has_no_vote() returns trigger language plpgsql as $$
begin
  if new."isVoting" and exists (select 1 from "Group" g where g.id = new."groupId" and g.kind = 'backbone') then
    raise exception 'backbone_seat_has_no_vote' using errcode = 'check_violation', constraint = 'backbone_seat_has_no_vote';
  end if;
  return new;
end $$;
create trigger backbone_seat_has_no_vote before insert or update on "Seat"
  for each row execute function backbone_seat_has_no_vote();

-- One standing vote per seat and proposal.
create unique index vote_once_per_seat on "Vote" ("proposalId", "seatId") where "replacedAt" is null;

create function vote_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old."replacedAt" is not null
     or (to_jsonb(old) - 'replacedAt') is distinct from (to_jsonb(new) - 'replacedAt') then
    raise exception 'vote_is_kept' using errcode = 'check_violation', constraint = 'vote_is_kept';
  end if;
  return new;
end $$;
create trigger vote_is_kept before update or delete on "Vote" for each row execute function vote_is_kept();

-- A decision's record never changes; only whether the public may read it.
create function decision_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (to_jsonb(old) - 'publishedAt') is distinct from (to_jsonb(new) - 'publishedAt') then
    raise exception 'decision_is_kept' using errcode = 'check_violation', constraint = 'decision_is_kept';
  end if;
  return new;
end $$;
create trigger decision_is_kept before update or delete on "Decision" for each row execute function decision_is_kept();

alter table "Decision" add constraint decision_counts
  check ("votesFor" >= 0 and "votesAgainst" >= 0 and "votesAbstain" >= 0
     and "votesFor" + "votesAgainst" + "votesAbstain" <= "seatsAtDecision");

-- Rows that are only ever added.
create function rows_are_kept() returns trigger language plpgsql as $$
begin
  raise exception 'rows_are_kept' using errcode = 'check_violation', constraint = 'rows_are_kept';
end $$;
create trigger audit_entry_is_kept before update or delete on "AuditEntry" for each row execute function rows_are_kept();
create trigger audit_is_never_emptied before truncate on "AuditEntry" for each statement execute function rows_are_kept();
create trigger status_report_is_kept before update or delete on "StatusReport" for each row execute function rows_are_kept();
create trigger strategy_adoption_is_kept before update or delete on "StrategyAdoption" for each row execute function rows_are_kept();
create trigger minority_statement_is_kept before update or delete on "MinorityStatement" for each row execute function rows_are_kept();

-- The backbone does not write the common agenda.
create function strategy_author_not_backbone() returns trigger language plpgsql as $$
begin
  if exists (
    select 1 from "SeatHolding" h
      join "Seat" s on s.id = h."seatId"
      join "Group" g on g.id = s."groupId" and g.kind = 'backbone'
     where h."personId" = new."authorId"
       and daterange(h."from", h."until", '[)') @> (new."createdAt" at time zone 'UTC' at time zone 'Europe/Copenhagen')::date
  ) then
    raise exception 'strategy_author_not_backbone' using errcode = 'check_violation', constraint = 'strategy_author_not_backbone';
  end if;
  return new;
end $$;
create trigger strategy_author_not_backbone before insert or update of "authorId" on "StrategyVersion"
  for each row execute function strategy_author_not_backbone();

-- A submitted strategy text is frozen.
create function strategy_is_frozen() returns trigger language plpgsql as $$
begin
  if exists (select 1 from "ProposalSubmission" s where s."proposalId" = old."proposalId") then
    raise exception 'strategy_is_frozen' using errcode = 'check_violation', constraint = 'strategy_is_frozen';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end $$;
create trigger strategy_is_frozen before update or delete on "StrategyVersion"
  for each row execute function strategy_is_frozen();

-- Activities belong to partners and working groups.
alter table "Activity" add constraint activity_has_one_owner
  check (("ownerOrganisationId" is null) <> ("ownerGroupId" is null));
alter table "Activity" add constraint activity_period
  check ("endOn" is null or "startOn" is null or "endOn" >= "startOn" or "startPrecision" <> 'day');
alter table "Activity" add constraint activity_date_precision
  check (("startOn" is null) = ("startPrecision" is null) and ("endOn" is null) = ("endPrecision" is null));
alter table "StatusReport" add constraint report_percent check ("percent" between 0 and 100);

create function activity_owner_not_backbone() returns trigger language plpgsql as $$
begin
  if coalesce(new."exceptionReason", '') = ''
     and exists (select 1 from "Group" g where g.id = new."ownerGroupId" and g.kind = 'backbone') then
    raise exception 'activity_owner_not_backbone' using errcode = 'check_violation', constraint = 'activity_owner_not_backbone';
  end if;
  return new;
end $$;
create trigger activity_owner_not_backbone before insert or update on "Activity"
  for each row execute function activity_owner_not_backbone();

-- A backbone task serves at most one thing.
alter table "BackboneTask" add constraint task_serves_one
  check (num_nonnulls("goalId", "activityId", "groupId") <= 1);

-- Every deed moves the end of its initiative's chain, and the end of a session moves its account's
-- epoch. Whoever listens hears "topic version" when the transaction has committed, in every copy of the
-- application; what was rolled back is never heard of (lib/live/signals.ts).
create function deed_is_heard() returns trigger language plpgsql as $$
begin
  perform pg_notify('live', 'initiative/' || new."initiativeId" || ' ' || new."sequence");
  return null;
end $$;
create trigger deed_is_heard after update of "sequence" on "AuditHead"
  for each row when (old."sequence" is distinct from new."sequence") execute function deed_is_heard();

create function ended_sessions_are_heard() returns trigger language plpgsql as $$
begin
  perform pg_notify('live', 'account/' || new."id" || ' ' || new."sessionEpoch");
  return null;
end $$;
create trigger ended_sessions_are_heard after update of "sessionEpoch" on "Account"
  for each row when (old."sessionEpoch" is distinct from new."sessionEpoch") execute function ended_sessions_are_heard();

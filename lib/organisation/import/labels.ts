import "server-only";

/** What a row is called where people read of it, by its table: SQL in which `{id}` is the row's. */
export const labels: Record<string, string> = {
  Organisation: `select t.name from "Organisation" t where t.id = {id}`,
  Group: `select t.name from "Group" t where t.id = {id}`,
  Person: `select t.name from "Person" t where t.id = {id}`,
  Activity: `select t.title from "Activity" t where t.id = {id}`,
  Seat: `select coalesce(o.name, t.constituency) || ' (' || g.name || ')' from "Seat" t
           join "Group" g on g.id = t."groupId" left join "Organisation" o on o.id = t."organisationId" where t.id = {id}`,
  Participation: `select o.name from "Participation" t join "Organisation" o on o.id = t."organisationId" where t.id = {id}`,
  Affiliation: `select p.name || ' (' || o.name || ')' from "Affiliation" t join "Person" p on p.id = t."personId"
                  join "Organisation" o on o.id = t."organisationId" where t.id = {id}`,
  SeatHolding: `select p.name || ' (' || g.name || ')' from "SeatHolding" t join "Person" p on p.id = t."personId"
                  join "Seat" s on s.id = t."seatId" join "Group" g on g.id = s."groupId" where t.id = {id}`,
  StatusReport: `select a.title from "StatusReport" t join "Activity" a on a.id = t."activityId" where t.id = {id}`,
  Invitation: `select p.name from "Invitation" t join "Person" p on p.id = t."personId" where t.id = {id}`,
  Proposal: `select t.title from "Proposal" t where t.id = {id}`,
  BackboneTask: `select t.title from "BackboneTask" t where t.id = {id}`,
};

/** SQL for the name of a row, whatever table these two expressions say that it is in; null when it has none. */
export function namesOf(table: string, id: string): string {
  const whens = Object.entries(labels).map(
    ([name, query]) => `when '${name}' then (${query.replaceAll("{id}", id)})`,
  );
  return `case ${table} ${whens.join(" ")} end`;
}

import "server-only";
import type { Transaction } from "@/lib/audit";
import { tablesInOrder } from "./imported-rows";
import { namesOf } from "./labels";
import { findReferences, type Reference } from "./references";
import { mostTold, type Obstacle } from "./undo-plan";

type Within = Pick<Transaction, "$queryRawUnsafe">;

/**
 * Why an import cannot be undone as a whole: what was changed since in what it wrote, and what stands on
 * what it made. The first few by name, and how many there are. Two statements, whatever it imported.
 */
export async function findObstacles(
  within: Within,
  draft: { id: string; confirmedAt: Date },
): Promise<{ obstacles: Obstacle[]; count: number }> {
  const references = await findReferences(within);
  const found = await within.$queryRawUnsafe<(Obstacle & { count: number })[]>(
    `with mine as not materialized (
            select "table", "rowId", "before", "before" is null as "isMade", "fingerprint"
              from "ImportedRow" where "draftId" = $1::uuid),
          found(reason, "table", "rowId", "by", "other") as (
            ${[
              ...tablesInOrder.map(changedSince),
              ...references.map(standingOn),
              ...actsOf(references),
              ...replacedWithoutPlace,
              votesWith,
            ].join("\n union all ")}),
          told as (
            select *, count(*) over ()::int as "count" from found
             order by reason, "table", "rowId" limit ${mostTold})
     select reason, "table", "count", coalesce(${namesOf(`told."table"`, `told."rowId"`)}, '') as name,
            coalesce(${namesOf(`told."by"`, `told."other"`)}, '') as other
       from told order by reason, name, "rowId"`,
    draft.id,
    draft.confirmedAt,
  );
  return {
    obstacles: found.map(({ count: _, ...obstacle }) => obstacle),
    count: found[0]?.count ?? 0,
  };
}

/** No longer as the import left it, by whatever hand and in whatever column. */
function changedSince(table: string): string {
  return `select 'changed', m."table", m."rowId", null, null::uuid
    from mine m left join "${table}" t on t.id = m."rowId"
   where m."table" = '${table}'
     and fingerprint_of_row(to_jsonb(t), (select defaults_of('${table}'))) is distinct from m."fingerprint"`;
}

/** Rows that name one that the import made, and are not its own. */
function standingOn(reference: Reference): string {
  return reference.isText ? namedInText(reference) : namedByKey(reference);
}

/** One look by the column's index for each row that was made; nobody has counted how many those are. */
function namedByKey({ table, column, to, hasId }: Reference): string {
  return `select '${table}', m."table", m."rowId", '${table}', c.id
    from mine m cross join lateral (
         select ${hasId ? "c.id" : "null::uuid as id"} from "${table}" c
          where c."${column}" = m."rowId" and ${isOthers(table, hasId)} limit 1) c
   where ${to ? `m."table" = '${to}' and` : ""} m."isMade"`;
}

/** The ids in each text, and among them those of rows that were made. */
function namedInText({ table, column, hasId }: Reference): string {
  return `select '${table}', m."table", m."rowId", '${table}', min(n."by"::text)::uuid
    from (select distinct (w.word)[1]::uuid as id, ${hasId ? "c.id" : "null::uuid"} as "by"
            from "${table}" c cross join lateral regexp_matches(
                 c."${column}"::text, '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}', 'g') w(word)
           where ${isOthers(table, hasId)} offset 0) n
    cross join lateral (
         select m."table", m."rowId" from mine m where m."rowId" = n.id and m."isMade" limit 1) m
   group by m."table", m."rowId"`;
}

function isOthers(table: string, hasId: boolean): string {
  if (table === "ImportedRow") return `c."draftId" <> $1::uuid`;
  if (!hasId || !isImported(table)) return "true";
  // As "not exists" the database would compare with all that was imported, each time.
  return `(select o."rowId" from mine o where o."table" = '${table}' and o."rowId" = c.id) is null`;
}

/**
 * What somebody has done in a place that the import gave: voted in a seat that it let them hold, reported
 * for an organisation for which it let them act. Such a row names both, and no row that was made.
 */
function actsOf(references: Reference[]): string[] {
  const acts = references.filter(({ to, writtenAt }) => to === "Person" && writtenAt);
  return places.flatMap((place) =>
    acts.flatMap((person) =>
      references
        .filter(({ table, to }) => table === person.table && to === place.to)
        .map((other) => actIn(place, person, other)),
    ),
  );
}

const places = [
  { table: "SeatHolding", column: "seatId", to: "Seat" },
  { table: "Affiliation", column: "organisationId", to: "Organisation" },
] as const;

function actIn(place: (typeof places)[number], person: Reference, other: Reference): string {
  const { table, column, writtenAt } = person;
  return `select '${table}', m."table", m."rowId", '${table}', c.id
    from mine m join "${place.table}" p on p.id = m."rowId"
    cross join lateral (
         select c.id from "${table}" c
          where c."${column}" = p."personId" and c."${other.column}" = p."${place.column}"
            and c."${writtenAt}" >= $2 and ${isOthers(table, true)} limit 1) c
   where m."table" = '${place.table}' and m."isMade"`;
}

/** A decision that was put on with seats that the import gave, or whose vote it changed: they are its electorate. */
const votesWith = `select 'ProposalOpening', m."table", m."rowId", 'Proposal', min(q.id::text)::uuid
    from mine m join "Seat" s on s.id = m."rowId" and m."table" = 'Seat'
    join "Proposal" q on q."decidingGroupId" = s."groupId"
    join "ProposalOpening" o on o."proposalId" = q.id and o."at" >= $2
   where s."isVoting" or m."before" ? 'isVoting'
   group by m."table", m."rowId"`;

/** A name that somebody else has taken, a seat whose earlier holder has been taken out. */
const replacedWithoutPlace = [
  ...Object.entries({ Organisation: "name", Group: "name", Activity: "title" }).map(
    ([table, column]) => `select 'name-used', m."table", m."rowId", '${table}', o.id
    from (select * from mine where "table" = '${table}' and "before" ? '${column}' offset 0) m
    join "${table}" t on t.id = m."rowId"
    cross join lateral (
         select o.id from "${table}" o
          where o."initiativeId" = t."initiativeId" and o."${column}" = m."before" ->> '${column}'
            and o.id <> t.id and not exists (
                select 1 from mine x where x."table" = '${table}' and x."rowId" = o.id
                   and (x."isMade" or x."before" ? '${column}')) limit 1) o`,
  ),
  `select 'holder-removed', m."table", m."rowId", 'Person', p.id
    from mine m join "SeatHolding" h on h.id = m."rowId" and m."table" = 'SeatHolding'
    join "Person" p on p.id = h."personId" and p."removedAt" is not null
   where m."before" ? 'until'`,
];

function isImported(table: string): boolean {
  return tablesInOrder.some((one) => one === table);
}

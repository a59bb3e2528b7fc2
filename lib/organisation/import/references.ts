import "server-only";
import type { Transaction } from "@/lib/audit";
import { type ImportedTable, tablesInOrder } from "./imported-rows";

/** A column that can name a row of an imported table. */
export type Reference = {
  table: string;
  column: string;
  /** The table that a foreign key names; null: an id without a key, or a text with ids in it. */
  to: ImportedTable | null;
  isText: boolean;
  /** The table has rows with an id of their own. */
  hasId: boolean;
  /** When such a row was written; null: the table does not say. */
  writtenAt: string | null;
};

/**
 * Columns that name rows and yet build nothing on them, with the reason. Every other column that the
 * database's catalogue shows counts.
 */
export const buildsNothing: Record<string, string> = {
  "AuditEntry.subjectId": "the log tells what was done, also to what is gone",
  "AuditEntry.details": "the log tells what was done, also to what is gone",
  "Ballot.said":
    "names only whom its proposal names, and is nobody's to look into before the count",
  "Decision.counted": "whom it names, its proposal names too",
  "ExerciseMove.fromTableId": "a table of an exercise, which no import makes",
  "ExerciseMove.toTableId": "a table of an exercise, which no import makes",
  "Group.wanted": "sectors, places and numbers, no ids",
  "ImportDraft.cells": "a file that waits is planned anew whenever it is read",
  "ImportDraft.choices": "a file that waits is planned anew whenever it is read",
  "LayoutTidying.layout": "passages of the strategy in their order, which no import makes",
  "MergedRow.before": "how a merging can be undone; that it happened is in what it moved",
  "MergedRow.key": "how a merging can be undone; that it happened is in what it moved",
  "OrganisationMerge.before": "how a merging can be undone; who was merged it names besides",
  "OrganisationMerge.from": "the one that is gone, which whatever made it finds gone",
  "OrganisationMerge.left": "figures, no ids",
  "MatrixRow.matterId": "a matter of the decision matrix, which no import makes",
  "MatrixRow.rule": "shares and numbers, no ids",
  "ProposalRound.counted": "whom it names, its proposal names too",
  "Proposal.matterId": "a matter of the decision matrix, which no import makes",
  "Vote.said": "names only whom its proposal names",
};

/**
 * Every column of this database that can name an imported row, read from its catalogue: so a table that
 * a later version adds counts from its first day.
 */
export async function findReferences(
  within: Pick<Transaction, "$queryRawUnsafe">,
): Promise<Reference[]> {
  const found = await within.$queryRawUnsafe<Reference[]>(
    `select t.relname::text as "table", a.attname::text as "column", r.relname::text as "to",
            a.atttypid <> 'uuid'::regtype as "isText",
            exists (select 1 from pg_attribute i where i.attrelid = t.oid and i.attname = 'id') as "hasId",
            (select min(w.attname::text) from pg_attribute w
              where w.attrelid = t.oid and w.attname in ('at', 'castAt', 'createdAt', 'writtenAt')) as "writtenAt"
       from pg_class t
       join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
       left join pg_constraint c on c.conrelid = t.oid and c.contype = 'f' and a.attnum = any(c.conkey)
       left join pg_class r on r.oid = c.confrelid
      where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p')
        and (r.relname = any($1::text[])
             or a.atttypid in ('jsonb'::regtype, 'json'::regtype, 'uuid[]'::regtype)
             or (a.atttypid = 'uuid'::regtype and r.oid is null and a.attname <> 'id'))
      order by t.relname, a.attname`,
    tablesInOrder,
  );
  return found.filter(({ table, column }) => !(`${table}.${column}` in buildsNothing));
}

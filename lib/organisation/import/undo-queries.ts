import "server-only";
import type { Transaction } from "@/lib/audit";
import { db } from "@/lib/db";
import type { Member } from "@/lib/member";
import { isUuid } from "@/lib/uuid";
import { findObstacles } from "./built-on";
import type { ImportResult } from "./choices";
import { type ImportedTable, importedTables } from "./imported-rows";
import type { Figures, UndoPlan } from "./undo-plan";

export const importsPageSize = 10;

/** An import that was carried out: by whom, what it came to, and whether it was undone. */
export type DoneImport = {
  id: string;
  fileName: string;
  confirmedAt: Date;
  personName: string;
  result: ImportResult;
  undoneAt: Date | null;
  undoneBy: string | null;
  /** False also when it changed nothing, or was carried out before its rows were kept. */
  hasRows: boolean;
};

/** The imports of the initiative, newest first, from before a moment. One more than a page tells that there are older ones. */
export function findDoneImports(member: Member, before: Date | null): Promise<DoneImport[]> {
  return doneImports(db(), member, { before });
}

/** One import of the member's initiative; null when there is none of this id, or it still waits. */
export async function findDoneImport(
  member: Pick<Member, "initiativeId">,
  id: string,
  within: Pick<Transaction, "$queryRaw"> = db(),
): Promise<DoneImport | null> {
  if (!isUuid(id)) return null;
  const [found = null] = await doneImports(within, member, { id });
  return found;
}

function doneImports(
  within: Pick<Transaction, "$queryRaw">,
  { initiativeId }: Pick<Member, "initiativeId">,
  { id = null, before = null }: { id?: string | null; before?: Date | null },
) {
  return within.$queryRaw<DoneImport[]>`
    select d.id, d."fileName", d."confirmedAt", d.choices -> 'result' as result, p.name as "personName",
           u."at" as "undoneAt", q.name as "undoneBy",
           exists (select 1 from "ImportedRow" r where r."draftId" = d.id) as "hasRows"
      from "ImportDraft" d
      join "Person" p on p.id = d."personId"
      left join "ImportUndo" u on u."draftId" = d.id
      left join "Person" q on q.id = u."personId"
     where d."initiativeId" = ${initiativeId}::uuid and d."confirmedAt" is not null
       and (${id}::uuid is null or d.id = ${id}::uuid)
       and (${before}::timestamp is null or d."confirmedAt" < ${before}::timestamp)
     order by d."confirmedAt" desc limit ${importsPageSize + 1}`;
}

/** What undoing the import would do now. Three statements, whatever it imported. */
export async function planUndo(
  draft: { id: string; confirmedAt: Date },
  member: Pick<Member, "isBootstrap">,
  within: Pick<Transaction, "$queryRaw" | "$queryRawUnsafe"> = db(),
): Promise<UndoPlan> {
  const rows = await within.$queryRaw<{ table: ImportedTable; made: number; changed: number }[]>`
    select "table", count(*) filter (where "before" is null)::int as made,
           count("before")::int as changed
      from "ImportedRow" where "draftId" = ${draft.id}::uuid group by "table"`;
  const found = await findObstacles(within, draft);
  const isLocked = !member.isBootstrap && rows.some(({ table }) => isStructure(table));
  const locked = { reason: "structure-locked", table: "Group", name: "", other: "" };
  return {
    gone: figuresOf(rows.map(({ table, made }) => [table, made])),
    back: figuresOf(rows.map(({ table, changed }) => [table, changed])),
    obstacles: isLocked ? [locked, ...found.obstacles] : found.obstacles,
    count: found.count + (isLocked ? 1 : 0),
  };
}

/** After the steering group's first decision groups and seats change by decision only. */
function isStructure(table: ImportedTable): boolean {
  return table === "Group" || table === "Seat";
}

function figuresOf(counted: [ImportedTable, number][]): Figures {
  const figures = counted.flatMap(([table, number]) =>
    number > 0 ? [[importedTables[table], number] as const] : [],
  );
  return Object.fromEntries(figures);
}

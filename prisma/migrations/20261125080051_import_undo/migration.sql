-- CreateTable
CREATE TABLE "ImportedRow" (
    "draftId" UUID NOT NULL,
    "table" TEXT NOT NULL,
    "rowId" UUID NOT NULL,
    "before" JSONB,
    "fingerprint" TEXT NOT NULL,

    CONSTRAINT "ImportedRow_pkey" PRIMARY KEY ("draftId","table","rowId")
);

-- CreateTable
CREATE TABLE "ImportUndo" (
    "draftId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ImportUndo_pkey" PRIMARY KEY ("draftId")
);

-- CreateIndex
CREATE INDEX "ImportedRow_rowId_idx" ON "ImportedRow"("rowId");

-- AddForeignKey
ALTER TABLE "ImportedRow" ADD CONSTRAINT "ImportedRow_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "ImportDraft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportUndo" ADD CONSTRAINT "ImportUndo_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "ImportDraft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportUndo" ADD CONSTRAINT "ImportUndo_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Tells whether a row is still as an import left it. What is null is left out, so that a column that
-- a later version adds, empty, does not look like a change.
create function fingerprint_of_row(told jsonb) returns text language sql immutable as $$
  select md5(jsonb_strip_nulls(told)::text)
$$;

-- A status report is only ever added. One that a file brought goes again with the import that brought it.
create function status_report_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and exists (
    select 1 from "ImportedRow" r
      join "ImportUndo" u on u."draftId" = r."draftId"
     where r."rowId" = old.id and r."table" = 'StatusReport' and r."before" is null
  ) then
    return old;
  end if;
  raise exception 'rows_are_kept' using errcode = 'check_violation', constraint = 'rows_are_kept';
end $$;
drop trigger status_report_is_kept on "StatusReport";
create trigger status_report_is_kept before update or delete on "StatusReport"
  for each row execute function status_report_is_kept();

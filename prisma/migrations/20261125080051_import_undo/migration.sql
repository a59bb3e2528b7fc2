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

-- What a row is named by is looked up when the row goes, by us and by the foreign keys.
CREATE INDEX "AuditEntry_personId_idx" ON "AuditEntry"("personId");
CREATE INDEX "BackboneTask_assigneeId_idx" ON "BackboneTask"("assigneeId");
CREATE INDEX "BackboneTask_activityId_idx" ON "BackboneTask"("activityId");
CREATE INDEX "BackboneTask_groupId_idx" ON "BackboneTask"("groupId");
CREATE INDEX "Decision_closedById_idx" ON "Decision"("closedById");
CREATE INDEX "Group_hostOrganisationId_idx" ON "Group"("hostOrganisationId");
CREATE INDEX "ImportDraft_personId_idx" ON "ImportDraft"("personId");
CREATE INDEX "ImportUndo_personId_idx" ON "ImportUndo"("personId");
CREATE INDEX "Invitation_invitedById_idx" ON "Invitation"("invitedById");
CREATE INDEX "Invitation_organisationId_idx" ON "Invitation"("organisationId");
CREATE INDEX "MinorityStatement_seatId_idx" ON "MinorityStatement"("seatId");
CREATE INDEX "MinorityStatement_personId_idx" ON "MinorityStatement"("personId");
CREATE INDEX "OutboundMail_personId_idx" ON "OutboundMail"("personId");
CREATE INDEX "OutboundMail_subjectId_idx" ON "OutboundMail"("subjectId");
CREATE INDEX "Proposal_authorId_idx" ON "Proposal"("authorId");
CREATE INDEX "Proposal_organisationId_idx" ON "Proposal"("organisationId");
CREATE INDEX "Proposal_fromGroupId_idx" ON "Proposal"("fromGroupId");
CREATE INDEX "Proposal_responsibleOrganisationId_idx" ON "Proposal"("responsibleOrganisationId");
CREATE INDEX "ProposalComment_personId_idx" ON "ProposalComment"("personId");
CREATE INDEX "ProposalComment_organisationId_idx" ON "ProposalComment"("organisationId");
CREATE INDEX "ProposalOpening_personId_idx" ON "ProposalOpening"("personId");
CREATE INDEX "ProposalSubmission_personId_idx" ON "ProposalSubmission"("personId");
CREATE INDEX "ProposalWithdrawal_personId_idx" ON "ProposalWithdrawal"("personId");
CREATE INDEX "StatusReport_personId_idx" ON "StatusReport"("personId");
CREATE INDEX "StatusReport_organisationId_idx" ON "StatusReport"("organisationId");
CREATE INDEX "StrategyVersion_authorId_idx" ON "StrategyVersion"("authorId");
CREATE INDEX "StrategyVersion_organisationId_idx" ON "StrategyVersion"("organisationId");
CREATE INDEX "Vote_personId_idx" ON "Vote"("personId");

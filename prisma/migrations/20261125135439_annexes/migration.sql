-- CreateTable
CREATE TABLE "ProposalAnnex" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,
    "isPublic" BOOLEAN NOT NULL DEFAULT false,
    "personId" UUID NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ProposalAnnex_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ProposalAnnex_proposalId_at_idx" ON "ProposalAnnex"("proposalId", "at");

-- CreateIndex
CREATE INDEX "ProposalAnnex_personId_idx" ON "ProposalAnnex"("personId");

-- AddForeignKey
ALTER TABLE "ProposalAnnex" ADD CONSTRAINT "ProposalAnnex_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalAnnex" ADD CONSTRAINT "ProposalAnnex_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ProposalAnnex" ADD CONSTRAINT annex_size
  CHECK ("size" = octet_length("bytes") AND "size" BETWEEN 1 AND 5242880);

-- What a submitted proposal is decided with does not change.
CREATE FUNCTION annex_is_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  proposal uuid := CASE WHEN tg_op = 'INSERT' THEN new."proposalId" ELSE old."proposalId" END;
BEGIN
  IF EXISTS (SELECT 1 FROM "ProposalSubmission" s WHERE s."proposalId" = proposal) THEN
    RAISE EXCEPTION 'annex_is_frozen' USING errcode = 'check_violation', constraint = 'annex_is_frozen';
  END IF;
  IF tg_op = 'DELETE' THEN RETURN old; END IF;
  RETURN new;
END $$;
CREATE TRIGGER annex_is_frozen BEFORE INSERT OR UPDATE OR DELETE ON "ProposalAnnex"
  FOR EACH ROW EXECUTE FUNCTION annex_is_frozen();

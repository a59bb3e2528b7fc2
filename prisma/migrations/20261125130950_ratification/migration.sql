-- CreateEnum
CREATE TYPE "RatificationOutcome" AS ENUM ('ratified', 'refused', 'lapsed');

-- CreateTable
CREATE TABLE "RatificationTerm" (
    "proposalId" UUID NOT NULL,
    "ratifier" TEXT NOT NULL,
    "organisationId" UUID NOT NULL,
    "dueOn" DATE NOT NULL,

    CONSTRAINT "RatificationTerm_pkey" PRIMARY KEY ("proposalId")
);

-- CreateTable
CREATE TABLE "Ratification" (
    "decisionId" UUID NOT NULL,
    "outcome" "RatificationOutcome" NOT NULL,
    "on" DATE NOT NULL,
    "reference" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Ratification_pkey" PRIMARY KEY ("decisionId")
);

-- CreateIndex
CREATE INDEX "RatificationTerm_organisationId_idx" ON "RatificationTerm"("organisationId");

-- CreateIndex
CREATE INDEX "RatificationTerm_dueOn_idx" ON "RatificationTerm"("dueOn");

-- CreateIndex
CREATE INDEX "Ratification_personId_idx" ON "Ratification"("personId");

-- AddForeignKey
ALTER TABLE "RatificationTerm" ADD CONSTRAINT "RatificationTerm_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RatificationTerm" ADD CONSTRAINT "RatificationTerm_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ratification" ADD CONSTRAINT "Ratification_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ratification" ADD CONSTRAINT "Ratification_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "RatificationTerm" ADD CONSTRAINT ratification_by_somebody CHECK (trim("ratifier") <> '');

-- Who must ratify a submitted proposal is frozen; what became of it is never changed.
CREATE FUNCTION ratification_term_is_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  proposal uuid := CASE WHEN tg_op = 'INSERT' THEN new."proposalId" ELSE old."proposalId" END;
BEGIN
  IF EXISTS (SELECT 1 FROM "ProposalSubmission" s WHERE s."proposalId" = proposal) THEN
    RAISE EXCEPTION 'ratification_term_is_frozen' USING errcode = 'check_violation', constraint = 'ratification_term_is_frozen';
  END IF;
  IF tg_op = 'DELETE' THEN RETURN old; END IF;
  RETURN new;
END $$;
CREATE TRIGGER ratification_term_is_frozen BEFORE INSERT OR UPDATE OR DELETE ON "RatificationTerm"
  FOR EACH ROW EXECUTE FUNCTION ratification_term_is_frozen();
CREATE TRIGGER ratification_is_kept BEFORE UPDATE OR DELETE ON "Ratification"
  FOR EACH ROW EXECUTE FUNCTION rows_are_kept();

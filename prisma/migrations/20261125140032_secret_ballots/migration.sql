-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.



-- CreateTable
CREATE TABLE "Ballot" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "said" JSONB NOT NULL,

    CONSTRAINT "Ballot_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Ballot_proposalId_code_key" ON "Ballot"("proposalId", "code");

-- AddForeignKey
ALTER TABLE "Ballot" ADD CONSTRAINT "Ballot_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A ballot is never changed, and once its decision is taken none comes in.
CREATE FUNCTION ballot_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' OR EXISTS (SELECT 1 FROM "Decision" d WHERE d."proposalId" = NEW."proposalId") THEN
    RAISE EXCEPTION 'vote_is_kept';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ballot_is_kept BEFORE INSERT OR UPDATE ON "Ballot"
  FOR EACH ROW EXECUTE FUNCTION ballot_is_kept();

-- CreateEnum
CREATE TYPE "MatrixEarlyClosing" AS ENUM ('never', 'voted', 'always');

-- AlterTable
ALTER TABLE "MatrixRow" ADD COLUMN     "earlyClosing" "MatrixEarlyClosing" NOT NULL DEFAULT 'always',
ADD COLUMN     "extendDays" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "ProposalExtension" (
    "proposalId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "before" TIMESTAMP(3) NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "ProposalExtension_pkey" PRIMARY KEY ("proposalId")
);

-- CreateIndex
CREATE INDEX "ProposalExtension_personId_idx" ON "ProposalExtension"("personId");

-- AddForeignKey
ALTER TABLE "ProposalExtension" ADD CONSTRAINT "ProposalExtension_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalExtension" ADD CONSTRAINT "ProposalExtension_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "MatrixRow" ADD CONSTRAINT matrix_extension CHECK ("extendDays" BETWEEN 0 AND 60);

-- Why a vote was given more time is part of the record.
ALTER TABLE "ProposalExtension" ADD CONSTRAINT extension_needs_reason CHECK (trim("reason") <> '');
CREATE TRIGGER proposal_extension_is_kept BEFORE UPDATE OR DELETE ON "ProposalExtension"
  FOR EACH ROW EXECUTE FUNCTION rows_are_kept();

-- AlterEnum
-- A value that was added to a type cannot be used in the same transaction (a restore), so the type is made anew.
ALTER TYPE "ProposalKind" RENAME TO "ProposalKindBefore";
CREATE TYPE "ProposalKind" AS ENUM ('adopt_strategy', 'set_up_group', 'renew_group', 'change_group', 'close_group', 'give_seat', 'end_seat', 'start_activity', 'grant_money', 'elect', 'elect_backbone', 'prioritise', 'adopt_matrix', 'other');
ALTER TABLE "Proposal" ALTER COLUMN "kind" TYPE "ProposalKind" USING "kind"::text::"ProposalKind";
ALTER TABLE "MatrixRow" ALTER COLUMN "kinds" TYPE "ProposalKind"[] USING "kinds"::text[]::"ProposalKind"[];
DROP TYPE "ProposalKindBefore";

-- AlterTable
ALTER TABLE "Group" ADD COLUMN     "closedLivesOn" TEXT,
ADD COLUMN     "closedNotWorked" TEXT,
ADD COLUMN     "closedReached" TEXT,
ADD COLUMN     "wanted" JSONB;

-- CreateTable
CREATE TABLE "GroupWording" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "mandate" TEXT NOT NULL,
    "boundedTask" TEXT NOT NULL,
    "reviewOn" DATE,
    "until" DATE NOT NULL,
    "replacedByDecisionId" UUID NOT NULL,

    CONSTRAINT "GroupWording_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "GroupWording_groupId_until_idx" ON "GroupWording"("groupId", "until");

-- CreateIndex
CREATE INDEX "GroupWording_replacedByDecisionId_idx" ON "GroupWording"("replacedByDecisionId");

-- AddForeignKey
ALTER TABLE "GroupWording" ADD CONSTRAINT "GroupWording_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupWording" ADD CONSTRAINT "GroupWording_replacedByDecisionId_fkey" FOREIGN KEY ("replacedByDecisionId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a group was asked to do is history: it is not written over.
CREATE TRIGGER group_wording_is_kept BEFORE UPDATE OR DELETE ON "GroupWording"
  FOR EACH ROW EXECUTE FUNCTION rows_are_kept();
-- Only a group that is closed has been reported on.
ALTER TABLE "Group" ADD CONSTRAINT group_report_when_closed CHECK (
  "closedOn" IS NOT NULL OR num_nonnulls("closedReached", "closedLivesOn", "closedNotWorked") = 0);

-- CreateTable
CREATE TABLE "FollowUp" (
    "id" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "isDone" BOOLEAN NOT NULL,
    "nextOn" DATE,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "FollowUp_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "FollowUp_decisionId_at_idx" ON "FollowUp"("decisionId", "at");

-- CreateIndex
CREATE INDEX "FollowUp_personId_idx" ON "FollowUp"("personId");

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "FollowUp" ADD CONSTRAINT follow_up_says_when CHECK ("isDone" = ("nextOn" IS NULL));
CREATE TRIGGER follow_up_is_kept BEFORE UPDATE OR DELETE ON "FollowUp"
  FOR EACH ROW EXECUTE FUNCTION rows_are_kept();

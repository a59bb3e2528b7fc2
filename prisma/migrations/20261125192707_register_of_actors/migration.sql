-- AlterTable
ALTER TABLE "Organisation" ADD COLUMN     "lastInTouchOn" DATE,
ADD COLUMN     "livedExperience" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "noteKeptUntil" DATE,
ADD COLUMN     "offers" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "reach" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "relationKeeperId" UUID,
ADD COLUMN     "wants" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "ActorAssessment" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "influence" INTEGER NOT NULL,
    "interest" INTEGER NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ActorAssessment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ActorAssessment_personId_idx" ON "ActorAssessment"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "ActorAssessment_organisationId_personId_key" ON "ActorAssessment"("organisationId", "personId");

-- CreateIndex
CREATE INDEX "Organisation_relationKeeperId_idx" ON "Organisation"("relationKeeperId");

-- AddForeignKey
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_relationKeeperId_fkey" FOREIGN KEY ("relationKeeperId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActorAssessment" ADD CONSTRAINT "ActorAssessment_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActorAssessment" ADD CONSTRAINT "ActorAssessment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A remark is kept for a time: those that were written without one, for a year from now.
UPDATE "Organisation" SET "noteKeptUntil" = (current_date + interval '1 year')::date WHERE "note" <> '';
ALTER TABLE "Organisation" ADD CONSTRAINT note_has_an_end CHECK ("note" = '' OR "noteKeptUntil" IS NOT NULL);

ALTER TABLE "ActorAssessment" ADD CONSTRAINT assessed_from_one_to_five
  CHECK ("influence" BETWEEN 1 AND 5 AND "interest" BETWEEN 1 AND 5);

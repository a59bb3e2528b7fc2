-- AlterTable
ALTER TABLE "Exercise" ADD COLUMN "handedIn" INTEGER;

-- CreateTable
CREATE TABLE "ExerciseTotal" (
    "actorId" UUID NOT NULL,
    "tableId" UUID NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "ExerciseTotal_pkey" PRIMARY KEY ("actorId","tableId")
);

-- CreateIndex
CREATE INDEX "ExerciseTotal_tableId_idx" ON "ExerciseTotal"("tableId");

-- AddForeignKey
ALTER TABLE "ExerciseTotal" ADD CONSTRAINT "ExerciseTotal_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "ExerciseActor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExerciseTotal" ADD CONSTRAINT "ExerciseTotal_tableId_fkey" FOREIGN KEY ("tableId") REFERENCES "ExerciseTable"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Exercise" ADD CONSTRAINT handed_in_of_forgotten CHECK ("handedIn" IS NULL
  OR "handedIn" >= 3 AND "forgottenAt" IS NOT NULL AND "placesRevealedAt" IS NOT NULL);
ALTER TABLE "ExerciseTotal" ADD CONSTRAINT total_of_somebody CHECK ("count" >= 1);

-- Totals and single placements are never there together: the one cannot be taken from the other. Asked
-- when the transaction ends, which deletes the placements after it has counted them.
CREATE FUNCTION totals_of_forgotten() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  own uuid := exercise_of_actor(new."actorId");
BEGIN
  IF exercise_of_table(new."tableId") <> own THEN PERFORM refuse_other_exercise(); END IF;
  IF NOT EXISTS (SELECT 1 FROM "Exercise" e WHERE e."id" = own AND e."forgottenAt" IS NOT NULL AND e."placesRevealedAt" IS NOT NULL)
     OR EXISTS (SELECT 1 FROM "ExerciseSheet" s WHERE s."exerciseId" = own)
     OR (SELECT sum(t."count") < 3 FROM "ExerciseTotal" t WHERE t."actorId" = new."actorId") THEN
    RAISE EXCEPTION 'totals_of_forgotten' USING errcode = 'check_violation', constraint = 'totals_of_forgotten';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER totals_of_forgotten AFTER INSERT ON "ExerciseTotal"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION totals_of_forgotten();

CREATE FUNCTION totals_are_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'totals_are_kept' USING errcode = 'check_violation', constraint = 'totals_are_kept';
END $$;
CREATE TRIGGER totals_are_kept BEFORE UPDATE ON "ExerciseTotal"
  FOR EACH ROW EXECUTE FUNCTION totals_are_kept();

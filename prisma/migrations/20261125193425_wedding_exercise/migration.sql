-- CreateEnum
CREATE TYPE "ExerciseStep" AS ENUM ('prepare', 'couple', 'guests', 'tables', 'alone', 'compare', 'together', 'missing', 'invitations', 'decide');

-- CreateEnum
CREATE TYPE "TablePart" AS ENUM ('head', 'working', 'friends', 'kitchen', 'reception', 'not_invited');

-- CreateEnum
CREATE TYPE "NeededVoice" AS ENUM ('public', 'civil', 'lived');

-- CreateEnum
CREATE TYPE "TieKind" AS ENUM ('near', 'apart');

-- CreateEnum
CREATE TYPE "InvitationAnswer" AS ENUM ('yes', 'no', 'other_table');

-- CreateTable
CREATE TABLE "Exercise" (
    "id" UUID NOT NULL,
    "initiativeId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT '',
    "heldOn" DATE NOT NULL,
    "isNamed" BOOLEAN NOT NULL DEFAULT false,
    "step" "ExerciseStep" NOT NULL DEFAULT 'prepare',
    "stepBegunAt" TIMESTAMP(3) NOT NULL,
    "stepMinutes" INTEGER,
    "sharedResult" TEXT NOT NULL DEFAULT '',
    "guestsRevealedAt" TIMESTAMP(3),
    "placesRevealedAt" TIMESTAMP(3),
    "previousId" UUID,
    "madeById" UUID NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "endedAt" TIMESTAMP(3),
    "forgottenAt" TIMESTAMP(3),
    "proposalId" UUID,
    "adoptedAt" TIMESTAMP(3),

    CONSTRAINT "Exercise_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExerciseParticipant" (
    "id" UUID NOT NULL,
    "exerciseId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "facilitates" BOOLEAN NOT NULL DEFAULT false,
    "takesPart" BOOLEAN NOT NULL DEFAULT true,
    "guests" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "guestsDoneAt" TIMESTAMP(3),
    "handedInAt" TIMESTAMP(3),

    CONSTRAINT "ExerciseParticipant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExerciseTable" (
    "id" UUID NOT NULL,
    "exerciseId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "part" "TablePart" NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT '',
    "asks" TEXT NOT NULL DEFAULT '',
    "least" INTEGER NOT NULL DEFAULT 0,
    "most" INTEGER,
    "needs" "NeededVoice"[] DEFAULT ARRAY[]::"NeededVoice"[],
    "groupId" UUID,

    CONSTRAINT "ExerciseTable_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExerciseActor" (
    "id" UUID NOT NULL,
    "exerciseId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "organisationId" UUID,
    "name" TEXT NOT NULL,
    "searchKey" TEXT NOT NULL,
    "sortKey" TEXT NOT NULL,
    "sector" "Sector",
    "place" TEXT NOT NULL DEFAULT '',
    "reach" TEXT NOT NULL DEFAULT '',
    "livedExperience" BOOLEAN NOT NULL DEFAULT false,
    "wrote" INTEGER NOT NULL DEFAULT 0,
    "tableId" UUID,
    "position" INTEGER NOT NULL DEFAULT 0,
    "role" "SeatRole" NOT NULL DEFAULT 'member',
    "why" TEXT NOT NULL DEFAULT '',
    "brings" TEXT NOT NULL DEFAULT '',
    "gets" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ExerciseActor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExerciseTie" (
    "id" UUID NOT NULL,
    "exerciseId" UUID NOT NULL,
    "oneId" UUID NOT NULL,
    "otherId" UUID NOT NULL,
    "kind" "TieKind" NOT NULL,
    "why" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ExerciseTie_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExerciseSheet" (
    "id" UUID NOT NULL,
    "exerciseId" UUID NOT NULL,
    "participantId" UUID,
    "tokenHash" TEXT,
    "isHandedIn" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "ExerciseSheet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExercisePlacement" (
    "sheetId" UUID NOT NULL,
    "actorId" UUID NOT NULL,
    "tableId" UUID NOT NULL,

    CONSTRAINT "ExercisePlacement_pkey" PRIMARY KEY ("sheetId","actorId")
);

-- CreateTable
CREATE TABLE "ExerciseMove" (
    "id" UUID NOT NULL,
    "exerciseId" UUID NOT NULL,
    "actorId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "fromTableId" UUID,
    "toTableId" UUID,
    "at" TIMESTAMP(3) NOT NULL,
    "undoneAt" TIMESTAMP(3),

    CONSTRAINT "ExerciseMove_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EmptyChair" (
    "id" UUID NOT NULL,
    "exerciseId" UUID NOT NULL,
    "tableId" UUID NOT NULL,
    "lookingFor" TEXT NOT NULL,

    CONSTRAINT "EmptyChair_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExerciseInvitation" (
    "actorId" UUID NOT NULL,
    "askedById" UUID NOT NULL,
    "askBy" DATE NOT NULL,
    "offer" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',
    "tokenHash" TEXT,
    "sentAt" TIMESTAMP(3),
    "withdrawnAt" TIMESTAMP(3),
    "answer" "InvitationAnswer",
    "wishedTableId" UUID,
    "said" TEXT NOT NULL DEFAULT '',
    "answeredAt" TIMESTAMP(3),

    CONSTRAINT "ExerciseInvitation_pkey" PRIMARY KEY ("actorId")
);

-- CreateIndex
CREATE INDEX "Exercise_previousId_idx" ON "Exercise"("previousId");

-- CreateIndex
CREATE INDEX "Exercise_madeById_idx" ON "Exercise"("madeById");

-- CreateIndex
CREATE INDEX "Exercise_proposalId_idx" ON "Exercise"("proposalId");

-- CreateIndex
CREATE UNIQUE INDEX "Exercise_initiativeId_number_key" ON "Exercise"("initiativeId", "number");

-- CreateIndex
CREATE INDEX "ExerciseParticipant_personId_idx" ON "ExerciseParticipant"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "ExerciseParticipant_exerciseId_personId_key" ON "ExerciseParticipant"("exerciseId", "personId");

-- CreateIndex
CREATE INDEX "ExerciseTable_groupId_idx" ON "ExerciseTable"("groupId");

-- CreateIndex
CREATE UNIQUE INDEX "ExerciseTable_exerciseId_number_key" ON "ExerciseTable"("exerciseId", "number");

-- CreateIndex
CREATE INDEX "ExerciseActor_organisationId_idx" ON "ExerciseActor"("organisationId");

-- CreateIndex
CREATE INDEX "ExerciseActor_tableId_idx" ON "ExerciseActor"("tableId");

-- CreateIndex
CREATE UNIQUE INDEX "ExerciseActor_exerciseId_number_key" ON "ExerciseActor"("exerciseId", "number");

-- CreateIndex
CREATE INDEX "ExerciseTie_exerciseId_idx" ON "ExerciseTie"("exerciseId");

-- CreateIndex
CREATE INDEX "ExerciseTie_otherId_idx" ON "ExerciseTie"("otherId");

-- CreateIndex
CREATE UNIQUE INDEX "ExerciseTie_oneId_otherId_key" ON "ExerciseTie"("oneId", "otherId");

-- CreateIndex
CREATE UNIQUE INDEX "ExerciseSheet_tokenHash_key" ON "ExerciseSheet"("tokenHash");

-- CreateIndex
CREATE INDEX "ExerciseSheet_participantId_idx" ON "ExerciseSheet"("participantId");

-- CreateIndex
CREATE UNIQUE INDEX "ExerciseSheet_exerciseId_participantId_key" ON "ExerciseSheet"("exerciseId", "participantId");

-- CreateIndex
CREATE INDEX "ExercisePlacement_actorId_idx" ON "ExercisePlacement"("actorId");

-- CreateIndex
CREATE INDEX "ExercisePlacement_tableId_idx" ON "ExercisePlacement"("tableId");

-- CreateIndex
CREATE INDEX "ExerciseMove_exerciseId_at_idx" ON "ExerciseMove"("exerciseId", "at");

-- CreateIndex
CREATE INDEX "ExerciseMove_actorId_idx" ON "ExerciseMove"("actorId");

-- CreateIndex
CREATE INDEX "ExerciseMove_personId_idx" ON "ExerciseMove"("personId");

-- CreateIndex
CREATE INDEX "EmptyChair_exerciseId_idx" ON "EmptyChair"("exerciseId");

-- CreateIndex
CREATE INDEX "EmptyChair_tableId_idx" ON "EmptyChair"("tableId");

-- CreateIndex
CREATE UNIQUE INDEX "ExerciseInvitation_tokenHash_key" ON "ExerciseInvitation"("tokenHash");

-- CreateIndex
CREATE INDEX "ExerciseInvitation_askedById_idx" ON "ExerciseInvitation"("askedById");

-- CreateIndex
CREATE INDEX "ExerciseInvitation_wishedTableId_idx" ON "ExerciseInvitation"("wishedTableId");

-- AddForeignKey
ALTER TABLE "Exercise" ADD CONSTRAINT "Exercise_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Exercise" ADD CONSTRAINT "Exercise_previousId_fkey" FOREIGN KEY ("previousId") REFERENCES "Exercise"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Exercise" ADD CONSTRAINT "Exercise_madeById_fkey" FOREIGN KEY ("madeById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Exercise" ADD CONSTRAINT "Exercise_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExerciseParticipant" ADD CONSTRAINT "ExerciseParticipant_exerciseId_fkey" FOREIGN KEY ("exerciseId") REFERENCES "Exercise"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExerciseParticipant" ADD CONSTRAINT "ExerciseParticipant_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExerciseTable" ADD CONSTRAINT "ExerciseTable_exerciseId_fkey" FOREIGN KEY ("exerciseId") REFERENCES "Exercise"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExerciseTable" ADD CONSTRAINT "ExerciseTable_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExerciseActor" ADD CONSTRAINT "ExerciseActor_exerciseId_fkey" FOREIGN KEY ("exerciseId") REFERENCES "Exercise"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExerciseActor" ADD CONSTRAINT "ExerciseActor_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExerciseActor" ADD CONSTRAINT "ExerciseActor_tableId_fkey" FOREIGN KEY ("tableId") REFERENCES "ExerciseTable"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExerciseTie" ADD CONSTRAINT "ExerciseTie_exerciseId_fkey" FOREIGN KEY ("exerciseId") REFERENCES "Exercise"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExerciseTie" ADD CONSTRAINT "ExerciseTie_oneId_fkey" FOREIGN KEY ("oneId") REFERENCES "ExerciseActor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExerciseTie" ADD CONSTRAINT "ExerciseTie_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "ExerciseActor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExerciseSheet" ADD CONSTRAINT "ExerciseSheet_exerciseId_fkey" FOREIGN KEY ("exerciseId") REFERENCES "Exercise"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExerciseSheet" ADD CONSTRAINT "ExerciseSheet_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "ExerciseParticipant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExercisePlacement" ADD CONSTRAINT "ExercisePlacement_sheetId_fkey" FOREIGN KEY ("sheetId") REFERENCES "ExerciseSheet"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExercisePlacement" ADD CONSTRAINT "ExercisePlacement_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "ExerciseActor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExercisePlacement" ADD CONSTRAINT "ExercisePlacement_tableId_fkey" FOREIGN KEY ("tableId") REFERENCES "ExerciseTable"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExerciseMove" ADD CONSTRAINT "ExerciseMove_exerciseId_fkey" FOREIGN KEY ("exerciseId") REFERENCES "Exercise"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExerciseMove" ADD CONSTRAINT "ExerciseMove_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "ExerciseActor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExerciseMove" ADD CONSTRAINT "ExerciseMove_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EmptyChair" ADD CONSTRAINT "EmptyChair_exerciseId_fkey" FOREIGN KEY ("exerciseId") REFERENCES "Exercise"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EmptyChair" ADD CONSTRAINT "EmptyChair_tableId_fkey" FOREIGN KEY ("tableId") REFERENCES "ExerciseTable"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExerciseInvitation" ADD CONSTRAINT "ExerciseInvitation_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "ExerciseActor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExerciseInvitation" ADD CONSTRAINT "ExerciseInvitation_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "ExerciseParticipant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExerciseInvitation" ADD CONSTRAINT "ExerciseInvitation_wishedTableId_fkey" FOREIGN KEY ("wishedTableId") REFERENCES "ExerciseTable"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Exercise" ADD CONSTRAINT exercise_in_turn CHECK ("previousId" IS DISTINCT FROM "id"
  AND ("stepMinutes" IS NULL OR "stepMinutes" BETWEEN 1 AND 480)
  AND ("forgottenAt" IS NULL OR "endedAt" IS NOT NULL));
ALTER TABLE "ExerciseTable" ADD CONSTRAINT table_size CHECK ("least" >= 0 AND ("most" IS NULL OR "most" >= greatest("least", 1)));
ALTER TABLE "ExerciseParticipant" ADD CONSTRAINT participant_for_something CHECK ("facilitates" OR "takesPart");
ALTER TABLE "ExerciseTie" ADD CONSTRAINT tie_of_two CHECK ("oneId" < "otherId");
ALTER TABLE "ExerciseInvitation" ADD CONSTRAINT invitation_answered CHECK (("answer" IS NULL) = ("answeredAt" IS NULL)
  AND ("wishedTableId" IS NULL OR "answer" IS NULL OR "answer" = 'other_table'));

-- Whoever promised that placements are stored without names cannot store one with a name, nor with what leads to one.
ALTER TABLE "ExerciseSheet" ADD CONSTRAINT sheet_of_one CHECK ("participantId" IS NULL OR "tokenHash" IS NULL);
CREATE FUNCTION sheet_without_name() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF new."participantId" IS NOT NULL AND NOT (SELECT e."isNamed" FROM "Exercise" e WHERE e."id" = new."exerciseId") THEN
    RAISE EXCEPTION 'sheet_without_name' USING errcode = 'check_violation', constraint = 'sheet_without_name';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER sheet_without_name BEFORE INSERT OR UPDATE ON "ExerciseSheet"
  FOR EACH ROW EXECUTE FUNCTION sheet_without_name();

-- Nor can the promise be changed once somebody has placed somebody in trust of it.
CREATE FUNCTION naming_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "ExerciseSheet" s WHERE s."exerciseId" = old."id") THEN
    RAISE EXCEPTION 'naming_is_kept' USING errcode = 'check_violation', constraint = 'naming_is_kept';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER naming_is_kept BEFORE UPDATE OF "isNamed" ON "Exercise"
  FOR EACH ROW WHEN (old."isNamed" IS DISTINCT FROM new."isNamed") EXECUTE FUNCTION naming_is_kept();

-- What is forgotten stays forgotten.
CREATE FUNCTION forgotten_stays_so() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Exercise" e WHERE e."id" = new."exerciseId" AND e."forgottenAt" IS NOT NULL) THEN
    RAISE EXCEPTION 'exercise_is_over' USING errcode = 'check_violation', constraint = 'exercise_is_over';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER forgotten_stays_so BEFORE INSERT ON "ExerciseSheet" FOR EACH ROW EXECUTE FUNCTION forgotten_stays_so();
CREATE TRIGGER forgotten_stays_so BEFORE INSERT ON "ExerciseMove" FOR EACH ROW EXECUTE FUNCTION forgotten_stays_so();

-- Everything that an exercise puts together is of that exercise, and it of one initiative.
CREATE FUNCTION exercise_of_table(wanted uuid) RETURNS uuid LANGUAGE sql STABLE AS
  $$ SELECT t."exerciseId" FROM "ExerciseTable" t WHERE t."id" = wanted $$;
CREATE FUNCTION exercise_of_actor(wanted uuid) RETURNS uuid LANGUAGE sql STABLE AS
  $$ SELECT a."exerciseId" FROM "ExerciseActor" a WHERE a."id" = wanted $$;
CREATE FUNCTION initiative_of_exercise(wanted uuid) RETURNS uuid LANGUAGE sql STABLE AS
  $$ SELECT e."initiativeId" FROM "Exercise" e WHERE e."id" = wanted $$;
CREATE FUNCTION refuse_other_exercise() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'other_exercise' USING errcode = 'check_violation', constraint = 'other_exercise';
END $$;

CREATE FUNCTION actor_at_own_table() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF new."tableId" IS NOT NULL AND exercise_of_table(new."tableId") <> new."exerciseId"
     OR new."organisationId" IS NOT NULL AND initiative_of_exercise(new."exerciseId")
        <> (SELECT o."initiativeId" FROM "Organisation" o WHERE o."id" = new."organisationId") THEN
    PERFORM refuse_other_exercise();
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER actor_at_own_table BEFORE INSERT OR UPDATE OF "tableId", "organisationId", "exerciseId" ON "ExerciseActor"
  FOR EACH ROW EXECUTE FUNCTION actor_at_own_table();

CREATE FUNCTION placement_of_one_exercise() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  own uuid := (SELECT s."exerciseId" FROM "ExerciseSheet" s WHERE s."id" = new."sheetId");
BEGIN
  IF exercise_of_table(new."tableId") <> own OR exercise_of_actor(new."actorId") <> own THEN
    PERFORM refuse_other_exercise();
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER placement_of_one_exercise BEFORE INSERT OR UPDATE ON "ExercisePlacement"
  FOR EACH ROW EXECUTE FUNCTION placement_of_one_exercise();

CREATE FUNCTION tie_of_one_exercise() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF exercise_of_actor(new."oneId") <> new."exerciseId" OR exercise_of_actor(new."otherId") <> new."exerciseId" THEN
    PERFORM refuse_other_exercise();
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER tie_of_one_exercise BEFORE INSERT OR UPDATE ON "ExerciseTie"
  FOR EACH ROW EXECUTE FUNCTION tie_of_one_exercise();

CREATE FUNCTION chair_of_one_exercise() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF exercise_of_table(new."tableId") <> new."exerciseId" THEN PERFORM refuse_other_exercise(); END IF;
  RETURN new;
END $$;
CREATE TRIGGER chair_of_one_exercise BEFORE INSERT OR UPDATE ON "EmptyChair"
  FOR EACH ROW EXECUTE FUNCTION chair_of_one_exercise();

CREATE FUNCTION participant_of_one_initiative() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF initiative_of_exercise(new."exerciseId") <> (SELECT p."initiativeId" FROM "Person" p WHERE p."id" = new."personId") THEN
    PERFORM refuse_other_exercise();
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER participant_of_one_initiative BEFORE INSERT OR UPDATE OF "personId", "exerciseId" ON "ExerciseParticipant"
  FOR EACH ROW EXECUTE FUNCTION participant_of_one_initiative();

CREATE FUNCTION invitation_of_one_exercise() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  own uuid := exercise_of_actor(new."actorId");
BEGIN
  IF own <> (SELECT p."exerciseId" FROM "ExerciseParticipant" p WHERE p."id" = new."askedById")
     OR new."wishedTableId" IS NOT NULL AND exercise_of_table(new."wishedTableId") <> own THEN
    PERFORM refuse_other_exercise();
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER invitation_of_one_exercise BEFORE INSERT OR UPDATE ON "ExerciseInvitation"
  FOR EACH ROW EXECUTE FUNCTION invitation_of_one_exercise();

CREATE FUNCTION group_of_own_initiative() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF new."groupId" IS NOT NULL AND initiative_of_exercise(new."exerciseId")
     <> (SELECT g."initiativeId" FROM "Group" g WHERE g."id" = new."groupId") THEN
    PERFORM refuse_other_exercise();
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER group_of_own_initiative BEFORE INSERT OR UPDATE OF "groupId", "exerciseId" ON "ExerciseTable"
  FOR EACH ROW EXECUTE FUNCTION group_of_own_initiative();

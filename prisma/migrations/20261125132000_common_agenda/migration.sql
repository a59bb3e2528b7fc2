-- CreateEnum
CREATE TYPE "AgendaPart" AS ENUM ('vision', 'principles', 'problem', 'goals', 'strategies');

-- CreateEnum
CREATE TYPE "InputReply" AS ENUM ('taken_in', 'taken_in_partly', 'not_now');

-- DropForeignKey
ALTER TABLE "ActivityGoal" DROP CONSTRAINT "ActivityGoal_goalId_fkey";

-- DropForeignKey
ALTER TABLE "BackboneTask" DROP CONSTRAINT "BackboneTask_goalId_fkey";

-- DropForeignKey
ALTER TABLE "Goal" DROP CONSTRAINT "Goal_initiativeId_fkey";

-- DropForeignKey
ALTER TABLE "GoalWording" DROP CONSTRAINT "GoalWording_goalId_fkey";

-- DropForeignKey
ALTER TABLE "GoalWording" DROP CONSTRAINT "GoalWording_versionId_fkey";

-- CreateTable
CREATE TABLE "ActivityStrategy" (
    "activityId" UUID NOT NULL,
    "strategyId" UUID NOT NULL,

    CONSTRAINT "ActivityStrategy_pkey" PRIMARY KEY ("activityId","strategyId")
);

-- CreateTable
CREATE TABLE "Passage" (
    "id" UUID NOT NULL,
    "initiativeId" UUID NOT NULL,
    "part" "AgendaPart" NOT NULL,

    CONSTRAINT "Passage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PassageWording" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "passageId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "organisationId" UUID,
    "groupId" UUID,
    "writtenAt" TIMESTAMP(3) NOT NULL,
    "since" INTEGER NOT NULL,

    CONSTRAINT "PassageWording_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ServedGoal" (
    "wordingId" UUID NOT NULL,
    "goalId" UUID NOT NULL,

    CONSTRAINT "ServedGoal_pkey" PRIMARY KEY ("wordingId","goalId")
);

-- CreateTable
CREATE TABLE "PenHolding" (
    "versionId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "namedById" UUID NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "PenHolding_pkey" PRIMARY KEY ("versionId")
);

-- CreateTable
CREATE TABLE "Endorsement" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "withdrawnAt" TIMESTAMP(3),

    CONSTRAINT "Endorsement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StrategyInput" (
    "id" UUID NOT NULL,
    "initiativeId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "part" "AgendaPart" NOT NULL,
    "passageId" UUID,
    "text" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "organisationId" UUID,
    "groupId" UUID,
    "at" TIMESTAMP(3) NOT NULL,
    "withdrawnAt" TIMESTAMP(3),

    CONSTRAINT "StrategyInput_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InputAnswer" (
    "inputId" UUID NOT NULL,
    "reply" "InputReply" NOT NULL,
    "reason" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "InputAnswer_pkey" PRIMARY KEY ("inputId")
);

-- CreateTable
CREATE TABLE "InputTaken" (
    "inputId" UUID NOT NULL,
    "versionId" UUID NOT NULL,

    CONSTRAINT "InputTaken_pkey" PRIMARY KEY ("inputId","versionId")
);

-- CreateTable
CREATE TABLE "LayoutTidying" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "layout" JSONB NOT NULL,

    CONSTRAINT "LayoutTidying_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgendaNote" (
    "id" UUID NOT NULL,
    "initiativeId" UUID NOT NULL,
    "part" "AgendaPart" NOT NULL,
    "text" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "AgendaNote_pkey" PRIMARY KEY ("id")
);

-- What stood in three texts and a list of goals becomes passages. An empty line ends a paragraph; the same paragraph
-- in two versions is one passage, and its author is whoever wrote it first.
CREATE TEMPORARY TABLE agenda_before ON COMMIT DROP AS
SELECT b.*, row_number() OVER (PARTITION BY b.version, b.part, b.text ORDER BY b.place) AS nth
  FROM (SELECT v."id" AS version, v."initiativeId" AS initiative, v."number", v."authorId" AS author, v."organisationId" AS organisation,
               p."fromGroupId" AS grp, v."createdAt" AS at, t.part, btrim(s.text, E' \t\n\r\f\v') AS text, s.place
          FROM "StrategyVersion" v JOIN "Proposal" p ON p."id" = v."proposalId"
         CROSS JOIN LATERAL (VALUES ('vision', v."vision"), ('problem', v."problem"), ('strategies', v."strategies")) AS t (part, text)
         CROSS JOIN LATERAL regexp_split_to_table(t.text, E'\n[ \t]*\n') WITH ORDINALITY AS s (text, place)) b
 WHERE b.text <> '';

CREATE TEMPORARY TABLE agenda_identity ON COMMIT DROP AS
SELECT DISTINCT ON (initiative, part, text, nth) initiative, part, text, nth, gen_random_uuid() AS passage,
       author, organisation, grp, at, "number"
  FROM agenda_before ORDER BY initiative, part, text, nth, "number";

INSERT INTO "Passage" ("id", "initiativeId", "part")
SELECT "id", "initiativeId", 'goals'::"AgendaPart" FROM "Goal"
UNION ALL SELECT passage, initiative, part::"AgendaPart" FROM agenda_identity;

INSERT INTO "PassageWording" ("id", "versionId", "passageId", "position", "text", "authorId", "organisationId", "groupId", "writtenAt", "since")
SELECT gen_random_uuid(), b.version, i.passage, row_number() OVER (PARTITION BY b.version, b.part ORDER BY b.place) - 1, b.text,
       i.author, i.organisation, i.grp, i.at, i."number"
  FROM agenda_before b JOIN agenda_identity i USING (initiative, part, text, nth)
UNION ALL
SELECT w."id", w."versionId", w."goalId", w."position", w."text", f."authorId", f."organisationId", f."fromGroupId", f."createdAt", f."number"
  FROM "GoalWording" w
 CROSS JOIN LATERAL (SELECT v."authorId", v."organisationId", p."fromGroupId", v."createdAt", v."number"
                       FROM "GoalWording" o JOIN "StrategyVersion" v ON v."id" = o."versionId" JOIN "Proposal" p ON p."id" = v."proposalId"
                      WHERE o."goalId" = w."goalId" AND o."text" = w."text" ORDER BY v."number" LIMIT 1) f;

-- AlterTable
ALTER TABLE "StrategyVersion" DROP COLUMN "problem",
DROP COLUMN "strategies",
DROP COLUMN "vision";

-- DropTable
DROP TABLE "GoalWording";

-- DropTable
DROP TABLE "Goal";

-- Does this person act for the backbone on the day of this moment?
CREATE FUNCTION acts_for_backbone(person uuid, moment timestamp) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT 1 FROM "SeatHolding" h
      JOIN "Seat" s ON s."id" = h."seatId"
      JOIN "Group" g ON g."id" = s."groupId" AND g."kind" = 'backbone'
     WHERE h."personId" = person
       AND daterange(h."from", h."until", '[)') @> (moment AT TIME ZONE 'UTC' AT TIME ZONE 'Europe/Copenhagen')::date)
$$;

-- The words of a text, whatever stands between them.
CREATE FUNCTION words_of(text text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT btrim(regexp_replace(text, E'[ \t\n\r\f\x0b]+', ' ', 'g'))
$$;

-- Nobody who acts for the backbone authors a passage. Words that are carried on from an earlier version were judged there;
-- new ones are as new as their version, so that no earlier day can be claimed for them.
CREATE FUNCTION passage_author_not_backbone() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  version "StrategyVersion";
BEGIN
  SELECT * INTO version FROM "StrategyVersion" v WHERE v."id" = new."versionId";
  IF EXISTS (SELECT 1 FROM "PassageWording" w JOIN "StrategyVersion" v ON v."id" = w."versionId"
              WHERE w."passageId" = new."passageId" AND v."initiativeId" = version."initiativeId" AND v."number" < version."number"
                AND w."authorId" = new."authorId" AND w."organisationId" IS NOT DISTINCT FROM new."organisationId"
                AND w."groupId" IS NOT DISTINCT FROM new."groupId" AND w."writtenAt" = new."writtenAt"
                AND w."since" = new."since" AND words_of(w."text") = words_of(new."text")) THEN
    RETURN new;
  END IF;
  IF new."writtenAt" < version."createdAt" OR new."since" <> version."number"
     OR acts_for_backbone(new."authorId", new."writtenAt")
     OR EXISTS (SELECT 1 FROM "Group" g WHERE g."id" = new."groupId" AND g."kind" = 'backbone') THEN
    RAISE EXCEPTION 'passage_author_not_backbone' USING errcode = 'check_violation', constraint = 'passage_author_not_backbone';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER passage_author_not_backbone BEFORE INSERT OR UPDATE ON "PassageWording"
  FOR EACH ROW EXECUTE FUNCTION passage_author_not_backbone();

-- A submitted text is frozen, and what its strategies serve.
CREATE FUNCTION passage_is_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  version uuid := CASE WHEN tg_op = 'INSERT' THEN new."versionId" ELSE old."versionId" END;
BEGIN
  IF EXISTS (SELECT 1 FROM "StrategyVersion" v JOIN "ProposalSubmission" s ON s."proposalId" = v."proposalId" WHERE v."id" = version)
     AND (tg_table_name <> 'InputTaken' OR tg_op <> 'INSERT') THEN
    RAISE EXCEPTION 'strategy_is_frozen' USING errcode = 'check_violation', constraint = 'strategy_is_frozen';
  END IF;
  IF tg_op = 'DELETE' THEN RETURN old; END IF;
  RETURN new;
END $$;
CREATE TRIGGER passage_is_frozen BEFORE INSERT OR UPDATE OR DELETE ON "PassageWording"
  FOR EACH ROW EXECUTE FUNCTION passage_is_frozen();
-- An answer may name the version in which an input was taken in long after it was submitted; it is not taken out again.
CREATE TRIGGER input_taken_is_frozen BEFORE INSERT OR UPDATE OR DELETE ON "InputTaken"
  FOR EACH ROW EXECUTE FUNCTION passage_is_frozen();

CREATE FUNCTION served_goal_is_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  wording uuid := CASE WHEN tg_op = 'INSERT' THEN new."wordingId" ELSE old."wordingId" END;
BEGIN
  IF EXISTS (SELECT 1 FROM "PassageWording" w JOIN "StrategyVersion" v ON v."id" = w."versionId"
               JOIN "ProposalSubmission" s ON s."proposalId" = v."proposalId" WHERE w."id" = wording) THEN
    RAISE EXCEPTION 'strategy_is_frozen' USING errcode = 'check_violation', constraint = 'strategy_is_frozen';
  END IF;
  IF tg_op = 'DELETE' THEN RETURN old; END IF;
  RETURN new;
END $$;
CREATE TRIGGER served_goal_is_frozen BEFORE INSERT OR UPDATE OR DELETE ON "ServedGoal"
  FOR EACH ROW EXECUTE FUNCTION served_goal_is_frozen();

-- The pen, an input and an endorsement are never the backbone's.
CREATE FUNCTION pen_not_backbone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF acts_for_backbone(new."personId", new."at") THEN
    RAISE EXCEPTION 'pen_not_backbone' USING errcode = 'check_violation', constraint = 'pen_not_backbone';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER pen_not_backbone BEFORE INSERT OR UPDATE OF "personId", "at" ON "PenHolding"
  FOR EACH ROW EXECUTE FUNCTION pen_not_backbone();
CREATE TRIGGER pen_not_backbone BEFORE INSERT OR UPDATE OF "personId", "at" ON "Endorsement"
  FOR EACH ROW EXECUTE FUNCTION pen_not_backbone();
CREATE FUNCTION input_not_by_backbone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF acts_for_backbone(new."authorId", new."at") THEN
    RAISE EXCEPTION 'input_not_by_backbone' USING errcode = 'check_violation', constraint = 'input_not_by_backbone';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER input_not_by_backbone BEFORE INSERT OR UPDATE OF "authorId", "at" ON "StrategyInput"
  FOR EACH ROW EXECUTE FUNCTION input_not_by_backbone();

-- One standing endorsement per party and version, of an adopted version; a withdrawn one keeps its row.
CREATE UNIQUE INDEX endorsed_once ON "Endorsement" ("versionId", "organisationId") WHERE "withdrawnAt" IS NULL;
CREATE FUNCTION endorsement_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF tg_op = 'DELETE' OR old."withdrawnAt" IS NOT NULL
     OR (to_jsonb(old) - 'withdrawnAt') IS DISTINCT FROM (to_jsonb(new) - 'withdrawnAt') THEN
    RAISE EXCEPTION 'endorsement_is_kept' USING errcode = 'check_violation', constraint = 'endorsement_is_kept';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER endorsement_is_kept BEFORE UPDATE OR DELETE ON "Endorsement" FOR EACH ROW EXECUTE FUNCTION endorsement_is_kept();
CREATE FUNCTION endorsement_of_adopted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "StrategyAdoption" a WHERE a."versionId" = new."versionId") THEN
    RAISE EXCEPTION 'endorsement_of_adopted' USING errcode = 'check_violation', constraint = 'endorsement_of_adopted';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER endorsement_of_adopted BEFORE INSERT ON "Endorsement" FOR EACH ROW EXECUTE FUNCTION endorsement_of_adopted();

-- An input is on behalf of somebody, its words stay, and it is withdrawn only until it is answered.
ALTER TABLE "StrategyInput" ADD CONSTRAINT input_on_behalf CHECK (num_nonnulls("organisationId", "groupId") = 1);
CREATE FUNCTION input_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF tg_op = 'DELETE' OR old."withdrawnAt" IS NOT NULL
     OR (to_jsonb(old) - 'withdrawnAt') IS DISTINCT FROM (to_jsonb(new) - 'withdrawnAt')
     OR EXISTS (SELECT 1 FROM "InputAnswer" a WHERE a."inputId" = old."id") THEN
    RAISE EXCEPTION 'input_is_kept' USING errcode = 'check_violation', constraint = 'input_is_kept';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER input_is_kept BEFORE UPDATE OR DELETE ON "StrategyInput" FOR EACH ROW EXECUTE FUNCTION input_is_kept();
ALTER TABLE "InputAnswer" ADD CONSTRAINT answer_has_reason CHECK ("reason" <> '');
CREATE TRIGGER input_answer_is_kept BEFORE UPDATE OR DELETE ON "InputAnswer" FOR EACH ROW EXECUTE FUNCTION rows_are_kept();
CREATE TRIGGER agenda_note_is_kept BEFORE UPDATE OR DELETE ON "AgendaNote" FOR EACH ROW EXECUTE FUNCTION rows_are_kept();
CREATE TRIGGER layout_tidying_is_kept BEFORE UPDATE OR DELETE ON "LayoutTidying" FOR EACH ROW EXECUTE FUNCTION rows_are_kept();

-- Tidying moves line breaks and passages, never a word.
CREATE FUNCTION tidying_keeps_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    (SELECT l."passageId", words_of(l."text") FROM jsonb_to_recordset(new."layout") AS l ("passageId" uuid, "text" text)
     EXCEPT ALL SELECT w."passageId", words_of(w."text") FROM "PassageWording" w WHERE w."versionId" = new."versionId")
    UNION ALL
    (SELECT w."passageId", words_of(w."text") FROM "PassageWording" w WHERE w."versionId" = new."versionId"
     EXCEPT ALL SELECT l."passageId", words_of(l."text") FROM jsonb_to_recordset(new."layout") AS l ("passageId" uuid, "text" text))) THEN
    RAISE EXCEPTION 'tidying_keeps_words' USING errcode = 'check_violation', constraint = 'tidying_keeps_words';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER tidying_keeps_words BEFORE INSERT ON "LayoutTidying" FOR EACH ROW EXECUTE FUNCTION tidying_keeps_words();

-- CreateIndex
CREATE INDEX "ActivityStrategy_strategyId_idx" ON "ActivityStrategy"("strategyId");

-- CreateIndex
CREATE INDEX "Passage_initiativeId_idx" ON "Passage"("initiativeId");

-- CreateIndex
CREATE INDEX "PassageWording_passageId_idx" ON "PassageWording"("passageId");

-- CreateIndex
CREATE INDEX "PassageWording_authorId_idx" ON "PassageWording"("authorId");

-- CreateIndex
CREATE INDEX "PassageWording_organisationId_idx" ON "PassageWording"("organisationId");

-- CreateIndex
CREATE INDEX "PassageWording_groupId_idx" ON "PassageWording"("groupId");

-- CreateIndex
CREATE UNIQUE INDEX "PassageWording_versionId_passageId_key" ON "PassageWording"("versionId", "passageId");

-- CreateIndex
CREATE INDEX "ServedGoal_goalId_idx" ON "ServedGoal"("goalId");

-- CreateIndex
CREATE INDEX "PenHolding_personId_idx" ON "PenHolding"("personId");

-- CreateIndex
CREATE INDEX "PenHolding_namedById_idx" ON "PenHolding"("namedById");

-- CreateIndex
CREATE INDEX "Endorsement_versionId_idx" ON "Endorsement"("versionId");

-- CreateIndex
CREATE INDEX "Endorsement_organisationId_idx" ON "Endorsement"("organisationId");

-- CreateIndex
CREATE INDEX "Endorsement_personId_idx" ON "Endorsement"("personId");

-- CreateIndex
CREATE INDEX "StrategyInput_passageId_idx" ON "StrategyInput"("passageId");

-- CreateIndex
CREATE INDEX "StrategyInput_authorId_idx" ON "StrategyInput"("authorId");

-- CreateIndex
CREATE INDEX "StrategyInput_organisationId_idx" ON "StrategyInput"("organisationId");

-- CreateIndex
CREATE INDEX "StrategyInput_groupId_idx" ON "StrategyInput"("groupId");

-- CreateIndex
CREATE UNIQUE INDEX "StrategyInput_initiativeId_number_key" ON "StrategyInput"("initiativeId", "number");

-- CreateIndex
CREATE INDEX "InputAnswer_personId_idx" ON "InputAnswer"("personId");

-- CreateIndex
CREATE INDEX "InputTaken_versionId_idx" ON "InputTaken"("versionId");

-- CreateIndex
CREATE INDEX "LayoutTidying_versionId_idx" ON "LayoutTidying"("versionId");

-- CreateIndex
CREATE INDEX "LayoutTidying_personId_idx" ON "LayoutTidying"("personId");

-- CreateIndex
CREATE INDEX "AgendaNote_initiativeId_at_idx" ON "AgendaNote"("initiativeId", "at");

-- CreateIndex
CREATE INDEX "AgendaNote_personId_idx" ON "AgendaNote"("personId");

-- AddForeignKey
ALTER TABLE "ActivityGoal" ADD CONSTRAINT "ActivityGoal_goalId_fkey" FOREIGN KEY ("goalId") REFERENCES "Passage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityStrategy" ADD CONSTRAINT "ActivityStrategy_activityId_fkey" FOREIGN KEY ("activityId") REFERENCES "Activity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActivityStrategy" ADD CONSTRAINT "ActivityStrategy_strategyId_fkey" FOREIGN KEY ("strategyId") REFERENCES "Passage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Passage" ADD CONSTRAINT "Passage_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PassageWording" ADD CONSTRAINT "PassageWording_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "StrategyVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PassageWording" ADD CONSTRAINT "PassageWording_passageId_fkey" FOREIGN KEY ("passageId") REFERENCES "Passage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PassageWording" ADD CONSTRAINT "PassageWording_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PassageWording" ADD CONSTRAINT "PassageWording_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PassageWording" ADD CONSTRAINT "PassageWording_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ServedGoal" ADD CONSTRAINT "ServedGoal_wordingId_fkey" FOREIGN KEY ("wordingId") REFERENCES "PassageWording"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ServedGoal" ADD CONSTRAINT "ServedGoal_goalId_fkey" FOREIGN KEY ("goalId") REFERENCES "Passage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PenHolding" ADD CONSTRAINT "PenHolding_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "StrategyVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PenHolding" ADD CONSTRAINT "PenHolding_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PenHolding" ADD CONSTRAINT "PenHolding_namedById_fkey" FOREIGN KEY ("namedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Endorsement" ADD CONSTRAINT "Endorsement_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "StrategyVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Endorsement" ADD CONSTRAINT "Endorsement_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Endorsement" ADD CONSTRAINT "Endorsement_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StrategyInput" ADD CONSTRAINT "StrategyInput_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StrategyInput" ADD CONSTRAINT "StrategyInput_passageId_fkey" FOREIGN KEY ("passageId") REFERENCES "Passage"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StrategyInput" ADD CONSTRAINT "StrategyInput_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StrategyInput" ADD CONSTRAINT "StrategyInput_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StrategyInput" ADD CONSTRAINT "StrategyInput_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InputAnswer" ADD CONSTRAINT "InputAnswer_inputId_fkey" FOREIGN KEY ("inputId") REFERENCES "StrategyInput"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InputAnswer" ADD CONSTRAINT "InputAnswer_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InputTaken" ADD CONSTRAINT "InputTaken_inputId_fkey" FOREIGN KEY ("inputId") REFERENCES "StrategyInput"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InputTaken" ADD CONSTRAINT "InputTaken_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "StrategyVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LayoutTidying" ADD CONSTRAINT "LayoutTidying_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "StrategyVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LayoutTidying" ADD CONSTRAINT "LayoutTidying_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaNote" ADD CONSTRAINT "AgendaNote_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaNote" ADD CONSTRAINT "AgendaNote_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BackboneTask" ADD CONSTRAINT "BackboneTask_goalId_fkey" FOREIGN KEY ("goalId") REFERENCES "Passage"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- CreateEnum
CREATE TYPE "ConsultationStance" AS ENUM ('agree', 'remarks', 'against');

-- CreateEnum
CREATE TYPE "AmendmentReply" AS ENUM ('taken_in', 'taken_in_partly', 'not_taken_in');

-- AlterTable
ALTER TABLE "ProposalComment" ADD COLUMN     "passage" TEXT,
ADD COLUMN     "position" INTEGER;

-- AlterTable
ALTER TABLE "ProposalOpening" ADD COLUMN     "heardHow" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "Consultation" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "question" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "askedById" UUID NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "dueAt" TIMESTAMP(3) NOT NULL,
    "closedAt" TIMESTAMP(3),
    "closedById" UUID,

    CONSTRAINT "Consultation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConsultationRequest" (
    "id" UUID NOT NULL,
    "consultationId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,

    CONSTRAINT "ConsultationRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConsultationLink" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ConsultationLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConsultationReply" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "stance" "ConsultationStance" NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "personId" UUID NOT NULL,
    "byLink" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMP(3) NOT NULL,
    "replacedAt" TIMESTAMP(3),

    CONSTRAINT "ConsultationReply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProposalSharing" (
    "proposalId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ProposalSharing_pkey" PRIMARY KEY ("proposalId")
);

-- CreateTable
CREATE TABLE "ProposalWording" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "replacedAt" TIMESTAMP(3) NOT NULL,
    "replacedById" UUID NOT NULL,

    CONSTRAINT "ProposalWording_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Amendment" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "passage" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "authorId" UUID NOT NULL,
    "organisationId" UUID,
    "at" TIMESTAMP(3) NOT NULL,
    "withdrawnAt" TIMESTAMP(3),

    CONSTRAINT "Amendment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AmendmentAnswer" (
    "amendmentId" UUID NOT NULL,
    "reply" "AmendmentReply" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "text" TEXT,
    "personId" UUID NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "AmendmentAnswer_pkey" PRIMARY KEY ("amendmentId")
);

-- CreateTable
CREATE TABLE "CommentMention" (
    "commentId" UUID NOT NULL,
    "personId" UUID NOT NULL,

    CONSTRAINT "CommentMention_pkey" PRIMARY KEY ("commentId","personId")
);

-- CreateIndex
CREATE INDEX "Consultation_dueAt_idx" ON "Consultation"("dueAt");

-- CreateIndex
CREATE INDEX "Consultation_askedById_idx" ON "Consultation"("askedById");

-- CreateIndex
CREATE INDEX "Consultation_closedById_idx" ON "Consultation"("closedById");

-- CreateIndex
CREATE UNIQUE INDEX "Consultation_proposalId_number_key" ON "Consultation"("proposalId", "number");

-- CreateIndex
CREATE INDEX "ConsultationRequest_organisationId_idx" ON "ConsultationRequest"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "ConsultationRequest_consultationId_organisationId_key" ON "ConsultationRequest"("consultationId", "organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "ConsultationLink_tokenHash_key" ON "ConsultationLink"("tokenHash");

-- CreateIndex
CREATE INDEX "ConsultationLink_requestId_idx" ON "ConsultationLink"("requestId");

-- CreateIndex
CREATE INDEX "ConsultationLink_personId_idx" ON "ConsultationLink"("personId");

-- CreateIndex
CREATE INDEX "ConsultationReply_requestId_idx" ON "ConsultationReply"("requestId");

-- CreateIndex
CREATE INDEX "ConsultationReply_personId_idx" ON "ConsultationReply"("personId");

-- CreateIndex
CREATE INDEX "ProposalSharing_personId_idx" ON "ProposalSharing"("personId");

-- CreateIndex
CREATE INDEX "ProposalWording_replacedById_idx" ON "ProposalWording"("replacedById");

-- CreateIndex
CREATE UNIQUE INDEX "ProposalWording_proposalId_number_key" ON "ProposalWording"("proposalId", "number");

-- CreateIndex
CREATE INDEX "Amendment_authorId_idx" ON "Amendment"("authorId");

-- CreateIndex
CREATE INDEX "Amendment_organisationId_idx" ON "Amendment"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "Amendment_proposalId_number_key" ON "Amendment"("proposalId", "number");

-- CreateIndex
CREATE INDEX "AmendmentAnswer_personId_idx" ON "AmendmentAnswer"("personId");

-- CreateIndex
CREATE INDEX "CommentMention_personId_idx" ON "CommentMention"("personId");

-- AddForeignKey
ALTER TABLE "Consultation" ADD CONSTRAINT "Consultation_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consultation" ADD CONSTRAINT "Consultation_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consultation" ADD CONSTRAINT "Consultation_closedById_fkey" FOREIGN KEY ("closedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsultationRequest" ADD CONSTRAINT "ConsultationRequest_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsultationRequest" ADD CONSTRAINT "ConsultationRequest_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsultationLink" ADD CONSTRAINT "ConsultationLink_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "ConsultationRequest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsultationLink" ADD CONSTRAINT "ConsultationLink_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsultationReply" ADD CONSTRAINT "ConsultationReply_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "ConsultationRequest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsultationReply" ADD CONSTRAINT "ConsultationReply_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalSharing" ADD CONSTRAINT "ProposalSharing_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalSharing" ADD CONSTRAINT "ProposalSharing_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalWording" ADD CONSTRAINT "ProposalWording_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalWording" ADD CONSTRAINT "ProposalWording_replacedById_fkey" FOREIGN KEY ("replacedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Amendment" ADD CONSTRAINT "Amendment_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Amendment" ADD CONSTRAINT "Amendment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Amendment" ADD CONSTRAINT "Amendment_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AmendmentAnswer" ADD CONSTRAINT "AmendmentAnswer_amendmentId_fkey" FOREIGN KEY ("amendmentId") REFERENCES "Amendment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AmendmentAnswer" ADD CONSTRAINT "AmendmentAnswer_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentMention" ADD CONSTRAINT "CommentMention_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "ProposalComment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentMention" ADD CONSTRAINT "CommentMention_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Once others may read a text, what it said stays readable: the wording before is kept as a version, and
-- once the vote has begun only a round that is over lets a new one be written.
CREATE OR REPLACE FUNCTION wording_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF new."text" IS DISTINCT FROM old."text"
     AND (EXISTS (SELECT 1 FROM "ProposalSubmission" s WHERE s."proposalId" = old."id")
       OR EXISTS (SELECT 1 FROM "ProposalSharing" h WHERE h."proposalId" = old."id"))
     AND NOT EXISTS (SELECT 1 FROM "ProposalRound" r WHERE r."proposalId" = old."id" AND r."text" = old."text")
     AND (EXISTS (SELECT 1 FROM "ProposalOpening" o WHERE o."proposalId" = old."id")
       OR old."text" IS DISTINCT FROM (SELECT w."text" FROM "ProposalWording" w WHERE w."proposalId" = old."id" ORDER BY w."number" DESC LIMIT 1)) THEN
    RAISE EXCEPTION 'wording_is_kept' USING errcode = 'check_violation', constraint = 'wording_is_kept';
  END IF;
  RETURN new;
END $$;

CREATE TRIGGER wordings_are_kept BEFORE UPDATE OR DELETE ON "ProposalWording"
  FOR EACH ROW EXECUTE FUNCTION rows_are_kept();

CREATE FUNCTION wordings_in_turn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF new."number" <> 1 + (SELECT count(*) FROM "ProposalWording" w WHERE w."proposalId" = new."proposalId") THEN
    RAISE EXCEPTION 'wording_is_kept' USING errcode = 'check_violation', constraint = 'wording_is_kept';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER wordings_in_turn BEFORE INSERT ON "ProposalWording"
  FOR EACH ROW EXECUTE FUNCTION wordings_in_turn();

-- Nothing is proposed or taken in once the vote has begun.
CREATE FUNCTION before_the_vote(proposal uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "ProposalOpening" o WHERE o."proposalId" = proposal) THEN
    RAISE EXCEPTION 'text_is_voted_on' USING errcode = 'check_violation', constraint = 'text_is_voted_on';
  END IF;
END $$;

CREATE FUNCTION wording_before_the_vote() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM before_the_vote(new."proposalId");
  RETURN new;
END $$;
CREATE TRIGGER wording_before_the_vote BEFORE INSERT ON "ProposalWording"
  FOR EACH ROW EXECUTE FUNCTION wording_before_the_vote();
CREATE TRIGGER amendment_before_the_vote BEFORE INSERT ON "Amendment"
  FOR EACH ROW EXECUTE FUNCTION wording_before_the_vote();
CREATE TRIGGER consultation_before_the_vote BEFORE INSERT ON "Consultation"
  FOR EACH ROW EXECUTE FUNCTION wording_before_the_vote();

ALTER TABLE "Amendment" ADD CONSTRAINT amendment_changes CHECK ("passage" <> "text" AND "position" >= 0);

-- What was proposed stays as it was proposed; it can be withdrawn, once, while it waits for its answer.
CREATE FUNCTION amendment_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF tg_op = 'DELETE' OR old."withdrawnAt" IS NOT NULL
     OR EXISTS (SELECT 1 FROM "AmendmentAnswer" a WHERE a."amendmentId" = old."id")
     OR (to_jsonb(old) - '{withdrawnAt}'::text[]) IS DISTINCT FROM (to_jsonb(new) - '{withdrawnAt}'::text[]) THEN
    RAISE EXCEPTION 'amendment_is_kept' USING errcode = 'check_violation', constraint = 'amendment_is_kept';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER amendment_is_kept BEFORE UPDATE OR DELETE ON "Amendment"
  FOR EACH ROW EXECUTE FUNCTION amendment_is_kept();

-- Whoever does not take all of it in says why; what was not taken in changed nothing.
ALTER TABLE "AmendmentAnswer" ADD CONSTRAINT amendment_answer_says_why
  CHECK (("reply" = 'taken_in' OR btrim("reason") <> '') AND ("reply" = 'not_taken_in') = ("text" IS NULL));

CREATE FUNCTION amendment_answer_in_time() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  amended "Amendment"%ROWTYPE;
BEGIN
  SELECT * INTO amended FROM "Amendment" m WHERE m."id" = new."amendmentId";
  PERFORM before_the_vote(amended."proposalId");
  IF amended."withdrawnAt" IS NOT NULL THEN
    RAISE EXCEPTION 'amendment_is_kept' USING errcode = 'check_violation', constraint = 'amendment_is_kept';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER amendment_answer_in_time BEFORE INSERT ON "AmendmentAnswer"
  FOR EACH ROW EXECUTE FUNCTION amendment_answer_in_time();
CREATE TRIGGER amendment_answer_is_kept BEFORE UPDATE OR DELETE ON "AmendmentAnswer"
  FOR EACH ROW EXECUTE FUNCTION rows_are_kept();

-- A comment is about a paragraph or about all of it.
ALTER TABLE "ProposalComment" ADD CONSTRAINT comment_on_passage
  CHECK (("passage" IS NULL) = ("position" IS NULL) AND coalesce("position", 0) >= 0);

-- What was asked stays as it was asked; it is closed once.
ALTER TABLE "Consultation" ADD CONSTRAINT consultation_period CHECK ("dueAt" > "at");
CREATE FUNCTION consultation_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF tg_op = 'DELETE' OR old."closedAt" IS NOT NULL
     OR (to_jsonb(old) - '{closedAt,closedById}'::text[]) IS DISTINCT FROM (to_jsonb(new) - '{closedAt,closedById}'::text[]) THEN
    RAISE EXCEPTION 'consultation_is_kept' USING errcode = 'check_violation', constraint = 'consultation_is_kept';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER consultation_is_kept BEFORE UPDATE OR DELETE ON "Consultation"
  FOR EACH ROW EXECUTE FUNCTION consultation_is_kept();

CREATE UNIQUE INDEX reply_once_per_request ON "ConsultationReply" ("requestId") WHERE "replacedAt" IS NULL;

-- Whoever does not simply agree says what.
ALTER TABLE "ConsultationReply" ADD CONSTRAINT reply_says_what
  CHECK ("stance" = 'agree' OR btrim("text") <> '');

CREATE FUNCTION reply_in_time() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "ConsultationRequest" q JOIN "Consultation" c ON c."id" = q."consultationId"
              WHERE q."id" = new."requestId" AND (c."dueAt" <= new."at" OR c."closedAt" <= new."at")) THEN
    RAISE EXCEPTION 'consultation_is_over' USING errcode = 'check_violation', constraint = 'consultation_is_over';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER reply_in_time BEFORE INSERT ON "ConsultationReply"
  FOR EACH ROW EXECUTE FUNCTION reply_in_time();

CREATE FUNCTION reply_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF tg_op = 'DELETE' OR old."replacedAt" IS NOT NULL
     OR (to_jsonb(old) - '{replacedAt}'::text[]) IS DISTINCT FROM (to_jsonb(new) - '{replacedAt}'::text[]) THEN
    RAISE EXCEPTION 'reply_is_kept' USING errcode = 'check_violation', constraint = 'reply_is_kept';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER reply_is_kept BEFORE UPDATE OR DELETE ON "ConsultationReply"
  FOR EACH ROW EXECUTE FUNCTION reply_is_kept();

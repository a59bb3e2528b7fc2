-- CreateEnum
CREATE TYPE "CommentKind" AS ENUM ('comment', 'question', 'reaction');

-- CreateEnum
CREATE TYPE "AdviceReason" AS ENUM ('affected', 'knows');

-- AlterEnum
-- A value that was added to a type cannot be used in the same transaction (a restore), so the type is made anew.
ALTER TYPE "VoteChoice" RENAME TO "VoteChoiceBefore";
CREATE TYPE "VoteChoice" AS ENUM ('for', 'against', 'abstain', 'aside');
ALTER TABLE "Vote" ALTER COLUMN "choice" TYPE "VoteChoice" USING "choice"::text::"VoteChoice";
DROP TYPE "VoteChoiceBefore";

-- AlterTable
ALTER TABLE "Decision" ADD COLUMN     "votesAside" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "ProposalComment" ADD COLUMN     "kind" "CommentKind" NOT NULL DEFAULT 'comment';

-- CreateTable
CREATE TABLE "ProposalRound" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "openedAt" TIMESTAMP(3) NOT NULL,
    "endedAt" TIMESTAMP(3) NOT NULL,
    "endedById" UUID,
    "resumedAt" TIMESTAMP(3),
    "resumedById" UUID,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ProposalRound_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AdviceRequest" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "why" "AdviceReason" NOT NULL,
    "askedById" UUID NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "AdviceRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AdviceAnswer" (
    "requestId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "AdviceAnswer_pkey" PRIMARY KEY ("requestId")
);

-- CreateIndex
CREATE INDEX "ProposalRound_endedById_idx" ON "ProposalRound"("endedById");

-- CreateIndex
CREATE INDEX "ProposalRound_resumedById_idx" ON "ProposalRound"("resumedById");

-- CreateIndex
CREATE UNIQUE INDEX "ProposalRound_proposalId_number_key" ON "ProposalRound"("proposalId", "number");

-- CreateIndex
CREATE INDEX "AdviceRequest_personId_idx" ON "AdviceRequest"("personId");

-- CreateIndex
CREATE INDEX "AdviceRequest_askedById_idx" ON "AdviceRequest"("askedById");

-- CreateIndex
CREATE UNIQUE INDEX "AdviceRequest_proposalId_personId_key" ON "AdviceRequest"("proposalId", "personId");

-- AddForeignKey
ALTER TABLE "ProposalRound" ADD CONSTRAINT "ProposalRound_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalRound" ADD CONSTRAINT "ProposalRound_endedById_fkey" FOREIGN KEY ("endedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalRound" ADD CONSTRAINT "ProposalRound_resumedById_fkey" FOREIGN KEY ("resumedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AdviceRequest" ADD CONSTRAINT "AdviceRequest_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AdviceRequest" ADD CONSTRAINT "AdviceRequest_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AdviceRequest" ADD CONSTRAINT "AdviceRequest_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AdviceAnswer" ADD CONSTRAINT "AdviceAnswer_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "AdviceRequest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Decision" DROP CONSTRAINT decision_counts;
ALTER TABLE "Decision" ADD CONSTRAINT decision_counts
  CHECK ("votesFor" >= 0 AND "votesAgainst" >= 0 AND "votesAbstain" >= 0 AND "votesAside" >= 0
     AND "votesFor" + "votesAgainst" + "votesAbstain" + "votesAside" <= "seatsAtDecision");

-- A round that is over is never changed; only that the next one began is written once.
CREATE FUNCTION round_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF tg_op = 'DELETE' OR old."resumedAt" IS NOT NULL
     OR (to_jsonb(old) - '{resumedAt,resumedById,note}'::text[]) IS DISTINCT FROM (to_jsonb(new) - '{resumedAt,resumedById,note}'::text[]) THEN
    RAISE EXCEPTION 'round_is_kept' USING errcode = 'check_violation', constraint = 'round_is_kept';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER round_is_kept BEFORE UPDATE OR DELETE ON "ProposalRound"
  FOR EACH ROW EXECUTE FUNCTION round_is_kept();

-- How many rounds a rule has before its fallback; null: its procedure has none.
CREATE FUNCTION rounds_of(rule jsonb) RETURNS int LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE rule->>'procedure' WHEN 'consent' THEN (rule->>'rounds')::int
                                 WHEN 'consensus' THEN (rule->>'rounds')::int
                                 WHEN 'written' THEN 1 END
$$;

-- Rounds come one after the other, and never more than the rule says.
CREATE FUNCTION rounds_within_rule() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF new."number" <> 1 + (SELECT count(*) FROM "ProposalRound" r WHERE r."proposalId" = new."proposalId")
     OR new."number" > coalesce((SELECT rounds_of(o."rule") FROM "ProposalOpening" o WHERE o."proposalId" = new."proposalId"), 0) THEN
    RAISE EXCEPTION 'rounds_within_rule' USING errcode = 'check_violation', constraint = 'rounds_within_rule';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER rounds_within_rule BEFORE INSERT ON "ProposalRound"
  FOR EACH ROW EXECUTE FUNCTION rounds_within_rule();

-- Nobody votes between two rounds, and what stops a proposal has a reason.
CREATE FUNCTION vote_fits_round() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  asked jsonb := (SELECT o."rule" FROM "ProposalOpening" o WHERE o."proposalId" = new."proposalId");
  procedure text := asked->>'procedure';
  over int := (SELECT count(*) FROM "ProposalRound" r WHERE r."proposalId" = new."proposalId" AND r."endedAt" <= new."castAt");
BEGIN
  IF EXISTS (SELECT 1 FROM "ProposalRound" r WHERE r."proposalId" = new."proposalId" AND r."endedAt" <= new."castAt" AND r."resumedAt" IS NULL) THEN
    RAISE EXCEPTION 'round_is_over' USING errcode = 'check_violation', constraint = 'round_is_over';
  END IF;
  IF over >= rounds_of(asked) THEN procedure := 'majority'; END IF;
  IF procedure IN ('advice', 'delegated')
     OR (new."choice"::text = 'aside' AND procedure <> 'consensus')
     OR (new."choice" = 'abstain' AND procedure = 'consent')
     OR (new."choice" = 'against' AND btrim(new."reason") = '' AND procedure IN ('consent', 'consensus', 'written')) THEN
    RAISE EXCEPTION 'vote_fits_round' USING errcode = 'check_violation', constraint = 'vote_fits_round';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER vote_fits_round BEFORE INSERT ON "Vote"
  FOR EACH ROW EXECUTE FUNCTION vote_fits_round();

-- Nothing is decided while a round waits for its new wording.
CREATE FUNCTION decision_after_rounds() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "ProposalRound" r WHERE r."proposalId" = new."proposalId" AND r."resumedAt" IS NULL) THEN
    RAISE EXCEPTION 'round_is_over' USING errcode = 'check_violation', constraint = 'round_is_over';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER decision_after_rounds BEFORE INSERT ON "Decision"
  FOR EACH ROW EXECUTE FUNCTION decision_after_rounds();

-- What was asked about stays to be read: a submitted text gives way only to the wording of a new round.
CREATE FUNCTION wording_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF new."text" IS DISTINCT FROM old."text"
     AND EXISTS (SELECT 1 FROM "ProposalSubmission" s WHERE s."proposalId" = old."id")
     AND NOT EXISTS (SELECT 1 FROM "ProposalRound" r WHERE r."proposalId" = old."id" AND r."text" = old."text") THEN
    RAISE EXCEPTION 'wording_is_kept' USING errcode = 'check_violation', constraint = 'wording_is_kept';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER wording_is_kept BEFORE UPDATE OF "text" ON "Proposal"
  FOR EACH ROW EXECUTE FUNCTION wording_is_kept();

CREATE TRIGGER advice_answer_is_kept BEFORE UPDATE OR DELETE ON "AdviceAnswer"
  FOR EACH ROW EXECUTE FUNCTION rows_are_kept();

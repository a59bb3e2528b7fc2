-- AlterEnum
-- A value that was added to a type cannot be used in the same transaction (a restore), so the type is made anew.
ALTER TYPE "ProposalKind" RENAME TO "ProposalKindBefore";
CREATE TYPE "ProposalKind" AS ENUM ('adopt_strategy', 'set_up_group', 'close_group', 'give_seat', 'end_seat', 'start_activity', 'grant_money', 'elect', 'elect_backbone', 'prioritise', 'adopt_matrix', 'other');
ALTER TABLE "Proposal" ALTER COLUMN "kind" TYPE "ProposalKind" USING "kind"::text::"ProposalKind";
ALTER TABLE "MatrixRow" ALTER COLUMN "kinds" TYPE "ProposalKind"[] USING "kinds"::text[]::"ProposalKind"[];
DROP TYPE "ProposalKindBefore";

-- DropForeignKey
ALTER TABLE "MinorityStatement" DROP CONSTRAINT "MinorityStatement_seatId_fkey";

-- DropForeignKey
ALTER TABLE "Proxy" DROP CONSTRAINT "Proxy_fromSeatId_fkey";

-- DropForeignKey
ALTER TABLE "Proxy" DROP CONSTRAINT "Proxy_toSeatId_fkey";

-- DropForeignKey
ALTER TABLE "Recusal" DROP CONSTRAINT "Recusal_seatId_fkey";

-- DropForeignKey
ALTER TABLE "Vote" DROP CONSTRAINT "Vote_seatId_fkey";

-- AlterTable
ALTER TABLE "MinorityStatement" ADD COLUMN     "organisationId" UUID,
ALTER COLUMN "seatId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "ProposalAnnex" ADD COLUMN     "key" TEXT,
ALTER COLUMN "bytes" DROP NOT NULL;

-- AlterTable
ALTER TABLE "ProposalRound" ADD COLUMN     "counted" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "Proxy" ADD COLUMN     "fromOrganisationId" UUID,
ADD COLUMN     "toOrganisationId" UUID,
ALTER COLUMN "fromSeatId" DROP NOT NULL,
ALTER COLUMN "toSeatId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Recusal" ADD COLUMN     "organisationId" UUID,
ALTER COLUMN "seatId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Vote" ADD COLUMN     "organisationId" UUID,
ADD COLUMN     "said" JSONB,
ALTER COLUMN "seatId" DROP NOT NULL;

-- CreateTable
CREATE TABLE "StoredObject" (
    "key" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "unusedAt" TIMESTAMP(3),

    CONSTRAINT "StoredObject_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Presence" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "seatId" UUID,
    "organisationId" UUID,
    "personId" UUID NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "struckAt" TIMESTAMP(3),

    CONSTRAINT "Presence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StandDown" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "candidateId" UUID,
    "organisationId" UUID,
    "personId" UUID NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "StandDown_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Presence_proposalId_idx" ON "Presence"("proposalId");

-- CreateIndex
CREATE INDEX "Presence_seatId_idx" ON "Presence"("seatId");

-- CreateIndex
CREATE INDEX "Presence_organisationId_idx" ON "Presence"("organisationId");

-- CreateIndex
CREATE INDEX "Presence_personId_idx" ON "Presence"("personId");

-- CreateIndex
CREATE INDEX "StandDown_candidateId_idx" ON "StandDown"("candidateId");

-- CreateIndex
CREATE INDEX "StandDown_organisationId_idx" ON "StandDown"("organisationId");

-- CreateIndex
CREATE INDEX "StandDown_personId_idx" ON "StandDown"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "StandDown_proposalId_candidateId_key" ON "StandDown"("proposalId", "candidateId");

-- CreateIndex
CREATE UNIQUE INDEX "StandDown_proposalId_organisationId_key" ON "StandDown"("proposalId", "organisationId");

-- CreateIndex
CREATE INDEX "MinorityStatement_organisationId_idx" ON "MinorityStatement"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "MinorityStatement_decisionId_organisationId_key" ON "MinorityStatement"("decisionId", "organisationId");

-- CreateIndex
CREATE INDEX "Proxy_fromOrganisationId_idx" ON "Proxy"("fromOrganisationId");

-- CreateIndex
CREATE INDEX "Proxy_toOrganisationId_idx" ON "Proxy"("toOrganisationId");

-- CreateIndex
CREATE INDEX "Recusal_organisationId_idx" ON "Recusal"("organisationId");

-- CreateIndex
CREATE INDEX "Vote_organisationId_idx" ON "Vote"("organisationId");

-- AddForeignKey
ALTER TABLE "Vote" ADD CONSTRAINT "Vote_seatId_fkey" FOREIGN KEY ("seatId") REFERENCES "Seat"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Vote" ADD CONSTRAINT "Vote_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recusal" ADD CONSTRAINT "Recusal_seatId_fkey" FOREIGN KEY ("seatId") REFERENCES "Seat"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recusal" ADD CONSTRAINT "Recusal_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proxy" ADD CONSTRAINT "Proxy_fromSeatId_fkey" FOREIGN KEY ("fromSeatId") REFERENCES "Seat"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proxy" ADD CONSTRAINT "Proxy_toSeatId_fkey" FOREIGN KEY ("toSeatId") REFERENCES "Seat"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proxy" ADD CONSTRAINT "Proxy_fromOrganisationId_fkey" FOREIGN KEY ("fromOrganisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proxy" ADD CONSTRAINT "Proxy_toOrganisationId_fkey" FOREIGN KEY ("toOrganisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MinorityStatement" ADD CONSTRAINT "MinorityStatement_seatId_fkey" FOREIGN KEY ("seatId") REFERENCES "Seat"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MinorityStatement" ADD CONSTRAINT "MinorityStatement_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Presence" ADD CONSTRAINT "Presence_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Presence" ADD CONSTRAINT "Presence_seatId_fkey" FOREIGN KEY ("seatId") REFERENCES "Seat"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Presence" ADD CONSTRAINT "Presence_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Presence" ADD CONSTRAINT "Presence_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StandDown" ADD CONSTRAINT "StandDown_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StandDown" ADD CONSTRAINT "StandDown_candidateId_fkey" FOREIGN KEY ("candidateId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StandDown" ADD CONSTRAINT "StandDown_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StandDown" ADD CONSTRAINT "StandDown_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A vote, and what belongs to one, is a seat's or, where organisations vote, an organisation's.
ALTER TABLE "Vote" ADD CONSTRAINT vote_of_one CHECK (num_nonnulls("seatId", "organisationId") = 1);
ALTER TABLE "Recusal" ADD CONSTRAINT recusal_of_one CHECK (num_nonnulls("seatId", "organisationId") = 1);
ALTER TABLE "Presence" ADD CONSTRAINT presence_of_one CHECK (num_nonnulls("seatId", "organisationId") = 1);
ALTER TABLE "MinorityStatement" ADD CONSTRAINT statement_of_one CHECK (num_nonnulls("seatId", "organisationId") = 1);
ALTER TABLE "StandDown" ADD CONSTRAINT stand_down_of_one CHECK (num_nonnulls("candidateId", "organisationId") = 1);
ALTER TABLE "Proxy" ADD CONSTRAINT proxy_of_one
  CHECK (num_nonnulls("fromSeatId", "fromOrganisationId") = 1 AND num_nonnulls("toSeatId", "toOrganisationId") = 1
     AND ("fromSeatId" IS NULL) = ("toSeatId" IS NULL) AND "fromOrganisationId" <> "toOrganisationId");
CREATE UNIQUE INDEX vote_once_per_organisation ON "Vote" ("proposalId", "organisationId") WHERE "replacedAt" IS NULL;
CREATE UNIQUE INDEX recusal_once_per_organisation ON "Recusal" ("proposalId", "organisationId") WHERE "liftedAt" IS NULL;
CREATE UNIQUE INDEX proxy_once_per_organisation ON "Proxy" ("proposalId", "fromOrganisationId") WHERE "withdrawnAt" IS NULL;
CREATE UNIQUE INDEX presence_once_per_seat ON "Presence" ("proposalId", "seatId") WHERE "struckAt" IS NULL;
CREATE UNIQUE INDEX presence_once_per_organisation ON "Presence" ("proposalId", "organisationId") WHERE "struckAt" IS NULL;

CREATE OR REPLACE FUNCTION proxy_is_no_chain() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Proxy" p WHERE p."proposalId" = new."proposalId" AND p."withdrawnAt" IS NULL
              AND (p."fromSeatId" = new."toSeatId" OR p."toSeatId" = new."fromSeatId"
                   OR p."fromOrganisationId" = new."toOrganisationId" OR p."toOrganisationId" = new."fromOrganisationId")) THEN
    RAISE EXCEPTION 'proxy_is_no_chain' USING errcode = 'check_violation', constraint = 'proxy_is_no_chain';
  END IF;
  RETURN new;
END $$;

-- A row that is kept, but for the columns named after the constraint: the first of them is written once.
CREATE FUNCTION kept_but_for() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  free text[] := tg_argv[1:];
BEGIN
  IF tg_op = 'DELETE' OR to_jsonb(old)->>tg_argv[1] IS NOT NULL
     OR (to_jsonb(old) - free) IS DISTINCT FROM (to_jsonb(new) - free) THEN
    RAISE EXCEPTION '%', tg_argv[0] USING errcode = 'check_violation', constraint = tg_argv[0];
  END IF;
  RETURN new;
END $$;
CREATE OR REPLACE TRIGGER vote_is_kept BEFORE UPDATE OR DELETE ON "Vote"
  FOR EACH ROW EXECUTE FUNCTION kept_but_for('vote_is_kept', 'replacedAt');
CREATE OR REPLACE TRIGGER round_is_kept BEFORE UPDATE OR DELETE ON "ProposalRound"
  FOR EACH ROW EXECUTE FUNCTION kept_but_for('round_is_kept', 'resumedAt', 'resumedById', 'note');
CREATE OR REPLACE TRIGGER endorsement_is_kept BEFORE UPDATE OR DELETE ON "Endorsement"
  FOR EACH ROW EXECUTE FUNCTION kept_but_for('endorsement_is_kept', 'withdrawnAt');
CREATE OR REPLACE TRIGGER recusal_is_kept BEFORE UPDATE OR DELETE ON "Recusal"
  FOR EACH ROW EXECUTE FUNCTION kept_but_for('rows_are_kept', 'liftedAt');
CREATE OR REPLACE TRIGGER proxy_is_kept BEFORE UPDATE OR DELETE ON "Proxy"
  FOR EACH ROW EXECUTE FUNCTION kept_but_for('rows_are_kept', 'withdrawnAt');
CREATE TRIGGER presence_is_kept BEFORE UPDATE OR DELETE ON "Presence"
  FOR EACH ROW EXECUTE FUNCTION kept_but_for('rows_are_kept', 'struckAt');
CREATE TRIGGER stand_down_is_kept BEFORE UPDATE OR DELETE ON "StandDown"
  FOR EACH ROW EXECUTE FUNCTION rows_are_kept();
DROP FUNCTION vote_is_kept;
DROP FUNCTION round_is_kept;
DROP FUNCTION endorsement_is_kept;
DROP FUNCTION recusal_is_kept;
DROP FUNCTION proxy_is_kept;

-- Once somebody has voted, what the vote is taken under stays as it was: a secret vote above all.
CREATE FUNCTION opening_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (to_jsonb(old) - 'closesAt') IS DISTINCT FROM (to_jsonb(new) - 'closesAt')
     AND EXISTS (SELECT 1 FROM "Vote" v WHERE v."proposalId" = old."proposalId") THEN
    RAISE EXCEPTION 'rows_are_kept' USING errcode = 'check_violation', constraint = 'rows_are_kept';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER opening_is_kept BEFORE UPDATE ON "ProposalOpening"
  FOR EACH ROW EXECUTE FUNCTION opening_is_kept();

-- Who votes is who the rule names; an open ballot lies with its voter, a secret one never does; and nobody
-- of the backbone casts an organisation's vote.
CREATE FUNCTION vote_fits_rule() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  asked jsonb := (SELECT o."rule" FROM "ProposalOpening" o WHERE o."proposalId" = new."proposalId");
BEGIN
  IF (asked->>'electorate' IS NOT DISTINCT FROM 'organisations') <> (new."organisationId" IS NOT NULL)
     OR (asked->>'ballots' IS NOT DISTINCT FROM 'open') <> (new."said" IS NOT NULL) THEN
    RAISE EXCEPTION 'vote_fits_rule' USING errcode = 'check_violation', constraint = 'vote_fits_rule';
  END IF;
  IF new."organisationId" IS NOT NULL AND new."registered" IS NULL AND EXISTS (
    SELECT 1 FROM "SeatHolding" h
      JOIN "Seat" s ON s."id" = h."seatId"
      JOIN "Group" g ON g."id" = s."groupId" AND g."kind" = 'backbone'
     WHERE h."personId" = new."personId"
       AND daterange(h."from", h."until", '[)') @> (new."castAt" AT TIME ZONE 'UTC' AT TIME ZONE 'Europe/Copenhagen')::date) THEN
    RAISE EXCEPTION 'backbone_casts_no_vote' USING errcode = 'check_violation', constraint = 'backbone_casts_no_vote';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER vote_fits_rule BEFORE INSERT ON "Vote" FOR EACH ROW EXECUTE FUNCTION vote_fits_rule();

CREATE OR REPLACE FUNCTION ballot_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' OR EXISTS (SELECT 1 FROM "Decision" d WHERE d."proposalId" = NEW."proposalId")
     OR EXISTS (SELECT 1 FROM "ProposalOpening" o WHERE o."proposalId" = NEW."proposalId" AND o."rule"->>'ballots' = 'open') THEN
    RAISE EXCEPTION 'vote_is_kept';
  END IF;
  RETURN NEW;
END $$;

-- A tie that is voted on again, and an election between the two first, have a second round.
CREATE OR REPLACE FUNCTION rounds_of(rule jsonb) RETURNS int LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE rule->>'procedure' WHEN 'consent' THEN (rule->>'rounds')::int
                                 WHEN 'consensus' THEN (rule->>'rounds')::int
                                 WHEN 'written' THEN 1
                                 WHEN 'majority' THEN CASE WHEN rule->>'tie' = 'again' THEN 1 END
                                 WHEN 'election' THEN CASE WHEN rule->>'method' = 'rounds' THEN 1 END END
$$;

-- No share of nothing, and none that not even all can reach.
CREATE FUNCTION share_can_be_reached(share jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT share IS NULL OR jsonb_typeof(share) = 'null'
    OR ((share->>'numerator')::int >= 1
        AND (share->>'numerator')::int + (share->>'strict')::boolean::int <= (share->>'denominator')::int)
$$;
ALTER TABLE "MatrixRow" ADD CONSTRAINT threshold_can_be_reached
  CHECK (share_can_be_reached("rule"->'threshold') AND share_can_be_reached("rule"->'reopening')
     AND share_can_be_reached("rule"->'fallback'->'threshold'));

-- An annex moves to the storage for files and is the same annex; nothing else of it changes.
ALTER TABLE "ProposalAnnex" DROP CONSTRAINT annex_size;
ALTER TABLE "ProposalAnnex" ADD CONSTRAINT annex_size
  CHECK ("size" BETWEEN 1 AND 5242880 AND num_nonnulls("bytes", "key") = 1 AND ("bytes" IS NULL OR "size" = octet_length("bytes")));
CREATE UNIQUE INDEX annex_key ON "ProposalAnnex" ("key");
CREATE OR REPLACE FUNCTION annex_is_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  proposal uuid := CASE WHEN tg_op = 'INSERT' THEN new."proposalId" ELSE old."proposalId" END;
BEGIN
  IF tg_op = 'UPDATE' AND (to_jsonb(old) - '{bytes,key}'::text[]) IS NOT DISTINCT FROM (to_jsonb(new) - '{bytes,key}'::text[])
     AND old."bytes" IS NOT NULL AND new."key" IS NOT NULL THEN
    RETURN new;
  END IF;
  IF EXISTS (SELECT 1 FROM "ProposalSubmission" s WHERE s."proposalId" = proposal) THEN
    RAISE EXCEPTION 'annex_is_frozen' USING errcode = 'check_violation', constraint = 'annex_is_frozen';
  END IF;
  IF tg_op = 'DELETE' THEN RETURN old; END IF;
  RETURN new;
END $$;

-- CreateEnum
CREATE TYPE "VoteWay" AS ENUM ('phone', 'hands', 'paper');

-- CreateEnum
CREATE TYPE "RecusalReason" AS ENUM ('applicant', 'economic', 'family', 'employment', 'other');

-- AlterEnum
-- A value that was added to a type cannot be used in the same transaction (a restore), so the type is made anew.
ALTER TYPE "ProposalKind" RENAME TO "ProposalKindBefore";
CREATE TYPE "ProposalKind" AS ENUM ('adopt_strategy', 'set_up_group', 'close_group', 'give_seat', 'end_seat', 'start_activity', 'grant_money', 'elect', 'prioritise', 'adopt_matrix', 'other');
ALTER TABLE "Proposal" ALTER COLUMN "kind" TYPE "ProposalKind" USING "kind"::text::"ProposalKind";
ALTER TABLE "MatrixRow" ALTER COLUMN "kinds" TYPE "ProposalKind"[] USING "kinds"::text[]::"ProposalKind"[];
DROP TYPE "ProposalKindBefore";

-- AlterTable
ALTER TABLE "Vote" ADD COLUMN     "asProxy" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "registered" "VoteWay";

-- CreateTable
CREATE TABLE "Recusal" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "seatId" UUID NOT NULL,
    "reason" "RecusalReason" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "personId" UUID NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "liftedAt" TIMESTAMP(3),

    CONSTRAINT "Recusal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Proxy" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "fromSeatId" UUID NOT NULL,
    "toSeatId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "withdrawnAt" TIMESTAMP(3),

    CONSTRAINT "Proxy_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Recusal_proposalId_idx" ON "Recusal"("proposalId");

-- CreateIndex
CREATE INDEX "Recusal_seatId_idx" ON "Recusal"("seatId");

-- CreateIndex
CREATE INDEX "Recusal_personId_idx" ON "Recusal"("personId");

-- CreateIndex
CREATE INDEX "Proxy_proposalId_idx" ON "Proxy"("proposalId");

-- CreateIndex
CREATE INDEX "Proxy_fromSeatId_idx" ON "Proxy"("fromSeatId");

-- CreateIndex
CREATE INDEX "Proxy_toSeatId_idx" ON "Proxy"("toSeatId");

-- CreateIndex
CREATE INDEX "Proxy_personId_idx" ON "Proxy"("personId");

-- AddForeignKey
ALTER TABLE "Recusal" ADD CONSTRAINT "Recusal_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recusal" ADD CONSTRAINT "Recusal_seatId_fkey" FOREIGN KEY ("seatId") REFERENCES "Seat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recusal" ADD CONSTRAINT "Recusal_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proxy" ADD CONSTRAINT "Proxy_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proxy" ADD CONSTRAINT "Proxy_fromSeatId_fkey" FOREIGN KEY ("fromSeatId") REFERENCES "Seat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proxy" ADD CONSTRAINT "Proxy_toSeatId_fkey" FOREIGN KEY ("toSeatId") REFERENCES "Seat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proxy" ADD CONSTRAINT "Proxy_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One standing recusal per seat and proposal, and one standing proxy; what was, is kept.
CREATE UNIQUE INDEX recusal_once_per_seat ON "Recusal" ("proposalId", "seatId") WHERE "liftedAt" IS NULL;
CREATE UNIQUE INDEX proxy_once_per_seat ON "Proxy" ("proposalId", "fromSeatId") WHERE "withdrawnAt" IS NULL;
ALTER TABLE "Proxy" ADD CONSTRAINT proxy_to_another CHECK ("fromSeatId" <> "toSeatId");
ALTER TABLE "Recusal" ADD CONSTRAINT recusal_is_declared CHECK ("reason" <> 'applicant');
ALTER TABLE "Vote" ADD CONSTRAINT vote_in_one_capacity
  CHECK ("asDeputy"::int + "asProxy"::int + ("registered" IS NOT NULL)::int <= 1);

CREATE FUNCTION recusal_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF tg_op = 'DELETE' OR old."liftedAt" IS NOT NULL
     OR (to_jsonb(old) - 'liftedAt') IS DISTINCT FROM (to_jsonb(new) - 'liftedAt') THEN
    RAISE EXCEPTION 'rows_are_kept' USING errcode = 'check_violation', constraint = 'rows_are_kept';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER recusal_is_kept BEFORE UPDATE OR DELETE ON "Recusal" FOR EACH ROW EXECUTE FUNCTION recusal_is_kept();

-- No chain: whoever has given a vote away holds nobody's, and whoever holds one gives none away.
CREATE FUNCTION proxy_is_no_chain() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Proxy" p WHERE p."proposalId" = new."proposalId" AND p."withdrawnAt" IS NULL
              AND (p."fromSeatId" = new."toSeatId" OR p."toSeatId" = new."fromSeatId")) THEN
    RAISE EXCEPTION 'proxy_is_no_chain' USING errcode = 'check_violation', constraint = 'proxy_is_no_chain';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER proxy_is_no_chain BEFORE INSERT ON "Proxy" FOR EACH ROW EXECUTE FUNCTION proxy_is_no_chain();

CREATE FUNCTION proxy_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF tg_op = 'DELETE' OR old."withdrawnAt" IS NOT NULL
     OR (to_jsonb(old) - 'withdrawnAt') IS DISTINCT FROM (to_jsonb(new) - 'withdrawnAt') THEN
    RAISE EXCEPTION 'rows_are_kept' USING errcode = 'check_violation', constraint = 'rows_are_kept';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER proxy_is_kept BEFORE UPDATE OR DELETE ON "Proxy" FOR EACH ROW EXECUTE FUNCTION proxy_is_kept();

-- AlterTable
ALTER TABLE "Decision" ADD COLUMN     "reasons" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "Mandate" (
    "id" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "holderId" UUID NOT NULL,
    "about" TEXT NOT NULL,
    "limit" INTEGER,
    "from" DATE NOT NULL,
    "until" DATE NOT NULL,
    "reportOn" DATE NOT NULL,

    CONSTRAINT "Mandate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MandateUse" (
    "proposalId" UUID NOT NULL,
    "mandateId" UUID NOT NULL,
    "amount" INTEGER NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "MandateUse_pkey" PRIMARY KEY ("proposalId")
);

-- CreateTable
CREATE TABLE "MandateReport" (
    "mandateId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "MandateReport_pkey" PRIMARY KEY ("mandateId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Mandate_decisionId_key" ON "Mandate"("decisionId");

-- CreateIndex
CREATE INDEX "Mandate_holderId_idx" ON "Mandate"("holderId");

-- CreateIndex
CREATE INDEX "Mandate_reportOn_idx" ON "Mandate"("reportOn");

-- CreateIndex
CREATE INDEX "MandateUse_mandateId_idx" ON "MandateUse"("mandateId");

-- CreateIndex
CREATE INDEX "MandateReport_personId_idx" ON "MandateReport"("personId");

-- AddForeignKey
ALTER TABLE "Mandate" ADD CONSTRAINT "Mandate_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mandate" ADD CONSTRAINT "Mandate_holderId_fkey" FOREIGN KEY ("holderId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MandateUse" ADD CONSTRAINT "MandateUse_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MandateUse" ADD CONSTRAINT "MandateUse_mandateId_fkey" FOREIGN KEY ("mandateId") REFERENCES "Mandate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MandateReport" ADD CONSTRAINT "MandateReport_mandateId_fkey" FOREIGN KEY ("mandateId") REFERENCES "Mandate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MandateReport" ADD CONSTRAINT "MandateReport_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Mandate" ADD CONSTRAINT mandate_period CHECK ("until" > "from");
ALTER TABLE "Mandate" ADD CONSTRAINT mandate_limit CHECK ("limit" >= 0);
ALTER TABLE "MandateUse" ADD CONSTRAINT mandate_amount CHECK ("amount" >= 0);

CREATE TRIGGER mandate_is_kept BEFORE UPDATE OR DELETE ON "Mandate"
  FOR EACH ROW EXECUTE FUNCTION rows_are_kept();
CREATE TRIGGER mandate_use_is_kept BEFORE UPDATE OR DELETE ON "MandateUse"
  FOR EACH ROW EXECUTE FUNCTION rows_are_kept();
CREATE TRIGGER mandate_report_is_kept BEFORE UPDATE OR DELETE ON "MandateReport"
  FOR EACH ROW EXECUTE FUNCTION rows_are_kept();

-- A mandate is never used for more than it is for, nor after it has ended.
CREATE FUNCTION mandate_within() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  given "Mandate" := (SELECT m FROM "Mandate" m WHERE m."id" = new."mandateId" FOR UPDATE);
  used bigint := (SELECT coalesce(sum(u."amount"), 0) FROM "MandateUse" u WHERE u."mandateId" = new."mandateId");
  on_day date := (new."at" AT TIME ZONE 'UTC' AT TIME ZONE 'Europe/Copenhagen')::date;
BEGIN
  IF used + new."amount" > given."limit" THEN
    RAISE EXCEPTION 'mandate_within' USING errcode = 'check_violation', constraint = 'mandate_within';
  END IF;
  IF on_day < given."from" OR on_day >= given."until" THEN
    RAISE EXCEPTION 'mandate_is_over' USING errcode = 'check_violation', constraint = 'mandate_is_over';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER mandate_within BEFORE INSERT ON "MandateUse"
  FOR EACH ROW EXECUTE FUNCTION mandate_within();

-- Nobody decides after advice without having asked, nor before all have answered or the day has come.
CREATE FUNCTION advice_was_heard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF new."rule"->>'procedure' = 'advice' AND (
       NOT EXISTS (SELECT 1 FROM "AdviceRequest" q WHERE q."proposalId" = new."proposalId")
       OR (EXISTS (SELECT 1 FROM "AdviceRequest" q LEFT JOIN "AdviceAnswer" a ON a."requestId" = q."id"
                    WHERE q."proposalId" = new."proposalId" AND a."requestId" IS NULL)
           AND new."decidedAt" < (SELECT o."closesAt" FROM "ProposalOpening" o WHERE o."proposalId" = new."proposalId"))) THEN
    RAISE EXCEPTION 'advice_was_heard' USING errcode = 'check_violation', constraint = 'advice_was_heard';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER advice_was_heard BEFORE INSERT ON "Decision"
  FOR EACH ROW EXECUTE FUNCTION advice_was_heard();

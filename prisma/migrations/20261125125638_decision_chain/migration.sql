-- CreateEnum
CREATE TYPE "ChainKind" AS ENUM ('supersedes', 'amends', 'reverses');

-- CreateTable
CREATE TABLE "ChainLink" (
    "proposalId" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "kind" "ChainKind" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ChainLink_pkey" PRIMARY KEY ("proposalId")
);

-- CreateIndex
CREATE INDEX "ChainLink_decisionId_idx" ON "ChainLink"("decisionId");

-- AddForeignKey
ALTER TABLE "ChainLink" ADD CONSTRAINT "ChainLink_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChainLink" ADD CONSTRAINT "ChainLink_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A version of the strategy or of the matrix stands in the place of the one that was in force before it.
INSERT INTO "ChainLink" ("proposalId", "decisionId", "kind")
SELECT t."proposalId", t.before, 'supersedes'
  FROM (SELECT v."proposalId", lag(a."decisionId") OVER (PARTITION BY v."initiativeId" ORDER BY a."adoptedAt", v.number) AS before
          FROM "StrategyAdoption" a JOIN "StrategyVersion" v ON v.id = a."versionId"
        UNION ALL
        SELECT v."proposalId", lag(a."decisionId") OVER (PARTITION BY v."initiativeId" ORDER BY a."adoptedAt", v.number)
          FROM "MatrixAdoption" a JOIN "MatrixVersion" v ON v.id = a."versionId") t
 WHERE t.before IS NOT NULL AND t."proposalId" IS NOT NULL;

-- Taking a decision up again is never without a reason.
ALTER TABLE "ChainLink" ADD CONSTRAINT chain_needs_reason CHECK ("kind" <> 'reverses' OR "reason" <> '');

-- What a submitted proposal does to an earlier decision is frozen. Only a text that is adopted takes its place then.
CREATE FUNCTION chain_is_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  proposal uuid := CASE WHEN tg_op = 'INSERT' THEN new."proposalId" ELSE old."proposalId" END;
BEGIN
  IF EXISTS (SELECT 1 FROM "ProposalSubmission" s WHERE s."proposalId" = proposal)
     AND NOT (tg_op = 'INSERT' AND EXISTS (
       SELECT 1 FROM "Proposal" p JOIN "Decision" d ON d."proposalId" = p.id
        WHERE p.id = proposal AND p.kind IN ('adopt_strategy', 'adopt_matrix'))) THEN
    RAISE EXCEPTION 'chain_is_frozen' USING errcode = 'check_violation', constraint = 'chain_is_frozen';
  END IF;
  IF tg_op = 'DELETE' THEN RETURN old; END IF;
  RETURN new;
END $$;
CREATE TRIGGER chain_is_frozen BEFORE INSERT OR UPDATE OR DELETE ON "ChainLink"
  FOR EACH ROW EXECUTE FUNCTION chain_is_frozen();

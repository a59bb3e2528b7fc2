-- CreateEnum
CREATE TYPE "MatrixProposer" AS ENUM ('steering', 'working', 'partner');

-- A value that was added to a type cannot be used in the same transaction, so the type is made anew.
ALTER TYPE "ProposalKind" RENAME TO "ProposalKindBefore";
CREATE TYPE "ProposalKind" AS ENUM ('adopt_strategy', 'set_up_group', 'close_group', 'give_seat', 'end_seat', 'start_activity', 'adopt_matrix', 'other');
ALTER TABLE "Proposal" ALTER COLUMN "kind" TYPE "ProposalKind" USING "kind"::text::"ProposalKind";
DROP TYPE "ProposalKindBefore";

-- AlterTable
ALTER TABLE "Decision" ADD COLUMN     "counted" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "Proposal" ADD COLUMN     "matterId" UUID;

-- AlterTable
ALTER TABLE "ProposalOpening" ADD COLUMN     "matrixRowId" UUID;

-- CreateTable
CREATE TABLE "MatrixVersion" (
    "id" UUID NOT NULL,
    "initiativeId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "proposalId" UUID,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MatrixVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MatrixRow" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "matterId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "matter" TEXT NOT NULL,
    "kinds" "ProposalKind"[],
    "rule" JSONB NOT NULL,
    "noticeDays" INTEGER NOT NULL,
    "proposers" "MatrixProposer"[],
    "heard" TEXT NOT NULL DEFAULT '',
    "isPublic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "MatrixRow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MatrixAdoption" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "adoptedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "MatrixAdoption_pkey" PRIMARY KEY ("id")
);

-- What held so far, as the first matrix of every initiative: the steering group decides everything, by its rule.
INSERT INTO "MatrixVersion" ("id", "initiativeId", "number", "createdAt")
SELECT gen_random_uuid(), i."id", 1, i."createdAt" FROM "Initiative" i;

INSERT INTO "MatrixRow" ("id", "versionId", "matterId", "position", "matter", "kinds", "rule", "noticeDays", "proposers")
SELECT gen_random_uuid(), v."id", gen_random_uuid(), m.position, m.matter, m.kinds::"ProposalKind"[],
       COALESCE((SELECT g."rule" FROM "Group" g WHERE g."initiativeId" = v."initiativeId" AND g."kind" = 'steering'
                  ORDER BY g."closedOn" IS NOT NULL LIMIT 1),
                '{"procedure": "majority", "threshold": {"numerator": 1, "denominator": 2, "strict": true}, "basis": "cast",
                  "countsAbstentions": false, "quorum": {"kind": "share", "numerator": 1, "denominator": 2, "strict": true}}'::jsonb),
       0, '{steering,working,partner}'
  FROM "MatrixVersion" v
 CROSS JOIN (VALUES (0, 'Strategien', '{adopt_strategy}'),
                    (1, 'Arbejdsgrupper', '{set_up_group,close_group}'),
                    (2, 'Pladser', '{give_seat,end_seat}'),
                    (3, 'Aktiviteter', '{start_activity}'),
                    (4, 'Beslutningsmatrixen', '{adopt_matrix}'),
                    (5, 'Andet', '{other}')) AS m (position, matter, kinds);

UPDATE "Proposal" p SET "matterId" = r."matterId"
  FROM "MatrixRow" r JOIN "MatrixVersion" v ON v."id" = r."versionId"
 WHERE v."initiativeId" = p."initiativeId" AND p."kind" = ANY (r."kinds");
UPDATE "ProposalOpening" o SET "matrixRowId" = r."id"
  FROM "Proposal" p JOIN "MatrixRow" r ON r."matterId" = p."matterId"
 WHERE p."id" = o."proposalId";

ALTER TABLE "Proposal" ALTER COLUMN "matterId" SET NOT NULL;
ALTER TABLE "ProposalOpening" ALTER COLUMN "matrixRowId" SET NOT NULL;
ALTER TABLE "Group" DROP COLUMN "rule";

-- A submitted version is frozen, and so is the one that came with the initiative.
CREATE FUNCTION matrix_is_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  version uuid := CASE WHEN tg_op = 'INSERT' THEN new."versionId" ELSE old."versionId" END;
BEGIN
  IF EXISTS (SELECT 1 FROM "MatrixVersion" v JOIN "ProposalSubmission" s ON s."proposalId" = v."proposalId" WHERE v."id" = version)
     OR (tg_op <> 'INSERT' AND EXISTS (SELECT 1 FROM "MatrixVersion" v WHERE v."id" = version AND v."proposalId" IS NULL)) THEN
    RAISE EXCEPTION 'matrix_is_frozen' USING errcode = 'check_violation', constraint = 'matrix_is_frozen';
  END IF;
  IF tg_op = 'DELETE' THEN RETURN old; END IF;
  RETURN new;
END $$;
CREATE TRIGGER matrix_is_frozen BEFORE INSERT OR UPDATE OR DELETE ON "MatrixRow"
  FOR EACH ROW EXECUTE FUNCTION matrix_is_frozen();
CREATE TRIGGER matrix_adoption_is_kept BEFORE UPDATE OR DELETE ON "MatrixAdoption"
  FOR EACH ROW EXECUTE FUNCTION rows_are_kept();

ALTER TABLE "MatrixRow" ADD CONSTRAINT matrix_row_about_something CHECK (cardinality("kinds") > 0);
ALTER TABLE "MatrixRow" ADD CONSTRAINT matrix_notice CHECK ("noticeDays" BETWEEN 0 AND 365);

-- CreateIndex
CREATE UNIQUE INDEX "MatrixVersion_proposalId_key" ON "MatrixVersion"("proposalId");

-- CreateIndex
CREATE UNIQUE INDEX "MatrixVersion_initiativeId_number_key" ON "MatrixVersion"("initiativeId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "MatrixRow_versionId_matterId_key" ON "MatrixRow"("versionId", "matterId");

-- CreateIndex
CREATE UNIQUE INDEX "MatrixRow_versionId_position_key" ON "MatrixRow"("versionId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "MatrixAdoption_versionId_key" ON "MatrixAdoption"("versionId");

-- CreateIndex
CREATE UNIQUE INDEX "MatrixAdoption_decisionId_key" ON "MatrixAdoption"("decisionId");

-- AddForeignKey
ALTER TABLE "ProposalOpening" ADD CONSTRAINT "ProposalOpening_matrixRowId_fkey" FOREIGN KEY ("matrixRowId") REFERENCES "MatrixRow"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MatrixVersion" ADD CONSTRAINT "MatrixVersion_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MatrixVersion" ADD CONSTRAINT "MatrixVersion_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MatrixRow" ADD CONSTRAINT "MatrixRow_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "MatrixVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MatrixAdoption" ADD CONSTRAINT "MatrixAdoption_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "MatrixVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MatrixAdoption" ADD CONSTRAINT "MatrixAdoption_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

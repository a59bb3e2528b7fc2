-- CreateEnum
CREATE TYPE "MatrixPublicity" AS ENUM ('public', 'listed', 'internal');

-- The column keeps its rows: frozen versions may be given another type, but not be written.
ALTER TABLE "MatrixRow" RENAME COLUMN "isPublic" TO "publicity";
ALTER TABLE "MatrixRow" ALTER COLUMN "publicity" DROP DEFAULT;
ALTER TABLE "MatrixRow" ALTER COLUMN "publicity" TYPE "MatrixPublicity"
  USING (CASE WHEN "publicity" THEN 'public' ELSE 'internal' END)::"MatrixPublicity";
ALTER TABLE "MatrixRow" ALTER COLUMN "publicity" SET DEFAULT 'internal';

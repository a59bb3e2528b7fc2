-- AlterTable
ALTER TABLE "Seat" ADD COLUMN     "lookingFor" TEXT NOT NULL DEFAULT '';

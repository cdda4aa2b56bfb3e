-- AlterTable
ALTER TABLE "PatternVisit" ADD COLUMN "againAt" TEXT;
ALTER TABLE "PatternVisit" ADD COLUMN "againLater" INTEGER;
ALTER TABLE "PatternVisit" ADD COLUMN "againLength" INTEGER;

-- AlterTable
ALTER TABLE "Shift" ADD COLUMN "pauseEndsAt" DATETIME;
ALTER TABLE "Shift" ADD COLUMN "pauseStartsAt" DATETIME;

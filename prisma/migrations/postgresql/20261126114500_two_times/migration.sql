-- AlterTable
ALTER TABLE "PatternVisit" ADD COLUMN     "againAt" TEXT,
ADD COLUMN     "againLater" INTEGER,
ADD COLUMN     "againLength" INTEGER;

-- AlterTable
ALTER TABLE "Shift" ADD COLUMN     "pauseEndsAt" TIMESTAMP(3),
ADD COLUMN     "pauseStartsAt" TIMESTAMP(3);

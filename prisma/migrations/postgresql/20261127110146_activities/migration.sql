-- AlterTable
ALTER TABLE "PatternVisit" ADD COLUMN     "activities" TEXT;

-- AlterTable
ALTER TABLE "Shift" ADD COLUMN     "activities" TEXT;

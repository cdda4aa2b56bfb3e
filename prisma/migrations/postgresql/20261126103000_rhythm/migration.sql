-- AlterTable
ALTER TABLE "PatternVisit" ADD COLUMN     "comesIn" TEXT,
ADD COLUMN     "every" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Shift" ADD COLUMN     "every" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Shift" ADD COLUMN "toldShortAt" DATETIME;

-- AlterTable
ALTER TABLE "Shift" ADD COLUMN "droppedEndsAt" DATETIME;
ALTER TABLE "Shift" ADD COLUMN "droppedStartsAt" DATETIME;

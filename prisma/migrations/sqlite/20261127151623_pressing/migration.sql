-- AlterTable
ALTER TABLE "Shift" ADD COLUMN "pressingSince" DATETIME;

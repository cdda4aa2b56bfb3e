-- AlterTable
ALTER TABLE "Facility" ADD COLUMN     "lateMinutes" INTEGER NOT NULL DEFAULT 30;

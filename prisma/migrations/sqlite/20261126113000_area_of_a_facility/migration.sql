-- AlterTable
ALTER TABLE "Facility" ADD COLUMN "area" TEXT;

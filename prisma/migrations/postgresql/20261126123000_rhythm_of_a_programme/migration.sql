-- AlterTable
ALTER TABLE "Programme" ADD COLUMN     "every" INTEGER NOT NULL DEFAULT 1;

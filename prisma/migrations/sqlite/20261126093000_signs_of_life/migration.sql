-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN "aliveAt" DATETIME;

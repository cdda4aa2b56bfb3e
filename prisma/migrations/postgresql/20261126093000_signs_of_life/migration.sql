-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN     "aliveAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN     "activities" TEXT;

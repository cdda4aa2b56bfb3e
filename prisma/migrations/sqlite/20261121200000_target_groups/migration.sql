-- AlterTable
ALTER TABLE "Count" ADD COLUMN "targetGroups" JSONB;

-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN "targetGroups" JSONB;

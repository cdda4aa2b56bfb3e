-- DropIndex
DROP INDEX "Group_workspaceId_channelId_key";

-- AlterTable
ALTER TABLE "Group" ADD COLUMN "closedAt" DATETIME;
ALTER TABLE "Group" ADD COLUMN "current" INTEGER DEFAULT 1;

-- AlterTable
ALTER TABLE "Programme" ADD COLUMN "endedAt" DATETIME;

-- CreateIndex
CREATE UNIQUE INDEX "Group_workspaceId_channelId_current_key" ON "Group"("workspaceId", "channelId", "current");

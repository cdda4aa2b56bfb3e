-- DropIndex
DROP INDEX "Group_workspaceId_channelId_key";

-- AlterTable
ALTER TABLE "Group" ADD COLUMN     "closedAt" TIMESTAMP(3),
ADD COLUMN     "current" INTEGER DEFAULT 1;

-- AlterTable
ALTER TABLE "Programme" ADD COLUMN     "endedAt" TIMESTAMP(3);

-- CreateIndex
CREATE UNIQUE INDEX "Group_workspaceId_channelId_current_key" ON "Group"("workspaceId", "channelId", "current");

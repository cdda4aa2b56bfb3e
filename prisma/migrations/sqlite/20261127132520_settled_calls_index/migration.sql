-- DropIndex
DROP INDEX "SettledCall_workspaceId_groupId_idx";

-- CreateIndex
CREATE INDEX "SettledCall_workspaceId_groupId_settledAt_idx" ON "SettledCall"("workspaceId", "groupId", "settledAt");

-- DropIndex
DROP INDEX "Completion_workspaceId_current_expiresOn_idx";

-- CreateIndex
CREATE INDEX "Completion_volunteerId_current_idx" ON "Completion"("volunteerId", "current");

-- CreateIndex
CREATE INDEX "Completion_workspaceId_expiresOn_idx" ON "Completion"("workspaceId", "expiresOn");

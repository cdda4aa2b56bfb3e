-- DropIndex
DROP INDEX "Shift_groupId_startsAt_idx";

-- CreateIndex
CREATE INDEX "Group_workspaceId_facilityId_idx" ON "Group"("workspaceId", "facilityId");

-- CreateIndex
CREATE INDEX "Shift_workspaceId_groupId_startsAt_idx" ON "Shift"("workspaceId", "groupId", "startsAt");

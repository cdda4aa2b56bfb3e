-- CreateIndex
CREATE INDEX "Session_workspaceId_groupId_startsAt_idx" ON "Session"("workspaceId", "groupId", "startsAt");

-- CreateIndex
CREATE INDEX "SignUp_volunteerId_idx" ON "SignUp"("volunteerId");

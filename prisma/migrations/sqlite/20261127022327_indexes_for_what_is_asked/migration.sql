-- DropIndex
DROP INDEX "Booking_workspaceId_batchId_idx";

-- DropIndex
DROP INDEX "Subject_workspaceId_nextAt_idx";

-- CreateIndex
CREATE INDEX "AuditEntry_workspaceId_action_at_idx" ON "AuditEntry"("workspaceId", "action", "at");

-- CreateIndex
CREATE INDEX "Booking_workspaceId_batchId_id_idx" ON "Booking"("workspaceId", "batchId", "id");

-- CreateIndex
CREATE INDEX "Count_workspaceId_facilityId_countedAt_idx" ON "Count"("workspaceId", "facilityId", "countedAt");

-- CreateIndex
CREATE INDEX "Group_workspaceId_closedAt_idx" ON "Group"("workspaceId", "closedAt");

-- CreateIndex
CREATE INDEX "Notice_workspaceId_userId_kind_idx" ON "Notice"("workspaceId", "userId", "kind");

-- CreateIndex
CREATE INDEX "Session_workspaceId_endsAt_idx" ON "Session"("workspaceId", "endsAt");

-- CreateIndex
CREATE INDEX "Subject_workspaceId_nextAt_kind_id_idx" ON "Subject"("workspaceId", "nextAt", "kind", "id");

-- CreateIndex
CREATE INDEX "TallyBatch_workspaceId_createdAt_idx" ON "TallyBatch"("workspaceId", "createdAt");

-- CreateIndex
CREATE INDEX "TallyBatch_workspaceId_facilityId_closedIn_idx" ON "TallyBatch"("workspaceId", "facilityId", "closedIn");

-- CreateIndex
CREATE INDEX "Week_workspaceId_isoWeek_id_idx" ON "Week"("workspaceId", "isoWeek", "id");

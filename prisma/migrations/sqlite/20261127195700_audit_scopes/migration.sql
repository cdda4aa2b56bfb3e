-- DropIndex
DROP INDEX "AuditEntry_workspaceId_action_at_idx";

-- DropIndex
DROP INDEX "AuditEntry_workspaceId_at_idx";

-- AlterTable
ALTER TABLE "AuditEntry" ADD COLUMN "matterId" TEXT;
ALTER TABLE "AuditEntry" ADD COLUMN "scopeId" TEXT;

-- CreateIndex
CREATE INDEX "AuditEntry_workspaceId_at_id_idx" ON "AuditEntry"("workspaceId", "at", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_workspaceId_action_at_id_idx" ON "AuditEntry"("workspaceId", "action", "at", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_workspaceId_scopeId_at_id_idx" ON "AuditEntry"("workspaceId", "scopeId", "at", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_workspaceId_subjectId_at_id_idx" ON "AuditEntry"("workspaceId", "subjectId", "at", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_workspaceId_matterId_at_id_idx" ON "AuditEntry"("workspaceId", "matterId", "at", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_workspaceId_actorId_idx" ON "AuditEntry"("workspaceId", "actorId");

-- Whose leaders may read what was written before, as far as its subject says so.
UPDATE "AuditEntry" SET "scopeId" = "subjectId" WHERE "subjectId" IN (SELECT "id" FROM "Group") OR "subjectId" IN (SELECT "id" FROM "Facility");
UPDATE "AuditEntry" SET "scopeId" = (SELECT "groupId" FROM "Shift" WHERE "Shift"."id" = "AuditEntry"."subjectId") WHERE "subjectId" IN (SELECT "id" FROM "Shift");
UPDATE "AuditEntry" SET "scopeId" = (SELECT "groupId" FROM "Week" WHERE "Week"."id" = "AuditEntry"."subjectId") WHERE "subjectId" IN (SELECT "id" FROM "Week");
UPDATE "AuditEntry" SET "scopeId" = (SELECT "groupId" FROM "Session" WHERE "Session"."id" = "AuditEntry"."subjectId") WHERE "subjectId" IN (SELECT "id" FROM "Session");

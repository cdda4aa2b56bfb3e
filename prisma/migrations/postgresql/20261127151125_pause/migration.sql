-- AlterTable
ALTER TABLE "Shift" ADD COLUMN     "pauseId" TEXT;

-- CreateTable
CREATE TABLE "Pause" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "until" TEXT,
    "by" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "open" INTEGER,
    "finishedAt" TIMESTAMP(3),

    CONSTRAINT "Pause_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Pause_workspaceId_finishedAt_idx" ON "Pause"("workspaceId", "finishedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Pause_place_open_key" ON "Pause"("place", "open");

-- A facility that had been set to paused is paused until further notice from here on, as any other. Its visits that are still posted are
-- called off once the bot starts, and whoever holds one is told.
INSERT INTO "Pause" ("id", "workspaceId", "place", "from", "until", "by", "createdAt", "open", "finishedAt")
SELECT 'paused-' || "facility"."id", "facility"."workspaceId", "facility"."id", COALESCE((SELECT to_char("entry"."at", 'YYYY-MM-DD') FROM "AuditEntry" AS "entry" WHERE "entry"."workspaceId" = "facility"."workspaceId" AND "entry"."action" = 'save_facility'
    AND "entry"."subjectId" = "facility"."id" ORDER BY "entry"."at" DESC LIMIT 1), to_char("facility"."createdAt", 'YYYY-MM-DD')), NULL, COALESCE((SELECT "entry"."actorId" FROM "AuditEntry" AS "entry" WHERE "entry"."workspaceId" = "facility"."workspaceId" AND "entry"."action" = 'save_facility'
    AND "entry"."subjectId" = "facility"."id" ORDER BY "entry"."at" DESC LIMIT 1), ''), "facility"."createdAt", 1, NULL
FROM "Facility" AS "facility" WHERE "facility"."status" = 'paused';
UPDATE "Facility" SET "status" = 'active' WHERE "status" = 'paused';

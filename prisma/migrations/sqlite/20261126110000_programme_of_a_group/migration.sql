-- AlterTable
ALTER TABLE "Count" ADD COLUMN "programmeCode" TEXT;

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Group" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "facilityId" TEXT NOT NULL,
    "programmeCode" TEXT,
    "name" TEXT NOT NULL,
    "channelId" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "showNames" BOOLEAN NOT NULL DEFAULT true,
    "contactLine" TEXT,
    "reminders" JSONB,
    "leaderlessSince" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Group_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Group_facilityId_fkey" FOREIGN KEY ("facilityId") REFERENCES "Facility" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Group_workspaceId_programmeCode_fkey" FOREIGN KEY ("workspaceId", "programmeCode") REFERENCES "Programme" ("workspaceId", "code") ON DELETE NO ACTION ON UPDATE NO ACTION
);
INSERT INTO "new_Group" ("channelId", "contactLine", "createdAt", "facilityId", "id", "leaderlessSince", "locale", "name", "reminders", "showNames", "version", "workspaceId") SELECT "channelId", "contactLine", "createdAt", "facilityId", "id", "leaderlessSince", "locale", "name", "reminders", "showNames", "version", "workspaceId" FROM "Group";
DROP TABLE "Group";
ALTER TABLE "new_Group" RENAME TO "Group";
CREATE INDEX "Group_workspaceId_facilityId_idx" ON "Group"("workspaceId", "facilityId");
CREATE UNIQUE INDEX "Group_workspaceId_channelId_key" ON "Group"("workspaceId", "channelId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- Each group takes the programme of its facility. What the facility's row says stays, for the version before.
UPDATE "Group" SET "programmeCode" = (SELECT "Facility"."programmeCode" FROM "Facility" WHERE "Facility"."id" = "Group"."facilityId");

-- What has been told already was told while the programme was the facility's.
UPDATE "Count" SET "programmeCode" = (
    SELECT "Facility"."programmeCode" FROM "Shift"
    JOIN "Group" ON "Group"."id" = "Shift"."groupId"
    JOIN "Facility" ON "Facility"."id" = COALESCE("Count"."facilityId", "Group"."facilityId")
    WHERE "Shift"."id" = "Count"."shiftId"
);

-- CreateTable
CREATE TABLE "Programme" (
    "workspaceId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "names" JSONB NOT NULL,
    "minimumParty" INTEGER NOT NULL,
    "maximumParty" INTEGER NOT NULL,
    "kinds" JSONB NOT NULL,
    "shadowSeat" BOOLEAN NOT NULL,
    "position" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    PRIMARY KEY ("workspaceId", "code"),
    CONSTRAINT "Programme_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Requirement" (
    "workspaceId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "names" JSONB NOT NULL,
    "kind" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "validity" TEXT NOT NULL,
    "validMonths" INTEGER,
    "blocking" BOOLEAN NOT NULL,
    "answerDays" INTEGER NOT NULL DEFAULT 0,
    "archivedAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 1,

    PRIMARY KEY ("workspaceId", "code"),
    CONSTRAINT "Requirement_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ProgrammeRequirement" (
    "workspaceId" TEXT NOT NULL,
    "programmeCode" TEXT NOT NULL,
    "requirementCode" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("workspaceId", "programmeCode", "requirementCode"),
    CONSTRAINT "ProgrammeRequirement_workspaceId_programmeCode_fkey" FOREIGN KEY ("workspaceId", "programmeCode") REFERENCES "Programme" ("workspaceId", "code") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ProgrammeRequirement_workspaceId_requirementCode_fkey" FOREIGN KEY ("workspaceId", "requirementCode") REFERENCES "Requirement" ("workspaceId", "code") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Completion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "volunteerId" TEXT NOT NULL,
    "requirementCode" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "doneOn" TEXT NOT NULL,
    "expiresOn" TEXT,
    "verifiedBy" TEXT NOT NULL,
    "verifiedAt" DATETIME NOT NULL,
    "sessionId" TEXT,
    "current" INTEGER,
    "endedBy" TEXT,
    "endedAt" DATETIME,
    CONSTRAINT "Completion_volunteerId_fkey" FOREIGN KEY ("volunteerId") REFERENCES "Volunteer" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Completion_workspaceId_requirementCode_fkey" FOREIGN KEY ("workspaceId", "requirementCode") REFERENCES "Requirement" ("workspaceId", "code") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Completion_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "requirementCode" TEXT NOT NULL,
    "facilityId" TEXT,
    "groupId" TEXT,
    "startsAt" DATETIME NOT NULL,
    "endsAt" DATETIME NOT NULL,
    "timeZone" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "seats" INTEGER NOT NULL,
    "signUpUntil" DATETIME NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'planned',
    "plannedBy" TEXT NOT NULL,
    "attendanceMarkedAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Session_workspaceId_requirementCode_fkey" FOREIGN KEY ("workspaceId", "requirementCode") REFERENCES "Requirement" ("workspaceId", "code") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Session_facilityId_fkey" FOREIGN KEY ("facilityId") REFERENCES "Facility" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Session_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SignUp" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "volunteerId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "seat" INTEGER,
    "since" DATETIME NOT NULL,
    "offeredUntil" DATETIME,
    "attended" BOOLEAN,
    CONSTRAINT "SignUp_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SignUp_volunteerId_fkey" FOREIGN KEY ("volunteerId") REFERENCES "Volunteer" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- Every facility's programme gets its row, which the bot fills in when it starts (version 0: not seeded yet).
INSERT INTO "Programme" ("workspaceId", "code", "names", "minimumParty", "maximumParty", "kinds", "shadowSeat", "position", "version")
SELECT DISTINCT "workspaceId", "programme", '{}', 1, 1, '[]', false, 0, 0 FROM "Facility";

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Facility" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "visitorCap" INTEGER NOT NULL,
    "programmeCode" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Facility_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Facility_workspaceId_programmeCode_fkey" FOREIGN KEY ("workspaceId", "programmeCode") REFERENCES "Programme" ("workspaceId", "code") ON DELETE RESTRICT ON UPDATE NO ACTION
);
INSERT INTO "new_Facility" ("createdAt", "id", "kind", "name", "programmeCode", "region", "status", "timeZone", "version", "visitorCap", "workspaceId") SELECT "createdAt", "id", "kind", "name", "programme", "region", "status", "timeZone", "version", "visitorCap", "workspaceId" FROM "Facility";
DROP TABLE "Facility";
ALTER TABLE "new_Facility" RENAME TO "Facility";
CREATE UNIQUE INDEX "Facility_workspaceId_name_key" ON "Facility"("workspaceId", "name");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "Completion_workspaceId_current_expiresOn_idx" ON "Completion"("workspaceId", "current", "expiresOn");

-- CreateIndex
CREATE UNIQUE INDEX "Completion_volunteerId_requirementCode_place_current_key" ON "Completion"("volunteerId", "requirementCode", "place", "current");

-- CreateIndex
CREATE INDEX "Session_workspaceId_status_startsAt_idx" ON "Session"("workspaceId", "status", "startsAt");

-- CreateIndex
CREATE INDEX "SignUp_workspaceId_state_offeredUntil_idx" ON "SignUp"("workspaceId", "state", "offeredUntil");

-- CreateIndex
CREATE UNIQUE INDEX "SignUp_sessionId_volunteerId_key" ON "SignUp"("sessionId", "volunteerId");

-- CreateIndex
CREATE UNIQUE INDEX "SignUp_sessionId_seat_key" ON "SignUp"("sessionId", "seat");

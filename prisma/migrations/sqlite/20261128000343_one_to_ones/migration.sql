-- AlterTable
ALTER TABLE "Programme" ADD COLUMN "oneToOne" TEXT;
ALTER TABLE "Programme" ADD COLUMN "oneToOneMost" INTEGER;

-- CreateTable
CREATE TABLE "Pairing" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "facilityId" TEXT,
    "state" TEXT NOT NULL,
    "word" TEXT,
    "setUpBy" TEXT NOT NULL,
    "begunAt" DATETIME,
    "stateSince" DATETIME NOT NULL,
    "heardAt" DATETIME NOT NULL,
    "askedAt" DATETIME,
    "silences" INTEGER NOT NULL DEFAULT 0,
    "met" INTEGER NOT NULL DEFAULT 0,
    "sparringAt" DATETIME,
    "outsideSince" DATETIME,
    "lastMonth" TEXT,
    "cardsUntil" DATETIME,
    "endedAt" DATETIME,
    "dueAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Pairing_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Pairing_facilityId_fkey" FOREIGN KEY ("facilityId") REFERENCES "Facility" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Mentor" (
    "workspaceId" TEXT NOT NULL,
    "pairingId" TEXT NOT NULL,
    "volunteerId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "since" DATETIME NOT NULL,
    "insteadOf" TEXT,
    "talkSince" DATETIME,

    PRIMARY KEY ("pairingId", "volunteerId"),
    CONSTRAINT "Mentor_pairingId_fkey" FOREIGN KEY ("pairingId") REFERENCES "Pairing" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Mentor_volunteerId_fkey" FOREIGN KEY ("volunteerId") REFERENCES "Volunteer" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PairingMeeting" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "pairingId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "startsAt" DATETIME,
    "endsAt" DATETIME,
    "state" TEXT NOT NULL,
    "lookAt" DATETIME,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "PairingMeeting_pairingId_fkey" FOREIGN KEY ("pairingId") REFERENCES "Pairing" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PairingCount" (
    "workspaceId" TEXT NOT NULL,
    "facilityId" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "programmeCode" TEXT NOT NULL,
    "isoWeek" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    PRIMARY KEY ("workspaceId", "facilityId", "groupId", "programmeCode", "isoWeek", "measure")
);

-- CreateIndex
CREATE INDEX "Pairing_workspaceId_groupId_endedAt_idx" ON "Pairing"("workspaceId", "groupId", "endedAt");

-- CreateIndex
CREATE INDEX "Pairing_workspaceId_dueAt_idx" ON "Pairing"("workspaceId", "dueAt");

-- CreateIndex
CREATE INDEX "Mentor_volunteerId_state_idx" ON "Mentor"("volunteerId", "state");

-- CreateIndex
CREATE INDEX "PairingMeeting_workspaceId_lookAt_idx" ON "PairingMeeting"("workspaceId", "lookAt");

-- CreateIndex
CREATE INDEX "PairingMeeting_workspaceId_day_idx" ON "PairingMeeting"("workspaceId", "day");

-- CreateIndex
CREATE UNIQUE INDEX "PairingMeeting_pairingId_day_key" ON "PairingMeeting"("pairingId", "day");

-- CreateIndex
CREATE INDEX "PairingCount_workspaceId_isoWeek_idx" ON "PairingCount"("workspaceId", "isoWeek");

-- Societies that had these programmes before have their one-to-ones too.
UPDATE "Programme" SET "oneToOne" = 'ends' WHERE "code" IN ('dk.prison_visiting', 'se.prison_visits');
UPDATE "Programme" SET "oneToOne" = 'follows' WHERE "code" IN ('dk.primus_motor', 'dk.kickstart');
UPDATE "Programme" SET "oneToOneMost" = 18 WHERE "code" = 'dk.primus_motor';

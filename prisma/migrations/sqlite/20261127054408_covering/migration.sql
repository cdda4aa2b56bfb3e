-- AlterTable
ALTER TABLE "Volunteer" ADD COLUMN "askedAt" DATETIME;

-- CreateTable
CREATE TABLE "Offer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "shiftId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "open" INTEGER,
    "asking" TEXT NOT NULL,
    "waves" INTEGER NOT NULL DEFAULT 0,
    "channelAt" DATETIME,
    "nextAt" DATETIME,
    "openedBy" TEXT,
    "openedAt" DATETIME NOT NULL,
    "end" TEXT,
    "endedAt" DATETIME,
    "takenBy" TEXT,
    CONSTRAINT "Offer_shiftId_fkey" FOREIGN KEY ("shiftId") REFERENCES "Shift" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Ask" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "offerId" TEXT NOT NULL,
    "volunteerId" TEXT NOT NULL,
    "via" TEXT NOT NULL,
    "askedAt" DATETIME NOT NULL,
    "until" DATETIME,
    "answer" TEXT,
    CONSTRAINT "Ask_offerId_fkey" FOREIGN KEY ("offerId") REFERENCES "Offer" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Ask_volunteerId_fkey" FOREIGN KEY ("volunteerId") REFERENCES "Volunteer" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReservePlace" (
    "workspaceId" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "shiftId" TEXT NOT NULL,
    "volunteerId" TEXT NOT NULL,
    "since" DATETIME NOT NULL,

    PRIMARY KEY ("shiftId", "volunteerId"),
    CONSTRAINT "ReservePlace_shiftId_fkey" FOREIGN KEY ("shiftId") REFERENCES "Shift" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ReservePlace_volunteerId_fkey" FOREIGN KEY ("volunteerId") REFERENCES "Volunteer" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TimeOff" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "volunteerId" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    CONSTRAINT "TimeOff_volunteerId_fkey" FOREIGN KEY ("volunteerId") REFERENCES "Volunteer" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Claim" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "shiftId" TEXT NOT NULL,
    "volunteerId" TEXT NOT NULL,
    "seat" INTEGER,
    "claimedAt" DATETIME NOT NULL,
    "confirmedAt" DATETIME,
    "releasedAt" DATETIME,
    "soughtSince" DATETIME,
    "expected" BOOLEAN NOT NULL DEFAULT true,
    CONSTRAINT "Claim_shiftId_fkey" FOREIGN KEY ("shiftId") REFERENCES "Shift" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Claim_volunteerId_fkey" FOREIGN KEY ("volunteerId") REFERENCES "Volunteer" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Claim" ("claimedAt", "confirmedAt", "id", "releasedAt", "seat", "shiftId", "volunteerId", "workspaceId") SELECT "claimedAt", "confirmedAt", "id", "releasedAt", "seat", "shiftId", "volunteerId", "workspaceId" FROM "Claim";
DROP TABLE "Claim";
ALTER TABLE "new_Claim" RENAME TO "Claim";
CREATE INDEX "Claim_volunteerId_seat_idx" ON "Claim"("volunteerId", "seat");
CREATE UNIQUE INDEX "Claim_shiftId_volunteerId_key" ON "Claim"("shiftId", "volunteerId");
CREATE UNIQUE INDEX "Claim_shiftId_seat_key" ON "Claim"("shiftId", "seat");
CREATE TABLE "new_Shift" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "weekId" TEXT NOT NULL,
    "startsAt" DATETIME NOT NULL,
    "endsAt" DATETIME NOT NULL,
    "pauseStartsAt" DATETIME,
    "pauseEndsAt" DATETIME,
    "droppedStartsAt" DATETIME,
    "droppedEndsAt" DATETIME,
    "format" TEXT NOT NULL,
    "minimumParty" INTEGER NOT NULL,
    "maximumParty" INTEGER NOT NULL,
    "cleared" BOOLEAN NOT NULL DEFAULT false,
    "every" INTEGER NOT NULL DEFAULT 1,
    "status" TEXT NOT NULL DEFAULT 'planned',
    "toldShortAt" DATETIME,
    "shortSince" DATETIME,
    "reopenedAt" DATETIME,
    "reconfirmSince" DATETIME,
    "kept" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changedBy" TEXT NOT NULL,
    CONSTRAINT "Shift_weekId_fkey" FOREIGN KEY ("weekId") REFERENCES "Week" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Shift" ("changedBy", "cleared", "droppedEndsAt", "droppedStartsAt", "endsAt", "every", "format", "groupId", "id", "maximumParty", "minimumParty", "pauseEndsAt", "pauseStartsAt", "startsAt", "status", "toldShortAt", "version", "weekId", "workspaceId") SELECT "changedBy", "cleared", "droppedEndsAt", "droppedStartsAt", "endsAt", "every", "format", "groupId", "id", "maximumParty", "minimumParty", "pauseEndsAt", "pauseStartsAt", "startsAt", "status", "toldShortAt", "version", "weekId", "workspaceId" FROM "Shift";
DROP TABLE "Shift";
ALTER TABLE "new_Shift" RENAME TO "Shift";
CREATE INDEX "Shift_workspaceId_groupId_startsAt_idx" ON "Shift"("workspaceId", "groupId", "startsAt");
CREATE INDEX "Shift_weekId_idx" ON "Shift"("weekId");
CREATE INDEX "Shift_workspaceId_endsAt_idx" ON "Shift"("workspaceId", "endsAt");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "Offer_workspaceId_groupId_open_idx" ON "Offer"("workspaceId", "groupId", "open");

-- CreateIndex
CREATE UNIQUE INDEX "Offer_shiftId_kind_about_open_key" ON "Offer"("shiftId", "kind", "about", "open");

-- CreateIndex
CREATE INDEX "Ask_volunteerId_askedAt_idx" ON "Ask"("volunteerId", "askedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Ask_offerId_volunteerId_key" ON "Ask"("offerId", "volunteerId");

-- CreateIndex
CREATE INDEX "ReservePlace_workspaceId_groupId_idx" ON "ReservePlace"("workspaceId", "groupId");

-- CreateIndex
CREATE INDEX "ReservePlace_volunteerId_idx" ON "ReservePlace"("volunteerId");

-- CreateIndex
CREATE INDEX "TimeOff_volunteerId_until_idx" ON "TimeOff"("volunteerId", "until");

-- CreateIndex
CREATE INDEX "TimeOff_workspaceId_until_idx" ON "TimeOff"("workspaceId", "until");

-- AlterTable
ALTER TABLE "Claim" ADD COLUMN "notExpectedSince" DATETIME;
ALTER TABLE "Claim" ADD COLUMN "soughtSince" DATETIME;

-- AlterTable
ALTER TABLE "Shift" ADD COLUMN "kept" INTEGER;
ALTER TABLE "Shift" ADD COLUMN "reconfirmSince" DATETIME;
ALTER TABLE "Shift" ADD COLUMN "reopenedAt" DATETIME;
ALTER TABLE "Shift" ADD COLUMN "shortSince" DATETIME;

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

-- CreateIndex
CREATE INDEX "Offer_workspaceId_groupId_open_idx" ON "Offer"("workspaceId", "groupId", "open");

-- CreateIndex
CREATE INDEX "Offer_workspaceId_endedAt_idx" ON "Offer"("workspaceId", "endedAt");

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

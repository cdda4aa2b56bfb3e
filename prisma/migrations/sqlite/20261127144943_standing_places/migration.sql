-- AlterTable
ALTER TABLE "Claim" ADD COLUMN "standingId" TEXT;

-- CreateTable
CREATE TABLE "StandingPlace" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "volunteerId" TEXT NOT NULL,
    "weekday" INTEGER NOT NULL,
    "startTime" TEXT NOT NULL,
    "since" DATETIME NOT NULL,
    "misses" INTEGER NOT NULL,
    "open" INTEGER,
    "endedAt" DATETIME,
    CONSTRAINT "StandingPlace_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "StandingPlace_volunteerId_fkey" FOREIGN KEY ("volunteerId") REFERENCES "Volunteer" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "StandingPlace_volunteerId_open_idx" ON "StandingPlace"("volunteerId", "open");

-- CreateIndex
CREATE INDEX "StandingPlace_workspaceId_endedAt_idx" ON "StandingPlace"("workspaceId", "endedAt");

-- CreateIndex
CREATE UNIQUE INDEX "StandingPlace_groupId_volunteerId_weekday_startTime_open_key" ON "StandingPlace"("groupId", "volunteerId", "weekday", "startTime", "open");

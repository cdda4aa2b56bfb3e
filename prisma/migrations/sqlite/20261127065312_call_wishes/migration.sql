-- CreateTable
CREATE TABLE "CallWish" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "shiftId" TEXT NOT NULL,
    "volunteerId" TEXT NOT NULL,
    "wishedAt" DATETIME NOT NULL,
    CONSTRAINT "CallWish_shiftId_fkey" FOREIGN KEY ("shiftId") REFERENCES "Shift" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CallWish_volunteerId_fkey" FOREIGN KEY ("volunteerId") REFERENCES "Volunteer" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SettledCall" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "called" BOOLEAN NOT NULL,
    "settledAt" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "CallWish_workspaceId_groupId_idx" ON "CallWish"("workspaceId", "groupId");

-- CreateIndex
CREATE INDEX "CallWish_volunteerId_idx" ON "CallWish"("volunteerId");

-- CreateIndex
CREATE UNIQUE INDEX "CallWish_shiftId_volunteerId_key" ON "CallWish"("shiftId", "volunteerId");

-- CreateIndex
CREATE INDEX "SettledCall_workspaceId_groupId_idx" ON "SettledCall"("workspaceId", "groupId");

-- CreateIndex
CREATE INDEX "SettledCall_workspaceId_settledAt_idx" ON "SettledCall"("workspaceId", "settledAt");

-- CreateTable
CREATE TABLE "Count" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "shiftId" TEXT NOT NULL,
    "held" BOOLEAN NOT NULL,
    "clientVisits" INTEGER,
    "participants" INTEGER,
    "countedBy" TEXT NOT NULL,
    "countedAt" DATETIME NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "Count_shiftId_fkey" FOREIGN KEY ("shiftId") REFERENCES "Shift" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Booking" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "facilityId" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "targetGroup" TEXT,
    "bookedIn" TEXT NOT NULL,
    "visitedOn" TEXT NOT NULL,
    "value" INTEGER NOT NULL,
    "shiftId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "batchId" TEXT
);

-- CreateIndex
CREATE UNIQUE INDEX "Count_shiftId_key" ON "Count"("shiftId");

-- CreateIndex
CREATE INDEX "Count_workspaceId_countedAt_idx" ON "Count"("workspaceId", "countedAt");

-- CreateIndex
CREATE INDEX "Booking_workspaceId_batchId_idx" ON "Booking"("workspaceId", "batchId");

-- CreateIndex
CREATE INDEX "Booking_shiftId_idx" ON "Booking"("shiftId");

-- CreateIndex
CREATE INDEX "Shift_workspaceId_endsAt_idx" ON "Shift"("workspaceId", "endsAt");

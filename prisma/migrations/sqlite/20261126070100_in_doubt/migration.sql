-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN "seal" TEXT;

-- CreateTable
CREATE TABLE "ChannelReading" (
    "workspaceId" TEXT NOT NULL,
    "channelId" TEXT NOT NULL,
    "readUntil" DATETIME NOT NULL,

    PRIMARY KEY ("workspaceId", "channelId")
);

-- CreateTable
CREATE TABLE "Restoration" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "recordsEnd" DATETIME NOT NULL,
    "foundAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "VisitInDoubt" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "shiftId" TEXT NOT NULL,
    "recordsEnd" DATETIME NOT NULL,
    "foundAt" DATETIME NOT NULL,
    "open" INTEGER,
    "decision" TEXT,
    "decidedBy" TEXT,
    "settledAt" DATETIME,
    CONSTRAINT "VisitInDoubt_shiftId_fkey" FOREIGN KEY ("shiftId") REFERENCES "Shift" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PlaceInDoubt" (
    "workspaceId" TEXT NOT NULL,
    "visitId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "isRecorded" BOOLEAN NOT NULL,
    "isShadow" BOOLEAN NOT NULL,
    "decision" TEXT,
    "outcome" TEXT,

    PRIMARY KEY ("visitId", "userId"),
    CONSTRAINT "PlaceInDoubt_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "VisitInDoubt" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Restoration_workspaceId_foundAt_idx" ON "Restoration"("workspaceId", "foundAt");

-- CreateIndex
CREATE INDEX "VisitInDoubt_workspaceId_open_idx" ON "VisitInDoubt"("workspaceId", "open");

-- CreateIndex
CREATE UNIQUE INDEX "VisitInDoubt_shiftId_open_key" ON "VisitInDoubt"("shiftId", "open");

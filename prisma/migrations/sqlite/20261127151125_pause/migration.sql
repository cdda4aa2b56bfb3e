-- AlterTable
ALTER TABLE "Shift" ADD COLUMN "pauseId" TEXT;

-- CreateTable
CREATE TABLE "Pause" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "until" TEXT,
    "by" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "open" INTEGER,
    "finishedAt" DATETIME
);

-- CreateIndex
CREATE INDEX "Pause_workspaceId_finishedAt_idx" ON "Pause"("workspaceId", "finishedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Pause_place_open_key" ON "Pause"("place", "open");

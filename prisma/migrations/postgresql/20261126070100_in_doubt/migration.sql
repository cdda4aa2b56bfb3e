-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN     "seal" TEXT;

-- CreateTable
CREATE TABLE "ChannelReading" (
    "workspaceId" TEXT NOT NULL,
    "channelId" TEXT NOT NULL,
    "readUntil" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ChannelReading_pkey" PRIMARY KEY ("workspaceId","channelId")
);

-- CreateTable
CREATE TABLE "Restoration" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "recordsEnd" TIMESTAMP(3) NOT NULL,
    "foundAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Restoration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VisitInDoubt" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "shiftId" TEXT NOT NULL,
    "recordsEnd" TIMESTAMP(3) NOT NULL,
    "foundAt" TIMESTAMP(3) NOT NULL,
    "open" INTEGER,
    "decision" TEXT,
    "decidedBy" TEXT,
    "settledAt" TIMESTAMP(3),

    CONSTRAINT "VisitInDoubt_pkey" PRIMARY KEY ("id")
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

    CONSTRAINT "PlaceInDoubt_pkey" PRIMARY KEY ("visitId","userId")
);

-- CreateIndex
CREATE INDEX "Restoration_workspaceId_foundAt_idx" ON "Restoration"("workspaceId", "foundAt");

-- CreateIndex
CREATE INDEX "VisitInDoubt_workspaceId_open_idx" ON "VisitInDoubt"("workspaceId", "open");

-- CreateIndex
CREATE UNIQUE INDEX "VisitInDoubt_shiftId_open_key" ON "VisitInDoubt"("shiftId", "open");

-- AddForeignKey
ALTER TABLE "VisitInDoubt" ADD CONSTRAINT "VisitInDoubt_shiftId_fkey" FOREIGN KEY ("shiftId") REFERENCES "Shift"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlaceInDoubt" ADD CONSTRAINT "PlaceInDoubt_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "VisitInDoubt"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AlterTable
ALTER TABLE "LedgerMessage" ADD COLUMN     "subject" TEXT;

-- CreateTable
CREATE TABLE "Subject" (
    "workspaceId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "projected" INTEGER NOT NULL DEFAULT 0,
    "nextAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Subject_pkey" PRIMARY KEY ("workspaceId","kind","id")
);

-- CreateIndex
CREATE INDEX "Subject_workspaceId_nextAt_idx" ON "Subject"("workspaceId", "nextAt");

-- CreateIndex
CREATE INDEX "LedgerMessage_workspaceId_subject_historyFrom_idx" ON "LedgerMessage"("workspaceId", "subject", "historyFrom");

-- CreateIndex
CREATE INDEX "LedgerMessage_workspaceId_channelId_historyFrom_idx" ON "LedgerMessage"("workspaceId", "channelId", "historyFrom");

-- DropIndex
DROP INDEX "LedgerMessage_workspaceId_historyFrom_idx";

-- CreateIndex
CREATE INDEX "LedgerMessage_workspaceId_slackChannelId_historyFrom_idx" ON "LedgerMessage"("workspaceId", "slackChannelId", "historyFrom");

-- CreateIndex
CREATE INDEX "LedgerMessage_workspaceId_historyFrom_key_idx" ON "LedgerMessage"("workspaceId", "historyFrom", "key");

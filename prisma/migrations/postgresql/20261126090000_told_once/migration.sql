-- AlterTable
ALTER TABLE "Notice" ADD COLUMN     "onceKey" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "Notice_workspaceId_onceKey_key" ON "Notice"("workspaceId", "onceKey");

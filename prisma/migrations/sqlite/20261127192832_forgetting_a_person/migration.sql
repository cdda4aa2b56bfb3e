-- CreateTable
CREATE TABLE "Erasure" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "begunAt" DATETIME NOT NULL,
    "emptiedAt" DATETIME,
    "left" JSONB NOT NULL,
    "total" INTEGER NOT NULL,
    "toldIn" TEXT,
    "toldTs" TEXT,
    "takenUntil" DATETIME
);

-- CreateIndex
CREATE UNIQUE INDEX "Erasure_workspaceId_userId_key" ON "Erasure"("workspaceId", "userId");

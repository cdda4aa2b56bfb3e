-- CreateTable
CREATE TABLE "Erasure" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "begunAt" TIMESTAMP(3) NOT NULL,
    "emptiedAt" TIMESTAMP(3),
    "left" JSONB NOT NULL,
    "total" INTEGER NOT NULL,
    "toldIn" TEXT,
    "toldTs" TEXT,
    "takenUntil" TIMESTAMP(3),

    CONSTRAINT "Erasure_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Erasure_workspaceId_userId_key" ON "Erasure"("workspaceId", "userId");

-- CreateTable
CREATE TABLE "GroupAsk" (
    "workspaceId" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "shiftId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "startsAt" TIMESTAMP(3) NOT NULL,
    "endsAt" TIMESTAMP(3) NOT NULL,
    "askedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "GroupAsk_pkey" PRIMARY KEY ("shiftId","day")
);

-- CreateIndex
CREATE INDEX "GroupAsk_workspaceId_endsAt_idx" ON "GroupAsk"("workspaceId", "endsAt");

-- CreateIndex
CREATE INDEX "GroupAsk_groupId_idx" ON "GroupAsk"("groupId");

-- AddForeignKey
ALTER TABLE "GroupAsk" ADD CONSTRAINT "GroupAsk_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

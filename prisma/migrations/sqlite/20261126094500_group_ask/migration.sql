-- CreateTable
CREATE TABLE "GroupAsk" (
    "workspaceId" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "shiftId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "startsAt" DATETIME NOT NULL,
    "endsAt" DATETIME NOT NULL,
    "askedAt" DATETIME NOT NULL,

    PRIMARY KEY ("shiftId", "day"),
    CONSTRAINT "GroupAsk_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "GroupAsk_workspaceId_endsAt_idx" ON "GroupAsk"("workspaceId", "endsAt");

-- CreateIndex
CREATE INDEX "GroupAsk_groupId_idx" ON "GroupAsk"("groupId");

-- CreateTable
CREATE TABLE "StandIn" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "workspaceId" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "leaderId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    "startsAt" DATETIME NOT NULL,
    "endsAt" DATETIME NOT NULL,
    "nextAt" DATETIME NOT NULL,
    CONSTRAINT "StandIn_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FormerLeader" (
    "workspaceId" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "leftAt" DATETIME NOT NULL,

    PRIMARY KEY ("groupId", "userId"),
    CONSTRAINT "FormerLeader_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- AlterTable
ALTER TABLE "Facility" ADD COLUMN "deskNames" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "GroupLeader" ADD COLUMN "standsIn" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "GroupLeader" ADD COLUMN "isAway" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE INDEX "StandIn_groupId_idx" ON "StandIn"("groupId");

-- CreateIndex
CREATE INDEX "StandIn_workspaceId_nextAt_idx" ON "StandIn"("workspaceId", "nextAt");

-- CreateIndex
CREATE INDEX "StandIn_workspaceId_leaderId_idx" ON "StandIn"("workspaceId", "leaderId");

-- CreateIndex
CREATE INDEX "StandIn_workspaceId_userId_idx" ON "StandIn"("workspaceId", "userId");

-- CreateIndex
CREATE INDEX "FormerLeader_workspaceId_leftAt_idx" ON "FormerLeader"("workspaceId", "leftAt");

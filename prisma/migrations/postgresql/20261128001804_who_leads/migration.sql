-- AlterTable
ALTER TABLE "Facility" ADD COLUMN     "deskNames" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "GroupLeader" ADD COLUMN     "isAway" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "standsIn" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "StandIn" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "leaderId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    "startsAt" TIMESTAMP(3) NOT NULL,
    "endsAt" TIMESTAMP(3) NOT NULL,
    "nextAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "StandIn_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FormerLeader" (
    "workspaceId" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "leftAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "FormerLeader_pkey" PRIMARY KEY ("groupId","userId")
);

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

-- AddForeignKey
ALTER TABLE "StandIn" ADD CONSTRAINT "StandIn_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormerLeader" ADD CONSTRAINT "FormerLeader_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

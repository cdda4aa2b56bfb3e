-- AlterTable
ALTER TABLE "Group" ADD COLUMN "leaderlessSince" DATETIME;

-- CreateTable
CREATE TABLE "WorkspaceRole" (
    "workspaceId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "since" DATETIME NOT NULL,

    PRIMARY KEY ("workspaceId", "userId")
);

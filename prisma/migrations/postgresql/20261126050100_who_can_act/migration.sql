-- AlterTable
ALTER TABLE "Group" ADD COLUMN     "leaderlessSince" TIMESTAMP(3);

-- CreateTable
CREATE TABLE "WorkspaceRole" (
    "workspaceId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "since" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "WorkspaceRole_pkey" PRIMARY KEY ("workspaceId","userId")
);

-- additive
-- CreateTable
CREATE TABLE "Heartbeat" (
    "workspaceId" TEXT NOT NULL,
    "process" TEXT NOT NULL,
    "release" TEXT NOT NULL,
    "schema" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Heartbeat_pkey" PRIMARY KEY ("workspaceId","process")
);

-- additive
-- CreateTable
CREATE TABLE "Heartbeat" (
    "workspaceId" TEXT NOT NULL,
    "process" TEXT NOT NULL,
    "release" TEXT NOT NULL,
    "schema" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("workspaceId", "process")
);

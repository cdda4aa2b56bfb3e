-- CreateTable
CREATE TABLE "Extension" (
    "workspaceId" TEXT NOT NULL,
    "requirementCode" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("workspaceId", "requirementCode", "until")
);

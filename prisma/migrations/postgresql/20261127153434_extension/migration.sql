-- CreateTable
CREATE TABLE "Extension" (
    "workspaceId" TEXT NOT NULL,
    "requirementCode" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Extension_pkey" PRIMARY KEY ("workspaceId","requirementCode","until")
);

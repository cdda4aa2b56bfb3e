-- CreateTable
CREATE TABLE "TallyBatch" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "closedIn" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "facilityId" TEXT,
    "facilityIds" JSONB,
    "region" TEXT,
    "measure" TEXT NOT NULL,
    "targetGroup" TEXT,
    "from" TEXT NOT NULL,
    "value" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "TallyBatch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TallyWeek" (
    "workspaceId" TEXT NOT NULL,
    "isoWeek" TEXT NOT NULL,
    "closedAt" TIMESTAMP(3) NOT NULL,
    "content" JSONB NOT NULL,
    "postedAt" TIMESTAMP(3),

    CONSTRAINT "TallyWeek_pkey" PRIMARY KEY ("workspaceId","isoWeek")
);

-- CreateTable
CREATE TABLE "TallyPool" (
    "workspaceId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "facilityId" TEXT NOT NULL,

    CONSTRAINT "TallyPool_pkey" PRIMARY KEY ("workspaceId","year","facilityId")
);

-- CreateIndex
CREATE INDEX "TallyBatch_workspaceId_closedIn_idx" ON "TallyBatch"("workspaceId", "closedIn");

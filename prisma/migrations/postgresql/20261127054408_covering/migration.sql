-- AlterTable
ALTER TABLE "Claim" ADD COLUMN     "notExpectedSince" TIMESTAMP(3),
ADD COLUMN     "soughtSince" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Shift" ADD COLUMN     "kept" INTEGER,
ADD COLUMN     "reconfirmSince" TIMESTAMP(3),
ADD COLUMN     "reopenedAt" TIMESTAMP(3),
ADD COLUMN     "shortSince" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Volunteer" ADD COLUMN     "askedAt" TIMESTAMP(3);

-- CreateTable
CREATE TABLE "Offer" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "shiftId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "open" INTEGER,
    "asking" TEXT NOT NULL,
    "waves" INTEGER NOT NULL DEFAULT 0,
    "channelAt" TIMESTAMP(3),
    "nextAt" TIMESTAMP(3),
    "openedBy" TEXT,
    "openedAt" TIMESTAMP(3) NOT NULL,
    "end" TEXT,
    "endedAt" TIMESTAMP(3),
    "takenBy" TEXT,

    CONSTRAINT "Offer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Ask" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "offerId" TEXT NOT NULL,
    "volunteerId" TEXT NOT NULL,
    "via" TEXT NOT NULL,
    "askedAt" TIMESTAMP(3) NOT NULL,
    "until" TIMESTAMP(3),
    "answer" TEXT,

    CONSTRAINT "Ask_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReservePlace" (
    "workspaceId" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "shiftId" TEXT NOT NULL,
    "volunteerId" TEXT NOT NULL,
    "since" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ReservePlace_pkey" PRIMARY KEY ("shiftId","volunteerId")
);

-- CreateTable
CREATE TABLE "TimeOff" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "volunteerId" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "until" TEXT NOT NULL,

    CONSTRAINT "TimeOff_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Offer_workspaceId_groupId_open_idx" ON "Offer"("workspaceId", "groupId", "open");

-- CreateIndex
CREATE INDEX "Offer_workspaceId_endedAt_idx" ON "Offer"("workspaceId", "endedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Offer_shiftId_kind_about_open_key" ON "Offer"("shiftId", "kind", "about", "open");

-- CreateIndex
CREATE INDEX "Ask_volunteerId_askedAt_idx" ON "Ask"("volunteerId", "askedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Ask_offerId_volunteerId_key" ON "Ask"("offerId", "volunteerId");

-- CreateIndex
CREATE INDEX "ReservePlace_workspaceId_groupId_idx" ON "ReservePlace"("workspaceId", "groupId");

-- CreateIndex
CREATE INDEX "ReservePlace_volunteerId_idx" ON "ReservePlace"("volunteerId");

-- CreateIndex
CREATE INDEX "TimeOff_volunteerId_until_idx" ON "TimeOff"("volunteerId", "until");

-- CreateIndex
CREATE INDEX "TimeOff_workspaceId_until_idx" ON "TimeOff"("workspaceId", "until");

-- AddForeignKey
ALTER TABLE "Offer" ADD CONSTRAINT "Offer_shiftId_fkey" FOREIGN KEY ("shiftId") REFERENCES "Shift"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ask" ADD CONSTRAINT "Ask_offerId_fkey" FOREIGN KEY ("offerId") REFERENCES "Offer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ask" ADD CONSTRAINT "Ask_volunteerId_fkey" FOREIGN KEY ("volunteerId") REFERENCES "Volunteer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReservePlace" ADD CONSTRAINT "ReservePlace_shiftId_fkey" FOREIGN KEY ("shiftId") REFERENCES "Shift"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReservePlace" ADD CONSTRAINT "ReservePlace_volunteerId_fkey" FOREIGN KEY ("volunteerId") REFERENCES "Volunteer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TimeOff" ADD CONSTRAINT "TimeOff_volunteerId_fkey" FOREIGN KEY ("volunteerId") REFERENCES "Volunteer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

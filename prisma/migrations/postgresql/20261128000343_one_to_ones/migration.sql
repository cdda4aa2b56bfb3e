-- AlterTable
ALTER TABLE "Programme" ADD COLUMN     "oneToOne" TEXT,
ADD COLUMN     "oneToOneMost" INTEGER;

-- CreateTable
CREATE TABLE "Pairing" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "facilityId" TEXT,
    "state" TEXT NOT NULL,
    "word" TEXT,
    "setUpBy" TEXT NOT NULL,
    "begunAt" TIMESTAMP(3),
    "stateSince" TIMESTAMP(3) NOT NULL,
    "heardAt" TIMESTAMP(3) NOT NULL,
    "askedAt" TIMESTAMP(3),
    "silences" INTEGER NOT NULL DEFAULT 0,
    "met" INTEGER NOT NULL DEFAULT 0,
    "sparringAt" TIMESTAMP(3),
    "outsideSince" TIMESTAMP(3),
    "lastMonth" TEXT,
    "cardsUntil" TIMESTAMP(3),
    "endedAt" TIMESTAMP(3),
    "dueAt" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Pairing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Mentor" (
    "workspaceId" TEXT NOT NULL,
    "pairingId" TEXT NOT NULL,
    "volunteerId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "since" TIMESTAMP(3) NOT NULL,
    "insteadOf" TEXT,
    "talkSince" TIMESTAMP(3),

    CONSTRAINT "Mentor_pkey" PRIMARY KEY ("pairingId","volunteerId")
);

-- CreateTable
CREATE TABLE "PairingMeeting" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "pairingId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "startsAt" TIMESTAMP(3),
    "endsAt" TIMESTAMP(3),
    "state" TEXT NOT NULL,
    "lookAt" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "PairingMeeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PairingCount" (
    "workspaceId" TEXT NOT NULL,
    "facilityId" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "programmeCode" TEXT NOT NULL,
    "isoWeek" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "PairingCount_pkey" PRIMARY KEY ("workspaceId","facilityId","groupId","programmeCode","isoWeek","measure")
);

-- CreateIndex
CREATE INDEX "Pairing_workspaceId_groupId_endedAt_idx" ON "Pairing"("workspaceId", "groupId", "endedAt");

-- CreateIndex
CREATE INDEX "Pairing_workspaceId_dueAt_idx" ON "Pairing"("workspaceId", "dueAt");

-- CreateIndex
CREATE INDEX "Mentor_volunteerId_state_idx" ON "Mentor"("volunteerId", "state");

-- CreateIndex
CREATE INDEX "PairingMeeting_workspaceId_lookAt_idx" ON "PairingMeeting"("workspaceId", "lookAt");

-- CreateIndex
CREATE INDEX "PairingMeeting_workspaceId_day_idx" ON "PairingMeeting"("workspaceId", "day");

-- CreateIndex
CREATE UNIQUE INDEX "PairingMeeting_pairingId_day_key" ON "PairingMeeting"("pairingId", "day");

-- CreateIndex
CREATE INDEX "PairingCount_workspaceId_isoWeek_idx" ON "PairingCount"("workspaceId", "isoWeek");

-- AddForeignKey
ALTER TABLE "Pairing" ADD CONSTRAINT "Pairing_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pairing" ADD CONSTRAINT "Pairing_facilityId_fkey" FOREIGN KEY ("facilityId") REFERENCES "Facility"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mentor" ADD CONSTRAINT "Mentor_pairingId_fkey" FOREIGN KEY ("pairingId") REFERENCES "Pairing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mentor" ADD CONSTRAINT "Mentor_volunteerId_fkey" FOREIGN KEY ("volunteerId") REFERENCES "Volunteer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PairingMeeting" ADD CONSTRAINT "PairingMeeting_pairingId_fkey" FOREIGN KEY ("pairingId") REFERENCES "Pairing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Societies that had these programmes before have their one-to-ones too.
UPDATE "Programme" SET "oneToOne" = 'ends' WHERE "code" IN ('dk.prison_visiting', 'se.prison_visits');
UPDATE "Programme" SET "oneToOne" = 'follows' WHERE "code" IN ('dk.primus_motor', 'dk.kickstart');
UPDATE "Programme" SET "oneToOneMost" = 18 WHERE "code" = 'dk.primus_motor';

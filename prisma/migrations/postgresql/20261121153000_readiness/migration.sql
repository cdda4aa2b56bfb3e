-- AlterTable
ALTER TABLE "Facility" RENAME COLUMN "programme" TO "programmeCode";

-- CreateTable
CREATE TABLE "Programme" (
    "workspaceId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "names" JSONB NOT NULL,
    "minimumParty" INTEGER NOT NULL,
    "maximumParty" INTEGER NOT NULL,
    "kinds" JSONB NOT NULL,
    "shadowSeat" BOOLEAN NOT NULL,
    "position" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Programme_pkey" PRIMARY KEY ("workspaceId","code")
);

-- CreateTable
CREATE TABLE "Requirement" (
    "workspaceId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "names" JSONB NOT NULL,
    "kind" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "validity" TEXT NOT NULL,
    "validMonths" INTEGER,
    "blocking" BOOLEAN NOT NULL,
    "answerDays" INTEGER NOT NULL DEFAULT 0,
    "archivedAt" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Requirement_pkey" PRIMARY KEY ("workspaceId","code")
);

-- CreateTable
CREATE TABLE "ProgrammeRequirement" (
    "workspaceId" TEXT NOT NULL,
    "programmeCode" TEXT NOT NULL,
    "requirementCode" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "ProgrammeRequirement_pkey" PRIMARY KEY ("workspaceId","programmeCode","requirementCode")
);

-- CreateTable
CREATE TABLE "Completion" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "volunteerId" TEXT NOT NULL,
    "requirementCode" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "doneOn" TEXT NOT NULL,
    "expiresOn" TEXT,
    "verifiedBy" TEXT NOT NULL,
    "verifiedAt" TIMESTAMP(3) NOT NULL,
    "sessionId" TEXT,
    "current" INTEGER,
    "endedBy" TEXT,
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "Completion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "requirementCode" TEXT NOT NULL,
    "facilityId" TEXT,
    "groupId" TEXT,
    "startsAt" TIMESTAMP(3) NOT NULL,
    "endsAt" TIMESTAMP(3) NOT NULL,
    "timeZone" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "seats" INTEGER NOT NULL,
    "signUpUntil" TIMESTAMP(3) NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'planned',
    "plannedBy" TEXT NOT NULL,
    "attendanceMarkedAt" TIMESTAMP(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignUp" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "volunteerId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "seat" INTEGER,
    "since" TIMESTAMP(3) NOT NULL,
    "offeredUntil" TIMESTAMP(3),
    "attended" BOOLEAN,

    CONSTRAINT "SignUp_pkey" PRIMARY KEY ("id")
);

-- Every facility's programme gets its row, which the bot fills in when it starts (version 0: not seeded yet).
INSERT INTO "Programme" ("workspaceId", "code", "names", "minimumParty", "maximumParty", "kinds", "shadowSeat", "position", "version")
SELECT DISTINCT "workspaceId", "programmeCode", '{}'::jsonb, 1, 1, '[]'::jsonb, false, 0, 0 FROM "Facility";

-- CreateIndex
CREATE INDEX "Completion_workspaceId_current_expiresOn_idx" ON "Completion"("workspaceId", "current", "expiresOn");

-- CreateIndex
CREATE UNIQUE INDEX "Completion_volunteerId_requirementCode_place_current_key" ON "Completion"("volunteerId", "requirementCode", "place", "current");

-- CreateIndex
CREATE INDEX "Session_workspaceId_status_startsAt_idx" ON "Session"("workspaceId", "status", "startsAt");

-- CreateIndex
CREATE INDEX "SignUp_workspaceId_state_offeredUntil_idx" ON "SignUp"("workspaceId", "state", "offeredUntil");

-- CreateIndex
CREATE UNIQUE INDEX "SignUp_sessionId_volunteerId_key" ON "SignUp"("sessionId", "volunteerId");

-- CreateIndex
CREATE UNIQUE INDEX "SignUp_sessionId_seat_key" ON "SignUp"("sessionId", "seat");

-- AddForeignKey
ALTER TABLE "Facility" ADD CONSTRAINT "Facility_workspaceId_programmeCode_fkey" FOREIGN KEY ("workspaceId", "programmeCode") REFERENCES "Programme"("workspaceId", "code") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Programme" ADD CONSTRAINT "Programme_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Requirement" ADD CONSTRAINT "Requirement_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgrammeRequirement" ADD CONSTRAINT "ProgrammeRequirement_workspaceId_programmeCode_fkey" FOREIGN KEY ("workspaceId", "programmeCode") REFERENCES "Programme"("workspaceId", "code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgrammeRequirement" ADD CONSTRAINT "ProgrammeRequirement_workspaceId_requirementCode_fkey" FOREIGN KEY ("workspaceId", "requirementCode") REFERENCES "Requirement"("workspaceId", "code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Completion" ADD CONSTRAINT "Completion_volunteerId_fkey" FOREIGN KEY ("volunteerId") REFERENCES "Volunteer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Completion" ADD CONSTRAINT "Completion_workspaceId_requirementCode_fkey" FOREIGN KEY ("workspaceId", "requirementCode") REFERENCES "Requirement"("workspaceId", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Completion" ADD CONSTRAINT "Completion_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_workspaceId_requirementCode_fkey" FOREIGN KEY ("workspaceId", "requirementCode") REFERENCES "Requirement"("workspaceId", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_facilityId_fkey" FOREIGN KEY ("facilityId") REFERENCES "Facility"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignUp" ADD CONSTRAINT "SignUp_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignUp" ADD CONSTRAINT "SignUp_volunteerId_fkey" FOREIGN KEY ("volunteerId") REFERENCES "Volunteer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

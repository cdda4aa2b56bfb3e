-- AlterTable
ALTER TABLE "Count" ADD COLUMN "facilityId" TEXT;

-- CreateTable
CREATE TABLE "ReturnApproval" (
    "workspaceId" TEXT NOT NULL,
    "facilityId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "approvedBy" TEXT NOT NULL,
    "approvedAt" DATETIME NOT NULL,
    "revision" INTEGER NOT NULL,
    "clientVisits" INTEGER NOT NULL,
    "participants" INTEGER NOT NULL,
    "visitsHeld" INTEGER NOT NULL,

    PRIMARY KEY ("workspaceId", "facilityId", "year", "version")
);

-- CreateTable
CREATE TABLE "ReturnReminder" (
    "workspaceId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "sentBy" TEXT NOT NULL,
    "sentAt" DATETIME NOT NULL,

    PRIMARY KEY ("workspaceId", "year", "number")
);

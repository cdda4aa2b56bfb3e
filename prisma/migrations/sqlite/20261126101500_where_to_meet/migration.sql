-- AlterTable
ALTER TABLE "Facility" ADD COLUMN "address" TEXT;
ALTER TABLE "Facility" ADD COLUMN "meetingPoint" TEXT;

-- AlterTable
ALTER TABLE "Group" ADD COLUMN "contactLine" TEXT;

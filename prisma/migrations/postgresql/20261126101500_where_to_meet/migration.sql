-- AlterTable
ALTER TABLE "Facility" ADD COLUMN     "address" TEXT,
ADD COLUMN     "meetingPoint" TEXT;

-- AlterTable
ALTER TABLE "Group" ADD COLUMN     "contactLine" TEXT;

-- AlterTable
ALTER TABLE "Shift" ADD COLUMN     "droppedEndsAt" TIMESTAMP(3),
ADD COLUMN     "droppedStartsAt" TIMESTAMP(3);

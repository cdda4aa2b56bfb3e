-- AlterTable
ALTER TABLE "Ask" ADD COLUMN     "returnShiftId" TEXT;

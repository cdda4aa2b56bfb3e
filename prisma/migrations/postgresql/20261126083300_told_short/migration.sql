-- AlterTable
ALTER TABLE "Shift" ADD COLUMN     "toldShortAt" TIMESTAMP(3);

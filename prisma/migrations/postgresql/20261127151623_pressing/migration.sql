-- AlterTable
ALTER TABLE "Shift" ADD COLUMN     "pressingSince" TIMESTAMP(3);

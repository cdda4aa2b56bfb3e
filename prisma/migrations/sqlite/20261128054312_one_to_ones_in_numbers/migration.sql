-- AlterTable
ALTER TABLE "PairingCount" ADD COLUMN "batchId" TEXT;

-- AlterTable
ALTER TABLE "TallyBatch" ADD COLUMN "programmeCode" TEXT;

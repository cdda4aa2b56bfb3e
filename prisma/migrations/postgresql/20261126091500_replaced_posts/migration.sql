-- AlterTable
ALTER TABLE "LedgerMessage" ADD COLUMN     "replaced" JSONB;

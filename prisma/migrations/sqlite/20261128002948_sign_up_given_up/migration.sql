-- AlterTable
ALTER TABLE "SignUp" ADD COLUMN "gaveUpAt" DATETIME;

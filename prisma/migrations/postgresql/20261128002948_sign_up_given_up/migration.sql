-- AlterTable
ALTER TABLE "SignUp" ADD COLUMN     "gaveUpAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Volunteer" ADD COLUMN     "locale" TEXT;

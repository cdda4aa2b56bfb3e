-- AlterTable
ALTER TABLE "Booking" ADD COLUMN "groupId" TEXT;
ALTER TABLE "Booking" ADD COLUMN "visits" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "TallyWeek" ADD COLUMN "rule" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "SmallList" (
    "workspaceId" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "facilityIds" JSONB NOT NULL,
    "declaredBy" TEXT NOT NULL,
    "declaredAt" DATETIME NOT NULL,

    PRIMARY KEY ("workspaceId", "from")
);

-- Whose visit it was; unknown where the visit is no longer there to ask.
UPDATE "Booking" SET "groupId" = (SELECT "Shift"."groupId" FROM "Shift" WHERE "Shift"."id" = "Booking"."shiftId");

-- Corrections and target groups are no first count.
UPDATE "Booking" SET "visits" = 0 WHERE "targetGroup" IS NOT NULL OR EXISTS (
    SELECT 1 FROM "Booking" AS "earlier"
    WHERE "earlier"."shiftId" = "Booking"."shiftId" AND "earlier"."measure" = "Booking"."measure"
        AND "earlier"."targetGroup" IS NULL AND "earlier"."createdAt" < "Booking"."createdAt"
);

-- AlterTable
ALTER TABLE "Count" ADD COLUMN     "programmeCode" TEXT;

-- AlterTable
ALTER TABLE "Group" ADD COLUMN     "programmeCode" TEXT;

-- Each group takes the programme of its facility. What the facility's row says stays, for the version before.
UPDATE "Group" SET "programmeCode" = (SELECT "Facility"."programmeCode" FROM "Facility" WHERE "Facility"."id" = "Group"."facilityId");

-- What has been told already was told while the programme was the facility's.
UPDATE "Count" SET "programmeCode" = (
    SELECT "Facility"."programmeCode" FROM "Shift"
    JOIN "Group" ON "Group"."id" = "Shift"."groupId"
    JOIN "Facility" ON "Facility"."id" = COALESCE("Count"."facilityId", "Group"."facilityId")
    WHERE "Shift"."id" = "Count"."shiftId"
);

-- AddForeignKey
ALTER TABLE "Group" ADD CONSTRAINT "Group_workspaceId_programmeCode_fkey" FOREIGN KEY ("workspaceId", "programmeCode") REFERENCES "Programme"("workspaceId", "code") ON DELETE NO ACTION ON UPDATE NO ACTION;

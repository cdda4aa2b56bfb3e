-- CreateTable
CREATE TABLE "CalendarFeed" (
    "workspaceId" TEXT NOT NULL,
    "volunteerId" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "titles" TEXT NOT NULL DEFAULT 'neutral',
    "madeAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("volunteerId")
);

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_workspaceId_hash_key" ON "CalendarFeed"("workspaceId", "hash");

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_volunteerId_fkey" FOREIGN KEY ("volunteerId") REFERENCES "Volunteer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

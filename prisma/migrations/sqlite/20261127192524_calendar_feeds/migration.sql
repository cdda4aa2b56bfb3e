-- CreateTable
CREATE TABLE "CalendarFeed" (
    "workspaceId" TEXT NOT NULL,
    "volunteerId" TEXT NOT NULL PRIMARY KEY,
    "hash" TEXT NOT NULL,
    "titles" TEXT NOT NULL DEFAULT 'neutral',
    "madeAt" DATETIME NOT NULL,
    CONSTRAINT "CalendarFeed_volunteerId_fkey" FOREIGN KEY ("volunteerId") REFERENCES "Volunteer" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_workspaceId_hash_key" ON "CalendarFeed"("workspaceId", "hash");

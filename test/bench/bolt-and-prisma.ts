// What somebody would write first: the same tables through Prisma's client, one transaction for a claim, no care for repeats,
// overlaps, readiness, reminders or other workspaces' rows.
import { randomUUID } from 'node:crypto';
import { openDatabase } from '../../src/database/database.js';
import { ownFolder } from './checkout.js';
import { startPeer } from './peer.js';
import { countStatements } from './statements.js';

countStatements(ownFolder());
const { DATABASE_URL: url = '', BENCH_NOW: begin = '', BENCH_WORKSPACE: workspaceId = '' } = process.env;
const database = await openDatabase({ url });
const prisma = database.client;
const now = new Date(begin);

const volunteerOf = (userId: string) =>
  prisma.volunteer.findUniqueOrThrow({
    where: { workspaceId_userId: { workspaceId, userId } },
    include: { memberships: true },
  });
const visitsOf = (groupIds: readonly string[]) => ({
  where: { groupId: { in: [...groupIds] }, status: 'planned', startsAt: { gt: now } },
  orderBy: { startsAt: 'asc' } as const,
});

await startPeer({
  async claim(userId) {
    const { id: volunteerId, memberships } = await volunteerOf(userId);
    await prisma.$transaction(async (transaction) => {
      const shift = await transaction.shift.findFirstOrThrow(visitsOf(memberships.map(({ groupId }) => groupId)));
      const taken = await transaction.claim.count({ where: { shiftId: shift.id, seat: { not: null } } });
      if (taken >= shift.maximumParty) throw new Error('full');
      const claim = { id: randomUUID(), workspaceId, shiftId: shift.id, volunteerId, seat: taken + 1, claimedAt: now };
      await transaction.claim.create({ data: claim });
    });
  },
  async look(userId) {
    const { memberships } = await volunteerOf(userId);
    const visits = visitsOf(memberships.map(({ groupId }) => groupId));
    await prisma.shift.findMany({ ...visits, include: { claims: { include: { volunteer: true } } } });
  },
  doings: {
    release: async () => (await prisma.claim.deleteMany({ where: { claimedAt: now } })).count,
  },
});

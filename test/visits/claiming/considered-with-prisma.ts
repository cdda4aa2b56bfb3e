import type { GroupShift, MembershipStatus, ShiftWithPlaces, Stretch } from '../../../src/core/model.js';
import { spanOf } from '../../../src/core/places-left.js';
import { inPieces } from '../../../src/database/in-pieces.js';
import type { ScopedClient } from '../../../src/database/scope.js';
import { bySoonest, toGroup, toShift, WITH_ACTIVE_CLAIMS, WITH_GROUP } from '../../../src/database/stored-rows.js';
import { readGroups } from '../../../src/groups/read-groups.store.js';
import { completionsOf } from '../../../src/training/requirements/completions.store.js';
import { createTraining } from '../../../src/training/requirements/training.store.js';
import { heldShifts } from '../../../src/visits/claiming/claim-state.store.js';
import type { ClaimState } from '../../../src/visits/claiming/claiming.rule.js';
import { besideVisit, readBeside } from '../../../src/visits/claiming/visits-at-the-same-hours.store.js';

/** What `heldBy` answers, asked with Prisma. */
export async function heldWithPrisma(
  client: ScopedClient,
  workspaceId: string,
  userId: string,
  from: Date,
): Promise<readonly ShiftWithPlaces[]> {
  const held = await heldShifts(client, { volunteer: { workspaceId, userId }, shift: { endsAt: { gt: from } } });
  const ids = held.map(({ id }) => id);
  const rows = await client.shift.findMany({ where: { id: { in: ids } }, include: WITH_GROUP });
  return withBeside(
    client,
    rows.sort(bySoonest).map((row) => ({ shift: toShift(row), group: toGroup(row.week.group) })),
  );
}

/**
 * What `consideredFor` answers, asked with Prisma: every posted visit of the groups that this person is in which begins in the stretch, soonest first, with all that decides
 * whether they may claim it. The same few queries, however many groups and visits there are.
 */
export async function consideredWithPrisma(
  client: ScopedClient,
  workspaceId: string,
  userId: string,
  { startsAt: from, endsAt: until }: Stretch,
): Promise<readonly ClaimState[]> {
  const memberships = await client.membership.findMany({
    where: { volunteer: { workspaceId, userId }, endedAt: null },
    select: { status: true, groupId: true },
  });
  const statusIn = new Map(memberships.map(({ groupId, status }) => [groupId, status as MembershipStatus]));
  const groups = await inPieces(statusIn.keys(), (groupIds) => readGroups(client, { id: { in: groupIds } }));
  const known = new Map(groups.flat().map((row) => [row.id, toGroup(row)]));
  const pieces = await inPieces(known.keys(), (groupIds) =>
    client.shift.findMany({
      where: { groupId: { in: groupIds }, startsAt: { gt: from, lt: until }, week: { state: 'posted' } },
      include: WITH_ACTIVE_CLAIMS,
    }),
  );
  const rows = pieces.flat().sort(bySoonest);
  if (rows.length === 0) return [];
  const otherShifts = await heldShifts(client, {
    volunteer: { workspaceId, userId },
    shift: { status: 'planned', endsAt: { gt: from } },
  });
  const programmeCodes = new Set([...known.values()].map(({ programme }) => programme.code));
  const { byProgramme } = await createTraining(client, workspaceId).rules([...programmeCodes]);
  const completions = (await completionsOf(client, [userId])).get(userId) ?? [];
  const visits = rows.flatMap((row) => {
    const group = known.get(row.groupId);
    return group ? [{ shift: toShift(row), group }] : [];
  });
  return (await withBeside(client, visits)).map((visit) => ({
    ...visit,
    weekState: 'posted',
    membership: statusIn.get(visit.group.id) ?? null,
    otherShifts: otherShifts.filter(({ id }) => id !== visit.shift.id),
    requirements: byProgramme.get(visit.group.programme.code) ?? [],
    completions,
  }));
}

/** Visits, each with what goes on at its facility meanwhile. Asks nothing where there are none. */
async function withBeside(
  client: Pick<ScopedClient, 'group' | 'shift'>,
  visits: readonly GroupShift[],
): Promise<readonly ShiftWithPlaces[]> {
  const span = spanOf(visits.map(({ shift }) => shift));
  if (!span) return [];
  const facilityIds = new Set(visits.map(({ group }) => group.facility.id));
  const beside = await readBeside(client, [...facilityIds], span);
  return visits.map(({ shift, group }) => ({
    shift,
    group,
    beside: besideVisit(beside.get(group.facility.id) ?? [], shift),
  }));
}

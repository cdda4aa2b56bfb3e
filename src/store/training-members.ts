import type { GroupMember } from '../domain/affected.js';
import type { Completion } from '../domain/readiness.js';
import { calendarDateOf } from '../domain/time.js';
import type { ScopedClient } from './scope.js';
import { COMPLETION_COLUMNS, toCompletion } from './training-rows.js';

/** Active members of all groups whose facility has one of these programmes, with what counts now. Three statements. */
export async function membersAskedBy(
  client: ScopedClient,
  programmeCodes: readonly string[],
  now: Date,
): Promise<GroupMember[]> {
  const group = { facility: { programmeCode: { in: [...programmeCodes] } } };
  const membership = { endedAt: null, status: 'active', group };
  const volunteer = { memberships: { some: membership } };
  const [memberships, groups, rows] = await Promise.all([
    client.membership.findMany({
      where: membership,
      select: { groupId: true, volunteerId: true, volunteer: { select: { userId: true } } },
    }),
    client.group.findMany({
      where: group,
      select: { id: true, facility: { select: { id: true, timeZone: true, programmeCode: true } } },
    }),
    client.completion.findMany({
      where: { current: 1, volunteer },
      select: { ...COMPLETION_COLUMNS, volunteerId: true },
    }),
  ]);
  const facilityOf = new Map(groups.map(({ id, facility }) => [id, facility]));
  const completions = new Map<string, Completion[]>();
  for (const { volunteerId, ...row } of rows) {
    completions.set(volunteerId, [...(completions.get(volunteerId) ?? []), toCompletion(row)]);
  }
  return memberships.flatMap(({ groupId, volunteerId, volunteer: { userId } }) => {
    const facility = facilityOf.get(groupId);
    if (!facility) return [];
    const { id: facilityId, programmeCode, timeZone } = facility;
    const today = calendarDateOf(now, timeZone);
    return [{ userId, facilityId, programmeCode, today, completions: completions.get(volunteerId) ?? [] }];
  });
}

import { calendarDateOf } from '../../core/time.js';
import { inPages, inPieces } from '../../database/in-pieces.js';
import type { ScopedClient } from '../../database/scope.js';
import { inProgrammes, programmeCodeOf } from '../../groups/group-programmes.store.js';
import type { GroupMember } from './affected.rule.js';
import { COMPLETED_BY_EACH } from './group-completions.store.js';
import type { Completion } from './readiness.rule.js';
import { COMPLETION_COLUMNS, toCompletion } from './training-rows.store.js';

/** About how many. */
const PEOPLE_IN_A_GROUP = 20;

/**
 * Active members of all groups that have one of these programmes, with what counts now: the groups in pages, then their
 * members and what these have completed, each found by its index. Asked through the relations in one statement, SQLite
 * would read everybody's for each.
 */
export async function membersAskedBy(
  client: ScopedClient,
  programmeCodes: readonly string[],
  now: Date,
): Promise<GroupMember[]> {
  const groups = await inPages((after, take) =>
    client.group.findMany({
      where: { AND: [after, inProgrammes(programmeCodes)] },
      select: {
        id: true,
        programmeCode: true,
        facility: { select: { id: true, area: true, timeZone: true, programmeCode: true } },
      },
      orderBy: { id: 'asc' },
      take,
    }),
  );
  const known = new Map(groups.map((group) => [group.id, group]));
  const pieces = await inPieces(
    known.keys(),
    (groupIds) =>
      client.membership.findMany({
        where: { groupId: { in: groupIds }, endedAt: null, status: 'active' },
        select: { groupId: true, volunteerId: true, volunteer: { select: { userId: true } } },
      }),
    PEOPLE_IN_A_GROUP,
  );
  const memberships = pieces.flat();
  const completions = await completionsOf(client, new Set(memberships.map(({ volunteerId }) => volunteerId)));
  return memberships.flatMap(({ groupId, volunteerId, volunteer: { userId } }) => {
    const group = known.get(groupId);
    if (!group) return [];
    const { facility } = group;
    const programmeCode = programmeCodeOf(group, facility);
    const today = calendarDateOf(now, facility.timeZone);
    return [{ userId, facility, programmeCode, today, completions: completions.get(volunteerId) ?? [] }];
  });
}

/** What counts now, by volunteer. */
async function completionsOf(
  client: ScopedClient,
  volunteerIds: ReadonlySet<string>,
): Promise<ReadonlyMap<string, readonly Completion[]>> {
  const pieces = await inPieces(
    volunteerIds,
    (piece) =>
      client.completion.findMany({
        where: { volunteerId: { in: piece }, current: 1 },
        select: { ...COMPLETION_COLUMNS, volunteerId: true },
      }),
    COMPLETED_BY_EACH,
  );
  const completions = new Map<string, Completion[]>();
  for (const { volunteerId, ...row } of pieces.flat()) {
    const known = completions.get(volunteerId);
    if (known) known.push(toCompletion(row));
    else completions.set(volunteerId, [toCompletion(row)]);
  }
  return completions;
}

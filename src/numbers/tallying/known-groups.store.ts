import { inPieces } from '../../database/in-pieces.js';
import type { ScopedTransaction } from '../../database/scope.js';
import { everyLeader } from '../../groups/every-leader.store.js';
import type { Booking } from './tally-books.rule.js';

type Client = Pick<ScopedTransaction, 'group' | 'groupLeader'>;

/** About how many. */
const GROUPS_LED_BY_EACH = 4;

/**
 * Bookings from before their group was noted, of visits that are no longer there to ask: they are the only group's that
 * visits the facility, where nothing there is noted of another. Else nobody knows.
 */
export async function withKnownGroups(client: Client, bookings: readonly Booking[]): Promise<readonly Booking[]> {
  const unknown = new Set(bookings.filter(({ groupId }) => groupId === null).map(({ facilityId }) => facilityId));
  if (unknown.size === 0) return bookings;
  const groups = new Map<string, Set<string>>();
  const note = (facilityId: string, groupId: string) =>
    groups.set(facilityId, (groups.get(facilityId) ?? new Set()).add(groupId));
  const there = await inPieces(unknown, (piece) =>
    client.group.findMany({ where: { facilityId: { in: piece } }, select: { id: true, facilityId: true } }),
  );
  for (const { id, facilityId } of there.flat()) note(facilityId, id);
  for (const { facilityId, groupId } of bookings) if (groupId !== null) note(facilityId, groupId);
  return bookings.map((booking) => {
    if (booking.groupId !== null) return booking;
    const [only, ...others] = groups.get(booking.facilityId) ?? [];
    return { ...booking, groupId: only !== undefined && others.length === 0 ? only : null };
  });
}

/** The groups of each leader who leads several: they know the counts of all of them. */
export async function readLed(client: Client): Promise<ReadonlySet<string>[]> {
  const led = new Map<string, Set<string>>();
  const rows = await inPieces(
    await everyLeader(client),
    (piece) => client.groupLeader.findMany({ where: { userId: { in: piece } }, orderBy: { groupId: 'asc' } }),
    GROUPS_LED_BY_EACH,
  );
  for (const { userId, groupId } of rows.flat()) led.set(userId, (led.get(userId) ?? new Set()).add(groupId));
  return [...led.values()].filter(({ size }) => size > 1);
}

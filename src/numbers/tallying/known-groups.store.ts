import type { ScopedTransaction } from '../../database/scope.js';
import type { Booking } from './tally-books.rule.js';

type Client = Pick<ScopedTransaction, 'group' | 'groupLeader'>;

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
  for (const { id, facilityId } of await client.group.findMany({ select: { id: true, facilityId: true } }))
    note(facilityId, id);
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
  for (const { userId, groupId } of await client.groupLeader.findMany({ orderBy: { groupId: 'asc' } })) {
    led.set(userId, (led.get(userId) ?? new Set()).add(groupId));
  }
  return [...led.values()].filter(({ size }) => size > 1);
}

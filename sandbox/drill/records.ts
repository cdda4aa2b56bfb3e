import { formatDistanceStrict } from 'date-fns';
import type { Database } from '../../src/database/database.js';

/** What a society's records say of themselves. */
export interface Records {
  /** The newest thing they know; null where nothing has happened. */
  readonly newestAt: Date | null;
  /** How long that is ago, in words; empty where there is none. */
  readonly age: string;
  /** Not closed. */
  readonly groups: number;
  readonly people: number;
  /** Posted, to begin later, and not called off. */
  readonly visits: number;
  /** That are taken on them. */
  readonly places: number;
}

export async function recordsOf({ client }: Database, workspaceId: string, now: Date): Promise<Records> {
  const ahead = { workspaceId, startsAt: { gt: now }, status: 'planned', week: { state: 'posted' } };
  const [groups, people, visits, places, newest] = await Promise.all([
    client.group.count({ where: { workspaceId, closedAt: null } }),
    client.volunteer.count({ where: { workspaceId } }),
    client.shift.count({ where: ahead }),
    client.claim.count({ where: { workspaceId, seat: { not: null }, shift: ahead } }),
    Promise.all([
      client.workspace.findFirst({ where: { id: workspaceId }, select: { aliveAt: true } }),
      client.ledgerMessage.aggregate({ where: { workspaceId }, _max: { updatedAt: true } }),
      client.auditEntry.aggregate({ where: { workspaceId }, _max: { at: true } }),
      client.claim.aggregate({ where: { workspaceId }, _max: { claimedAt: true } }),
      client.handledRequest.aggregate({ _max: { handledAt: true } }),
    ]),
  ]);
  const [workspace, message, entry, claim, request] = newest;
  const known = [
    workspace?.aliveAt,
    message._max.updatedAt,
    entry._max.at,
    claim._max.claimedAt,
    request._max.handledAt,
  ];
  const newestAt = known.reduce<Date | null>((last, each) => (each && (!last || each > last) ? each : last), null);
  return { newestAt, age: newestAt ? formatDistanceStrict(newestAt, now) : '', groups, people, visits, places };
}

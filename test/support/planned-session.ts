import { randomUUID } from 'node:crypto';
import type { Database } from '../../src/database/database.js';

export interface SessionOnDay {
  readonly requirementCode: string;
  readonly facilityId: string | null;
  readonly startsAt: Date;
  readonly timeZone: string;
  readonly place: string;
  /** null when it is for every group. */
  readonly groupId?: string | null;
}

/** A session of two hours with ten seats, that one may sign up for until it begins. Returns its id. */
export async function plannedSession(
  { client }: Database,
  workspaceId: string,
  { startsAt, groupId = null, ...session }: SessionOnDay,
): Promise<string> {
  const id = randomUUID();
  await client.session.create({
    data: {
      ...session,
      id,
      workspaceId,
      groupId,
      startsAt,
      endsAt: new Date(startsAt.getTime() + 2 * 60 * 60_000),
      seats: 10,
      signUpUntil: startsAt,
      plannedBy: 'U0LENA',
      createdAt: new Date('2026-11-01T12:00:00Z'),
    },
  });
  return id;
}

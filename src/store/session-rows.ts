import type { Session, SignUp, SignUpState } from '../domain/sessions.js';
import type { Prisma } from './generated/sqlite/client.js';
import type { ScopedTransaction } from './scope.js';
import { toRequirement } from './training-rows.js';

export const WITH_SIGN_UPS = {
  requirement: true,
  facility: { select: { id: true, name: true } },
  signUps: { include: { volunteer: { select: { userId: true } } }, orderBy: [{ since: 'asc' }, { id: 'asc' }] },
} satisfies Prisma.SessionInclude;

type SessionRow = Prisma.SessionGetPayload<{ include: typeof WITH_SIGN_UPS }>;

export function toSession(row: SessionRow): Session {
  return {
    id: row.id,
    requirement: toRequirement(row.requirement),
    facility: row.facility,
    groupId: row.groupId,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    timeZone: row.timeZone,
    place: row.place,
    seats: row.seats,
    signUpUntil: row.signUpUntil,
    status: row.status as Session['status'],
    plannedBy: row.plannedBy,
    attendanceMarkedAt: row.attendanceMarkedAt,
    version: row.version,
    signUps: row.signUps.map(toSignUp),
  };
}

function toSignUp({
  id,
  volunteer,
  state,
  seat,
  since,
  offeredUntil,
  attended,
}: SessionRow['signUps'][number]): SignUp {
  return { id, userId: volunteer.userId, state: state as SignUpState, seat, since, offeredUntil, attended };
}

/**
 * Whoever else wants this session waits from here on until the transaction ends, on both engines: writing the row takes
 * its lock, also where nothing in it changes.
 * @returns null when there is no such session
 */
export async function lockSession(
  transaction: ScopedTransaction,
  workspaceId: string,
  id: string,
): Promise<Session | null> {
  const { count } = await transaction.session.updateMany({ where: { id }, data: { workspaceId } });
  if (count === 0) return null;
  return toSession(await transaction.session.findUniqueOrThrow({ where: { id }, include: WITH_SIGN_UPS }));
}

/**
 * Writes what differs between two standings of one session's list: rules leave alone what they do not change. Seats are given
 * up before they are given.
 * @param volunteerIds by Slack user id, for those who are new on the list
 */
export async function writeSignUps(
  transaction: ScopedTransaction,
  workspaceId: string,
  before: Session,
  after: Session,
  volunteerIds: ReadonlyMap<string, string>,
): Promise<void> {
  const stood = new Map(before.signUps.map((signUp) => [signUp.id, signUp]));
  const differing = after.signUps.filter((signUp) => stood.get(signUp.id) !== signUp);
  const leaving = differing.filter(({ id, seat }) => stood.has(id) && stood.get(id)?.seat !== seat);
  if (leaving.length > 0) {
    await transaction.signUp.updateMany({
      where: { id: { in: leaving.map(({ id }) => id) } },
      data: { seat: null },
    });
  }
  for (const { id, userId, ...columns } of differing) {
    if (stood.has(id)) await transaction.signUp.updateMany({ where: { id }, data: columns });
    const volunteerId = volunteerIds.get(userId);
    if (stood.has(id) || !volunteerId) continue;
    await transaction.signUp.create({ data: { id, workspaceId, sessionId: after.id, volunteerId, ...columns } });
  }
}

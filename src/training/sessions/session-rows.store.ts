import type { Prisma } from '../../database/client.js';
import type { ScopedTransaction } from '../../database/scope.js';
import { bySoonest } from '../../database/stored-rows.js';
import { toRequirement } from '../requirements/training-rows.store.js';
import type { Session, SignUp, SignUpState } from './sessions.rule.js';

const WITH_LIST = {
  facility: { select: { id: true, area: true, name: true } },
  signUps: { include: { volunteer: { select: { userId: true } } } },
} satisfies Prisma.SessionInclude;

export const WITH_SIGN_UPS = { requirement: true, ...WITH_LIST } satisfies Prisma.SessionInclude;

type SessionRow = Prisma.SessionGetPayload<{ include: typeof WITH_SIGN_UPS }>;

/** Soonest first. What is asked for is read once: named by two columns with each session, it would be too much for a statement. */
export async function readSessions(
  client: Pick<ScopedTransaction, 'session' | 'requirement'>,
  where: Prisma.SessionWhereInput,
): Promise<Session[]> {
  const rows = await client.session.findMany({ where, include: WITH_LIST });
  if (rows.length === 0) return [];
  const requirements = new Map((await client.requirement.findMany()).map((row) => [row.code, row]));
  return rows.sort(bySoonest).flatMap((row) => {
    const requirement = requirements.get(row.requirementCode);
    return requirement ? [toSession({ ...row, requirement })] : [];
  });
}

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
    signUps: row.signUps.sort(byLongest).map(toSignUp),
  };
}

/** Who has waited longest first. */
function byLongest(one: SessionRow['signUps'][number], other: SessionRow['signUps'][number]): number {
  return one.since.getTime() - other.since.getTime() || (one.id < other.id ? -1 : 1);
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

import type { Prisma } from '../../database/client.js';
import { inPieces } from '../../database/in-pieces.js';
import type { ScopedTransaction } from '../../database/scope.js';
import { bySoonest } from '../../database/stored-rows.js';
import type { Requirement } from '../requirements/readiness.rule.js';
import { toRequirement } from '../requirements/training-rows.store.js';
import type { Session, SignUp, SignUpState } from './sessions.rule.js';

const WHERE_HELD = { select: { id: true, area: true, name: true } } satisfies Prisma.Session$facilityArgs;
const BY_WHOM = { volunteer: { select: { userId: true } } } satisfies Prisma.SignUpInclude;

export const WITH_SIGN_UPS = {
  requirement: true,
  facility: WHERE_HELD,
  signUps: { include: BY_WHOM },
} satisfies Prisma.SessionInclude;

type SessionRow = Prisma.SessionGetPayload<{ include: typeof WITH_SIGN_UPS }>;

/**
 * Soonest first. As a rule there are none: then nothing of them is asked for. What many have in common is read once: named by two
 * columns with each session, it would be too much for a statement.
 */
export async function readSessions(
  client: Pick<ScopedTransaction, 'session' | 'requirement' | 'facility' | 'signUp'>,
  where: Prisma.SessionWhereInput,
): Promise<Session[]> {
  const rows = await client.session.findMany({ where });
  if (rows.length === 0) return [];
  const requirements = new Map((await client.requirement.findMany()).map((row) => [row.code, toRequirement(row)]));
  const facilityIds = new Set(rows.flatMap(({ facilityId }) => facilityId ?? []));
  const facilities = await inPieces(facilityIds, (piece) =>
    client.facility.findMany({ where: { id: { in: piece } }, ...WHERE_HELD }),
  );
  const lists = await inPieces(rows, (piece) =>
    client.signUp.findMany({ where: { sessionId: { in: piece.map(({ id }) => id) } }, include: BY_WHOM }),
  );
  const facilityOf = new Map(facilities.flat().map((facility) => [facility.id, facility]));
  const signUpsOf = new Map(rows.map(({ id }): [string, SessionRow['signUps']] => [id, []]));
  for (const signUp of lists.flat()) signUpsOf.get(signUp.sessionId)?.push(signUp);
  return rows.sort(bySoonest).flatMap((row) => {
    const requirement = requirements.get(row.requirementCode);
    const facility = facilityOf.get(row.facilityId ?? '') ?? null;
    const signUps = signUpsOf.get(row.id) ?? [];
    return requirement ? [sessionOf({ ...row, facility, signUps }, requirement)] : [];
  });
}

export function toSession({ requirement, ...row }: SessionRow): Session {
  return sessionOf(row, toRequirement(requirement));
}

/** What a session is read from, besides what it completes. */
type SessionFields = Pick<
  SessionRow,
  | ('id' | 'groupId' | 'startsAt' | 'endsAt' | 'timeZone' | 'place' | 'seats' | 'signUpUntil' | 'status' | 'plannedBy')
  | ('attendanceMarkedAt' | 'version' | 'facility')
> & { readonly signUps: SignUpFields[] };
type SignUpFields = Pick<
  SessionRow['signUps'][number],
  'id' | 'state' | 'seat' | 'since' | 'offeredUntil' | 'attended' | 'volunteer'
>;

export function sessionOf(row: SessionFields, requirement: Requirement): Session {
  return {
    id: row.id,
    requirement,
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
function byLongest(one: SignUpFields, other: SignUpFields): number {
  return one.since.getTime() - other.since.getTime() || (one.id < other.id ? -1 : 1);
}

function toSignUp({ id, volunteer, state, seat, since, offeredUntil, attended }: SignUpFields): SignUp {
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
  now: Date,
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
    // Only a place stands in somebody's calendar, nothing in the line.
    const gaveUp = stood.get(id)?.state === 'signed_up' && columns.state === 'withdrawn' && { gaveUpAt: now };
    if (stood.has(id)) await transaction.signUp.updateMany({ where: { id }, data: { ...columns, ...gaveUp } });
    const volunteerId = volunteerIds.get(userId);
    if (stood.has(id) || !volunteerId) continue;
    await transaction.signUp.create({ data: { id, workspaceId, sessionId: after.id, volunteerId, ...columns } });
  }
}

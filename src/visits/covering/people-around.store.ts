import type { Group, Shift } from '../../core/model.js';
import { DEFAULT_QUIET_HOURS } from '../../core/quiet-hours.js';
import { BELOW_ALL_SEATS } from '../../core/shadow-seats.js';
import { LONGEST_VISIT } from '../../core/stretches.js';
import { calendarDateOf } from '../../core/time.js';
import type { Prisma } from '../../database/client.js';
import { inPieces } from '../../database/in-pieces.js';
import type { ScopedTransaction } from '../../database/scope.js';
import { STRETCH_COLUMNS, toStretch } from '../../database/stored-stretches.js';
import { readRoles } from '../../groups/who-can-act.store.js';
import { COMPLETION_COLUMNS, toCompletion } from '../../training/requirements/training-rows.store.js';
import { RATIONED_OVER } from './asking.rule.js';
import { HOUR, type KnownPerson } from './offers.rule.js';

/** Milliseconds. Somebody asked longer ago for another visit is asked about this one all the same. */
const ASKS_LOOKED_AT = 30 * 24 * HOUR;
/** What is on the same day as a visit begins within so long of it. */
const AROUND = LONGEST_VISIT + 24 * HOUR;
/** About how many rows are read with each person. */
const ROWS_OF_EACH = 15;

/** Somebody with the id of their row. */
export interface StoredPerson extends KnownPerson {
  readonly volunteerId: string;
}

/** These people as far as they may have to do with a visit, by Slack user id. The same few statements, however many there are. */
export async function peopleAround(
  transaction: ScopedTransaction,
  visit: { readonly shift: Shift; readonly group: Group },
  userIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, StoredPerson>> {
  const volunteers = await transaction.volunteer.findMany({
    where: { userId: { in: [...userIds] } },
    select: { id: true },
  });
  const ids = volunteers.map(({ id }) => id);
  const memberships = await transaction.membership.findMany({
    where: { groupId: visit.group.id, endedAt: null, volunteerId: { in: ids } },
    select: { volunteerId: true, status: true },
  });
  return toPeople(transaction, visit, memberships, ids, now);
}

/** Every member of the visit's group, the same way. */
export async function membersAround(
  transaction: ScopedTransaction,
  visit: { readonly shift: Shift; readonly group: Group },
  now: Date,
): Promise<ReadonlyMap<string, StoredPerson>> {
  const memberships = await transaction.membership.findMany({
    where: { groupId: visit.group.id, endedAt: null },
    select: { volunteerId: true, status: true },
  });
  const ids = memberships.map(({ volunteerId }) => volunteerId);
  return toPeople(transaction, visit, memberships, ids, now);
}

async function toPeople(
  transaction: ScopedTransaction,
  visit: { readonly shift: Shift; readonly group: Group },
  memberships: readonly { readonly volunteerId: string; readonly status: string }[],
  volunteerIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, StoredPerson>> {
  const statuses = new Map(memberships.map(({ volunteerId, status }) => [volunteerId, status]));
  const rows = await readRows(transaction, volunteerIds, visit, now);
  const roles = await readRoles(
    transaction,
    rows.map(({ userId }) => userId),
  );
  return new Map(
    rows.map((row) => {
      const membership = (statuses.get(row.id) ?? null) as KnownPerson['membership'];
      const isActive = roles.get(row.userId) !== 'deactivated';
      return [row.userId, { ...toPerson(row, visit.shift, now), membership, isActive }];
    }),
  );
}

/** What of these people decides whether they may be asked, once nobody else can change it any more. */
export async function stillAsRead(
  transaction: ScopedTransaction,
  visit: { readonly shift: Shift; readonly group: Group },
  people: readonly StoredPerson[],
  now: Date,
): Promise<boolean> {
  const ids = people.map(({ volunteerId }) => volunteerId).sort();
  for (const id of ids) await transaction.volunteer.updateMany({ where: { id }, data: { id } });
  const rows = await readRows(transaction, ids, visit, now);
  const told = (one: Omit<KnownPerson, 'membership' | 'isActive'>) =>
    JSON.stringify([one.otherShifts, one.askedElsewhere, one.openElsewhere, one.timeOff]);
  return people.every((person) => {
    const row = rows.find(({ id }) => id === person.volunteerId);
    return row !== undefined && told(toPerson(row, visit.shift, now)) === told(person);
  });
}

async function readRows(
  transaction: ScopedTransaction,
  volunteerIds: readonly string[],
  { shift, group }: { readonly shift: Shift; readonly group: Group },
  now: Date,
) {
  const columns = columnsAround(shift, calendarDateOf(now, group.facility.timeZone), now);
  const pieces = await inPieces(
    new Set(volunteerIds),
    (piece) => transaction.volunteer.findMany({ where: { id: { in: piece } }, select: columns }),
    ROWS_OF_EACH,
  );
  return pieces.flat();
}

function columnsAround({ startsAt, endsAt }: Shift, today: string, now: Date) {
  const around = {
    startsAt: { gt: new Date(startsAt.getTime() - AROUND), lt: new Date(endsAt.getTime() + 24 * HOUR) },
    status: 'planned',
  };
  return {
    id: true,
    userId: true,
    quietFrom: true,
    quietUntil: true,
    askedAt: true,
    timeOff: { where: { until: { gte: today } }, select: { from: true, until: true } },
    completions: { where: { current: 1 }, select: COMPLETION_COLUMNS },
    claims: {
      where: { seat: { gt: BELOW_ALL_SEATS }, shift: around },
      select: { shift: { select: { id: true, ...STRETCH_COLUMNS } } },
    },
    asks: {
      where: { askedAt: { gt: new Date(now.getTime() - ASKS_LOOKED_AT) } },
      select: {
        via: true,
        askedAt: true,
        until: true,
        answer: true,
        offer: { select: { open: true, shiftId: true, shift: { select: STRETCH_COLUMNS } } },
      },
    },
  } satisfies Prisma.VolunteerSelect;
}

type PersonRow = Awaited<ReturnType<typeof readRows>>[number];

function toPerson(row: PersonRow, shift: Shift, now: Date): Omit<StoredPerson, 'membership' | 'isActive'> {
  const { quietFrom: from, quietUntil: until } = row;
  const elsewhere = row.asks.filter(({ offer }) => offer.shiftId !== shift.id);
  const isOpen = (ask: (typeof elsewhere)[number]) => {
    // Whether somebody who was asked by name has said no meanwhile is not to be read from whom another visit may ask.
    if (ask.via === 'invite' || ask.via === 'swap')
      return ask.answer !== 'yes' && ask.until !== null && ask.until > now;
    return ask.offer.open === 1 && ask.answer === null && (ask.until === null || ask.until > now);
  };
  return {
    volunteerId: row.id,
    userId: row.userId,
    completions: row.completions.map(toCompletion),
    otherShifts: inOrder(row.claims.map((claim) => ({ id: claim.shift.id, ...toStretch(claim.shift) }))).filter(
      ({ id }) => id !== shift.id,
    ),
    timeOff: row.timeOff,
    quietHours: from !== null && until !== null ? { from, until } : DEFAULT_QUIET_HOURS,
    askedAt: row.askedAt,
    askedElsewhere: elsewhere
      .filter(({ via, askedAt }) => via !== 'line' && askedAt.getTime() > now.getTime() - RATIONED_OVER * HOUR)
      .map(({ askedAt }) => askedAt)
      .sort((one, other) => one.getTime() - other.getTime()),
    openElsewhere: inOrder(elsewhere.filter(isOpen).map(({ offer }) => toStretch(offer.shift))),
  };
}

function inOrder<Each extends { readonly startsAt: Date }>(visits: readonly Each[]): Each[] {
  return visits.toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
}

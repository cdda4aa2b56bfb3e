import type { Locale, MembershipStatus } from '../../core/model.js';
import type { ScopedClient } from '../../database/scope.js';
import { defineStore } from '../../database/society.js';
import { NAMES } from '../../database/stored-rows.js';
import { KEPT_MODELS } from './kept.rule.js';
import { ownRows, tableOf, type Whose, whoseOf } from './kept-rows.store.js';
import type { OwnData, OwnRows, OwnVisit } from './own-data.rule.js';

export interface OwnDatas {
  /** @param userId Slack user id, always of whoever asks */
  of(userId: string, now: Date): Promise<OwnData>;
  /** The same, whole, for their file. */
  rowsOf(userId: string): Promise<OwnRows>;
}

/** What is of no use to anybody, or tells of others: the workspace, and how delivery goes about its work. */
const NOT_IN_THE_FILE: ReadonlySet<string> = new Set([
  'workspaceId',
  'desiredFingerprint',
  'appliedFingerprint',
  'textFingerprint',
  'attempt',
  'leaseUntil',
]);

export const OwnDatas = defineStore(
  ({ client }): OwnDatas => ({
    async of(userId, now) {
      const whose = await whoseOf(client, userId);
      return { ...(await tasksOf(client, userId)), ...(await doingsOf(client, whose, now)) };
    },

    async rowsOf(userId) {
      const whose = await whoseOf(client, userId);
      const rows: Record<string, Record<string, unknown>[]> = {};
      const traces: Record<string, number> = {};
      for (const [model, kept] of KEPT_MODELS) {
        const where = ownRows(kept, whose);
        const found = where ? await tableOf(client, model).findMany({ where }) : [];
        if (found.length > 0) rows[model] = found.map(inTheFile);
        const count = await tracesIn(client, [[model, kept]], userId);
        if (count > 0) traces[model] = count;
      }
      return { rows, traces };
    },
  }),
);

function inTheFile(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([column]) => !NOT_IN_THE_FILE.has(column)));
}

async function tracesIn(client: ScopedClient, models: typeof KEPT_MODELS, userId: string): Promise<number> {
  let sum = 0;
  for (const [model, { traces = [] }] of models)
    for (const column of traces) sum += await tableOf(client, model).count({ where: { [column]: userId } });
  return sum;
}

async function tasksOf(client: ScopedClient, userId: string) {
  const [national, led, role, told, traces] = await Promise.all([
    client.nationalStaff.count({ where: { userId } }),
    client.groupLeader.findMany({
      where: { userId },
      select: { group: { select: { name: true, contactLine: true } } },
    }),
    client.workspaceRole.count({ where: { userId } }),
    client.notice.count({ where: { userId } }),
    tracesIn(client, KEPT_MODELS, userId),
  ]);
  return {
    isNationalStaff: national > 0,
    leads: led.map(({ group }) => group.name).sort(),
    hasRole: role > 0,
    told,
    traces,
    contactLines: led.filter(({ group }) => group.contactLine !== null).map(({ group }) => group.name),
  };
}

async function doingsOf(client: ScopedClient, { userId, volunteerId }: Whose, now: Date) {
  const mine = { volunteerId: volunteerId ?? '' };
  const group = { select: { name: true, facility: { select: { timeZone: true } } } } as const;
  const [
    volunteer,
    memberships,
    claims,
    completions,
    signUps,
    standing,
    mentoring,
    asked,
    waiting,
    timeOff,
    wishes,
    feeds,
  ] = await Promise.all([
    client.volunteer.findFirst({ where: { userId } }),
    client.membership.findMany({ where: mine, include: { group } }),
    client.claim.findMany({
      where: { ...mine, seat: { not: null } },
      select: { shift: { select: { startsAt: true, endsAt: true, week: { select: { group } } } } },
    }),
    client.completion.findMany({ where: { ...mine, current: 1 }, include: { requirement: true } }),
    client.signUp.findMany({ where: mine, include: { session: { include: { requirement: true } } } }),
    client.standingPlace.findMany({ where: { ...mine, open: 1 }, include: { group } }),
    client.mentor.findMany({
      where: mine,
      select: { pairing: { select: { group: { select: { name: true } } } } },
    }),
    client.ask.count({ where: mine }),
    client.reservePlace.count({ where: mine }),
    client.timeOff.findMany({ where: mine, orderBy: { from: 'asc' } }),
    client.callWish.count({ where: mine }),
    client.calendarFeed.count({ where: mine }),
  ]);
  const visits = claims
    .map(({ shift: { startsAt, endsAt, week } }): OwnVisit => {
      return { startsAt, endsAt, group: week.group.name, timeZone: week.group.facility.timeZone };
    })
    .sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
  return {
    settings: volunteer && { ...volunteer, locale: volunteer.locale as Locale | null, hasCalendar: feeds > 0 },
    groups: memberships.map((membership) => ({
      name: membership.group.name,
      status: membership.status as MembershipStatus,
      endedAt: membership.endedAt,
    })),
    ahead: visits.filter(({ endsAt }) => endsAt > now),
    goneBy: visits.filter(({ endsAt }) => endsAt <= now).length,
    training: completions.map(({ requirement, doneOn, expiresOn }) => {
      return { names: NAMES.parse(requirement.names), doneOn, expiresOn };
    }),
    sessions: signUps.map(({ session }) => {
      return { names: NAMES.parse(session.requirement.names), startsAt: session.startsAt, timeZone: session.timeZone };
    }),
    standing: standing.map((place) => ({
      group: place.group.name,
      weekday: place.weekday,
      startTime: place.startTime,
    })),
    pairings: mentoring.map(({ pairing }) => pairing.group.name).sort(),
    asked,
    waiting,
    timeOff: timeOff.map(({ from, until }) => ({ from, until })),
    wishes,
  };
}

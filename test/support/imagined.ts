/** People, groups and visits for tests of rules: stored nowhere, and in no Slack. */

import type { Claim, Facility, Group, GroupWeek, Locale, Shift } from '../../src/core/model.js';
import { DEFAULT_QUIET_HOURS } from '../../src/core/quiet-hours.js';
import type { Reader } from '../../src/core/reminder-times.js';
import { wallClockToInstant } from '../../src/core/time.js';
import type { Session, SignUp } from '../../src/training/sessions/sessions.rule.js';
import { programmeCalled } from './programmes.js';
import { requirementCalled } from './readiness-rules.js';

export const STOCKHOLM = 'Europe/Stockholm';
export const COPENHAGEN = 'Europe/Copenhagen';

/** When a clock on a wall in the zone shows this. @param text e.g. `2026-11-24 17:00` */
export function at(text: string, zone = STOCKHOLM): Date {
  const [date = '', time = ''] = text.split(' ');
  return wallClockToInstant(date, time, zone);
}

/** A remand prison in Sweden. */
export function aFacility(changes: Partial<Facility> = {}): Facility {
  return {
    id: 'f1',
    name: 'Häktet',
    kind: 'remand_prison',
    region: 'Väst',
    area: null,
    address: null,
    meetingPoint: null,
    timeZone: STOCKHOLM,
    visitorCap: 4,
    lateMinutes: 30,
    status: 'active',
    ...changes,
  };
}

/** A prison in Denmark. */
export function aDanishFacility(changes: Partial<Facility> = {}): Facility {
  return aFacility({
    name: 'Vestre Fængsel',
    kind: 'prison',
    region: 'Hovedstaden',
    timeZone: COPENHAGEN,
    ...changes,
  });
}

/** Visits the remand prison in Sweden; Lena leads it. */
export function aGroup(changes: Partial<Group> = {}): Group {
  return {
    id: 'g1',
    name: 'Besöksgruppen',
    channelId: 'C0GOTEBORG',
    locale: 'sv',
    showNames: true,
    contactLine: null,
    leaderIds: ['U0LENA'],
    facility: aFacility(),
    programme: programmeCalled('se.remand_visits'),
    ...changes,
  };
}

/** Visits the prison in Denmark, one to one. */
export function aDanishGroup(changes: Partial<Group> = {}): Group {
  const programme = programmeCalled('dk.prison_visiting');
  return aGroup({ locale: 'da', facility: aDanishFacility(), programme, ...changes });
}

/** Somebody's place on a visit, the first one unless told. */
export function aClaim(userId: string, changes: Partial<Claim> = {}): Claim {
  return { id: `claim-${userId}`, userId, seat: 1, claimedAt: at('2026-11-10 12:00'), confirmedAt: null, ...changes };
}

/** On a Tuesday evening, cleared, for two or three; nobody has claimed it. */
export function aVisit(changes: Partial<Shift> = {}): Shift {
  return {
    id: 's1',
    startsAt: at('2026-11-24 17:00'),
    endsAt: at('2026-11-24 19:00'),
    format: 'individual',
    minimumParty: 2,
    maximumParty: 3,
    cleared: true,
    status: 'planned',
    toldShortAt: null,
    version: 1,
    claims: [],
    shadows: [],
    ...changes,
  };
}

/** A posted week 48 with these visits. */
export function aWeek(shifts: readonly Shift[], changes: Partial<GroupWeek> = {}): GroupWeek {
  return {
    id: 'w1',
    isoWeek: '2026-W48',
    state: 'posted',
    version: 1,
    changedBy: 'U0LENA',
    shifts,
    group: aGroup(),
    ...changes,
  };
}

/** Reads Swedish, unless another language is named, in Sweden, and is in the group. */
export function aReader({ locale = 'sv', ...changes }: Partial<Reader> & { readonly locale?: Locale } = {}): Reader {
  return {
    languages: { chosen: locale, slack: 'en-GB', groups: ['sv'], society: 'sv' },
    timeZone: STOCKHOLM,
    isActive: true,
    quietHours: DEFAULT_QUIET_HOURS,
    groupIds: new Set(['g1']),
    ...changes,
  };
}

/** A study visit of two hours for every group, with ten seats; sign-up lasts until it begins. */
export function aSession(startsAt: Date, changes: Partial<Session> = {}): Session {
  return {
    id: 'S1',
    requirement: requirementCalled('study_visit'),
    facility: null,
    groupId: null,
    startsAt,
    endsAt: new Date(startsAt.getTime() + 2 * 60 * 60_000),
    timeZone: STOCKHOLM,
    place: 'Vid porten',
    seats: 10,
    signUpUntil: startsAt,
    status: 'planned',
    plannedBy: 'U0LENA',
    attendanceMarkedAt: null,
    version: 1,
    signUps: [],
    ...changes,
  };
}

/** Somebody's place at a session, the first one unless told. */
export function aSignUp(userId: string, since: Date, changes: Partial<SignUp> = {}): SignUp {
  return {
    id: `of_${userId}`,
    userId,
    state: 'signed_up',
    seat: 1,
    since,
    offeredUntil: null,
    attended: null,
    ...changes,
  };
}

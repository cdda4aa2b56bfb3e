import { daysBefore, instantOf, wallShows } from './wall-clock.js';

/** What is true of visits and people. Instants in milliseconds since 1970. */
export interface Facts {
  readonly shifts: readonly ShiftFact[];
  readonly claims: readonly ClaimFact[];
  readonly people: readonly PersonFact[];
  readonly leaders: readonly { readonly groupId: string; readonly userId: string }[];
  readonly groups: readonly { readonly groupId: string; readonly zone: string; readonly status: string }[];
  readonly postedWeeks: readonly { readonly groupId: string; readonly isoWeek: string }[];
}

export interface ShiftFact {
  readonly id: string;
  readonly groupId: string;
  readonly isoWeek: string;
  readonly weekState: string;
  readonly startsAt: number;
  readonly status: string;
  readonly minimum: number;
}

export interface ClaimFact {
  readonly id: string;
  readonly shiftId: string;
  readonly userId: string;
  readonly claimedAt: number;
}

export interface PersonFact {
  readonly userId: string;
  readonly quietFrom: string | null;
  readonly quietUntil: string | null;
  /** Groups that they are a member of now. */
  readonly groupIds: readonly string[];
}

/** A reminder that somebody should see. */
export interface ExpectedReminder {
  readonly key: string;
  readonly userId: string;
  /** What the message shows that tells it from others: its buttons' value. */
  readonly about: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Before then it is too far ahead for anybody to do anything about it. */
  readonly notBefore: number;
}

const TO_HOLDERS = [
  { name: 'first', days: 7 },
  { name: 'last', days: 1 },
] as const;
const DAY = 24 * 3_600_000;
const HORIZON = 14 * DAY;
const EVENING = '18:00';
const SHORT_DAYS = 2;
const QUIET = { from: '21:00', until: '08:00' };

/**
 * Every reminder that these facts call for, past ones included, reckoned from the rules as people know them: seven days
 * before and the evening before at 18:00 to whoever holds a visit; two days before, at the time of the visit, to the
 * leaders of one below its minimum.
 * @param personZone where each person's own clock is, for their quiet hours
 */
export function expectedReminders(facts: Facts, personZone: string): ExpectedReminder[] {
  const groups = new Map(facts.groups.map((group) => [group.groupId, group]));
  const people = new Map(facts.people.map((person) => [person.userId, person]));
  const ofVisits = facts.shifts.flatMap((shift): ExpectedReminder[] => {
    const zone = groups.get(shift.groupId)?.zone;
    if (!zone || shift.weekState !== 'posted' || shift.status !== 'planned') return [];
    const claims = facts.claims.filter(({ shiftId }) => shiftId === shift.id);
    const date = wallShows(shift.startsAt, zone).slice(0, 10);
    const held = claims.flatMap((claim) => {
      const person = people.get(claim.userId);
      if (!person?.groupIds.includes(shift.groupId)) return [];
      return TO_HOLDERS.flatMap(({ name, days }): ExpectedReminder[] => {
        const at = awake(instantOf(`${daysBefore(date, days)} ${EVENING}`, zone), person, personZone);
        if (at <= claim.claimedAt) return [];
        return [
          { key: `reminder:${claim.id}:${name}`, userId: claim.userId, about: shift.id, at, notBefore: at - HORIZON },
        ];
      });
    });
    const time = wallShows(shift.startsAt, zone).slice(11);
    const shortAt = instantOf(`${daysBefore(date, SHORT_DAYS)} ${time}`, zone);
    const short =
      claims.length >= shift.minimum ? [] : facts.leaders.filter(({ groupId }) => groupId === shift.groupId);
    const told = short.map(({ userId }) => {
      const at = awake(shortAt, people.get(userId), personZone);
      const about = `${shift.groupId}|${shift.isoWeek}`;
      return { key: `short:${shift.id}:${userId}`, userId, about, at, notBefore: at - HORIZON };
    });
    return [...held, ...told];
  });
  return [...ofVisits, ...unposted(facts, people, personZone)];
}

/** To the leaders on Thursdays at noon, when the next week is not posted. */
function unposted(facts: Facts, people: ReadonlyMap<string, PersonFact>, personZone: string): ExpectedReminder[] {
  const [earliest = 0] = facts.shifts.map(({ startsAt }) => startsAt).sort((one, other) => one - other);
  const thursdays = [-1, 0, 1, 2, 3].map((week) =>
    thursdayOf(wallShows(earliest + week * 7 * DAY, 'UTC').slice(0, 10)),
  );
  return facts.groups
    .filter(({ status }) => status === 'active')
    .flatMap(({ groupId, zone }) =>
      thursdays.flatMap((thursday) => {
        const isoWeek = isoWeekAfter(thursday);
        if (facts.postedWeeks.some((week) => week.groupId === groupId && week.isoWeek === isoWeek)) return [];
        const noon = instantOf(`${thursday} 12:00`, zone);
        // Only the next of them is thought of, from a minute after the one before.
        const notBefore = instantOf(`${daysBefore(thursday, 7)} 12:00`, zone) + 60_000;
        return facts.leaders
          .filter((leader) => leader.groupId === groupId)
          .map(({ userId }) => ({
            key: `unposted:${groupId}:${isoWeek}:${userId}`,
            userId,
            about: `${groupId}|${isoWeek}`,
            at: awake(noon, people.get(userId), personZone),
            notBefore,
          }));
      }),
    );
}

function thursdayOf(date: string): string {
  const weekday = (new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7;
  return daysBefore(date, weekday - 3);
}

/** The ISO week that follows the one of this Thursday, which says which year the week belongs to. */
function isoWeekAfter(thursday: string): string {
  const next = daysBefore(thursday, -7);
  const year = next.slice(0, 4);
  const dayOfYear = Math.round((Date.parse(next) - Date.parse(`${year}-01-01`)) / DAY);
  return `${year}-W${String(Math.floor(dayOfYear / 7) + 1).padStart(2, '0')}`;
}

/** Moved to the beginning of the person's quiet hours when it lies within them. */
function awake(at: number, person: PersonFact | undefined, zone: string): number {
  const from = person?.quietFrom ?? QUIET.from;
  const until = person?.quietUntil ?? QUIET.until;
  const [date = '', time = ''] = wallShows(at, zone).split(' ');
  const isOverMidnight = until < from;
  const isQuiet = isOverMidnight ? time >= from || time < until : time >= from && time < until;
  if (!isQuiet) return at;
  const day = isOverMidnight && time < until ? daysBefore(date, 1) : date;
  return Math.min(at, instantOf(`${day} ${from}`, zone));
}

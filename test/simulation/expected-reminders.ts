import { daysBefore, instantOf, wallShows } from './wall-clock.js';

/** What is true of visits and people. Instants in milliseconds since 1970. */
export interface Facts {
  readonly shifts: readonly ShiftFact[];
  readonly claims: readonly ClaimFact[];
  readonly people: readonly PersonFact[];
  readonly leaders: readonly { readonly groupId: string; readonly userId: string }[];
  readonly groups: readonly { readonly groupId: string; readonly zone: string; readonly status: string }[];
  /** First and last days on which no visits are made, those of the facility for each of its groups; `until` null: nobody can say. */
  readonly pauses: readonly { readonly groupId: string; readonly from: string; readonly until: string | null }[];
  /** Hours that mentors of one-to-ones have entered, one for each of them. */
  readonly meetings: readonly {
    readonly id: string;
    readonly pairingId: string;
    readonly startsAt: number;
    readonly zone: string;
    readonly userId: string;
  }[];
  readonly postedWeeks: readonly { readonly groupId: string; readonly isoWeek: string }[];
}

export interface ShiftFact {
  readonly id: string;
  readonly groupId: string;
  readonly isoWeek: string;
  readonly weekState: string;
  readonly startsAt: number;
  /** Between its two times; null where it has only one. */
  readonly pause: { readonly from: number; readonly until: number } | null;
  readonly status: string;
  readonly minimum: number;
  readonly isCleared: boolean;
}

export interface ClaimFact {
  readonly id: string;
  readonly shiftId: string;
  readonly userId: string;
  readonly claimedAt: number;
  /** Whether they come, as far as a leader has heard. */
  readonly isExpected: boolean;
  /** Whether they have said that they come, of a place that was claimed for whoever comes every week; null of any other. */
  readonly standing: { readonly isAnswered: boolean } | null;
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
  /** From when on the bot says it itself, and takes it back; left out where it never does. Milliseconds since 1970. */
  readonly saidItselfAt?: number;
}

const TO_HOLDERS = [
  { name: 'first', days: 7 },
  { name: 'last', days: 1 },
] as const;
const DAY = 24 * 3_600_000;
const HORIZON = 14 * DAY;
const EVENING = '18:00';
const SHORT_DAYS = 2;
const QUESTIONS = [
  { name: 'two_days', days: 2 },
  { name: 'one_day', days: 1 },
] as const;
const HOUR = 3_600_000;
const ASK_FIRST = 20 * HOUR;
const LAST_CALL = 20 * HOUR;
/** So long Slack waits for the bot to say it itself. */
const FALLS_BACK_AFTER = HOUR / 2;
/** By so long before a visit a leader hears of it, also in their quiet hours. */
const AT_LATEST = 3 * HOUR;
/** Whoever comes every week: when they are asked, at the latest after their visit is posted, and until when before it they answer. */
const QUESTION_DAYS = 4;
const ASKED_SOON = 10 * 60_000;
const SILENT_AFTER = 48 * HOUR;
const QUIET = { from: '21:00', until: '08:00' };

/**
 * Every reminder that these facts call for, past ones included, reckoned from the rules as people know them: seven days
 * before and the evening before at 18:00 to whoever holds a visit, and of one on two days once more the evening before the
 * second, but not while they are inside. Two days before, at the time of the visit, and twenty hours
 * before leaders of one below its minimum have a card, and hear what becomes of it: half an hour later, or in the morning
 * where that is in their quiet hours, Slack says so, where the bot has not. Of a visit that is not cleared, leaders
 * are asked two days and a day before, and whoever holds it is told 20 hours before to ask first, unless the evening's reminder
 * is hardly an hour from that or later.
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
      const remindedAt = (days: number) =>
        awake(instantOf(`${daysBefore(date, days)} ${EVENING}`, zone), person, personZone);
      const times = TO_HOLDERS.map(({ name, days }) => ({ name, at: remindedAt(days) }))
        .filter(({ name, at }) => at > claim.claimedAt && !(claim.standing && name === 'first'))
        .concat(questions(claim, shift, remindedAt(QUESTION_DAYS), person, personZone));
      return times.map(
        ({ name, at }): ExpectedReminder => ({
          ...{
            key: `reminder:${claim.id}:${name}`,
            userId: claim.userId,
            about: shift.id,
            at,
            notBefore: at - HORIZON,
          },
        }),
      );
    });
    const time = wallShows(shift.startsAt, zone).slice(11);
    const shortAt = instantOf(`${daysBefore(date, SHORT_DAYS)} ${time}`, zone);
    const short =
      claims.filter(({ isExpected }) => isExpected).length >= shift.minimum
        ? []
        : facts.leaders.filter(({ groupId }) => groupId === shift.groupId);
    const told = short.flatMap(({ userId }) => {
      const person = people.get(userId);
      const about = `${shift.groupId}|${shift.isoWeek}`;
      return [
        { name: 'short', saidItselfAt: awake(shortAt, person, personZone) },
        { name: 'last_call', saidItselfAt: awake(shift.startsAt - LAST_CALL, person, personZone) },
      ].map(({ name, saidItselfAt }): ExpectedReminder => {
        const at = fallsBackAt(saidItselfAt, shift, person, personZone);
        return { key: `${name}:${shift.id}:${userId}`, userId, about, at, notBefore: at - HORIZON, saidItselfAt };
      });
    });
    const again = secondDays(shift, zone, claims, people, personZone);
    return [
      ...held,
      ...again,
      ...told,
      ...(shift.isCleared ? [] : notCleared(shift, zone, facts, people, personZone, held)),
    ];
  });
  return [...ofVisits, ...ofMeetings(facts, people, personZone), ...unposted(facts, people, personZone)];
}

/** Of an hour that was entered each of its mentors is reminded the evening before. */
function ofMeetings(
  { meetings }: Facts,
  people: ReadonlyMap<string, PersonFact>,
  personZone: string,
): ExpectedReminder[] {
  return meetings.map(({ id, pairingId, startsAt, zone, userId }) => {
    const evening = instantOf(`${daysBefore(wallShows(startsAt, zone).slice(0, 10), 1)} ${EVENING}`, zone);
    const at = awake(evening, people.get(userId), personZone);
    return { key: `meeting:${id}:${userId}:last`, userId, about: `${pairingId}|${id}`, at, notBefore: at - HORIZON };
  });
}

/** Not in their quiet hours, where there is time after them. */
function fallsBackAt(
  saidItselfAt: number,
  { startsAt }: ShiftFact,
  person: PersonFact | undefined,
  personZone: string,
): number {
  const soon = saidItselfAt + FALLS_BACK_AFTER;
  const awakeAt = quietAround(soon, person, personZone)?.until ?? soon;
  return awakeAt <= startsAt - AT_LATEST ? awakeAt : soon;
}

/** Whoever comes every week is asked in the place of the first reminder, while they have not answered and can. */
function questions(
  { standing, claimedAt }: ClaimFact,
  { startsAt }: ShiftFact,
  evening: number,
  person: PersonFact,
  personZone: string,
): { name: 'first'; at: number }[] {
  if (!standing || standing.isAnswered) return [];
  const soon = claimedAt + ASKED_SOON;
  const at = evening > claimedAt ? evening : (quietAround(soon, person, personZone)?.until ?? soon);
  return at < startsAt - SILENT_AFTER ? [{ name: 'first', at }] : [];
}

/** What a reminder of a second day shows: no button, only words. */
export const SECOND_DAY = 'the second day';

function secondDays(
  { groupId, startsAt, pause }: ShiftFact,
  zone: string,
  claims: readonly ClaimFact[],
  people: ReadonlyMap<string, PersonFact>,
  personZone: string,
): ExpectedReminder[] {
  const [first = '', second = ''] = [startsAt, pause?.until ?? startsAt].map((at) => wallShows(at, zone).slice(0, 10));
  if (!pause || first === second) return [];
  const evening = instantOf(`${daysBefore(second, 1)} ${EVENING}`, zone);
  return claims.flatMap(({ id, userId }): ExpectedReminder[] => {
    const person = people.get(userId);
    if (!person?.groupIds.includes(groupId)) return [];
    const at = Math.max(awake(evening, person, personZone), pause.from);
    return [{ key: `reminder:${id}:second`, userId, about: SECOND_DAY, at, notBefore: at - HORIZON }];
  });
}

function notCleared(
  shift: ShiftFact,
  zone: string,
  { claims, leaders }: Facts,
  people: ReadonlyMap<string, PersonFact>,
  personZone: string,
  reminders: readonly ExpectedReminder[],
): ExpectedReminder[] {
  const [date = '', time = ''] = wallShows(shift.startsAt, zone).split(' ');
  const asked = leaders
    .filter(({ groupId }) => groupId === shift.groupId)
    .flatMap(({ userId }) =>
      QUESTIONS.map(({ name, days }) => {
        const at = awake(instantOf(`${daysBefore(date, days)} ${time}`, zone), people.get(userId), personZone);
        const key = `clearance:${shift.id}:${userId}:${name}`;
        return { key, userId, about: questionAbout(shift.id), at, notBefore: at - HORIZON };
      }),
    );
  const told = claims
    .filter(({ shiftId }) => shiftId === shift.id)
    .flatMap((claim): ExpectedReminder[] => {
      const at = awake(shift.startsAt - ASK_FIRST, people.get(claim.userId), personZone);
      const last = reminders.find(({ key }) => key === `reminder:${claim.id}:last`);
      if (at <= claim.claimedAt || (last && last.at >= at - HOUR)) return [];
      const { userId } = claim;
      return [{ key: `ask_first:${claim.id}`, userId, about: shift.id, at, notBefore: at - HORIZON }];
    });
  return [...asked, ...told];
}

/** What a question shows whether a visit is cleared. */
export function questionAbout(shiftId: string): string {
  return `cleared? ${shiftId}`;
}

/** To the leaders on Thursdays at noon, when the next week is not posted and not paused as a whole. */
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
        if (isPausedAllWeek(facts, groupId, thursday)) return [];
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

/** Whether nothing can be posted in the week after this Thursday. */
function isPausedAllWeek({ pauses }: Facts, groupId: string, thursday: string): boolean {
  const own = pauses.filter((pause) => pause.groupId === groupId);
  const days = [4, 5, 6, 7, 8, 9, 10].map((later) => daysBefore(thursday, -later));
  return days.every((day) => own.some(({ from, until }) => from <= day && (until === null || day <= until)));
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
  return quietAround(at, person, zone)?.from ?? at;
}

/** The quiet hours of the person in which this instant lies; null when it lies in none. */
function quietAround(
  at: number,
  person: PersonFact | undefined,
  zone: string,
): { readonly from: number; readonly until: number } | null {
  const from = person?.quietFrom ?? QUIET.from;
  const until = person?.quietUntil ?? QUIET.until;
  const [date = '', time = ''] = wallShows(at, zone).split(' ');
  const isOverMidnight = until < from;
  const isQuiet = isOverMidnight ? time >= from || time < until : time >= from && time < until;
  if (!isQuiet) return null;
  const began = isOverMidnight && time < until ? daysBefore(date, 1) : date;
  const ends = isOverMidnight && time >= from ? daysBefore(date, -1) : date;
  return { from: Math.min(at, instantOf(`${began} ${from}`, zone)), until: instantOf(`${ends} ${until}`, zone) };
}

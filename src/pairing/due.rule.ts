import { type CalendarDate, calendarDateOf, wallClockToInstant } from '../core/time.js';
import { dateAfter } from '../core/weeks.js';
import { monthsAfter } from '../training/requirements/readiness.rule.js';
import { heardOf, mentorsOf, type Pairing, placeOfPairing } from './pairing.rule.js';

const DAY = 24 * 60 * 60_000;
/** Days of quiet after which its mentors are asked how it goes; more where the programme's visits come every 14 days. */
const QUIET_DAYS = 28;
const QUIET_DAYS_OF_FORTNIGHTS = 42;
/** Days after the first question after which they are asked again, and their leader hears. */
const SECOND_DAYS = 14;
/** Days between two offers of sparring, once the first meetings are over. */
const SPARRING_DAYS = 56;
/** After each of so many first meetings sparring is offered. */
export const FIRST_MEETINGS = 3;
/** Days before an end at which leaders are told of it. */
const CARDS = [90, 60, 14];
/** By the wall clock of the place. */
const CARD_AT = '09:00';
/** How long one that has ended is kept, and a meeting that is over. Milliseconds. */
export const KEPT_AFTERWARDS = 30 * DAY;

/** Something that comes due by itself. Nothing ever ends by itself. */
export type Due =
  /** Its mentors are asked how it goes; with `isSecond` the leader hears that nobody has answered. */
  | { readonly kind: 'quiet'; readonly isSecond: boolean }
  | { readonly kind: 'sparring' }
  /** Leaders are told that its last month comes, or that it has lasted almost as long as one may. @see OneToOne.mostMonths */
  | { readonly kind: 'card'; readonly why: 'last_month' | 'longest'; readonly on: CalendarDate };

/** When something of a one-to-one is due, that it is forgotten included; null for never. */
export function dueAt(pairing: Pairing): Date | null {
  const { state, endedAt } = pairing;
  if (state === 'ended') return new Date((endedAt ?? pairing.stateSince).getTime() + KEPT_AFTERWARDS);
  if (state === 'setting_up') return null;
  const cards = cardsOf(pairing).map(({ at }) => at);
  const asked = isUnderWay(pairing) ? [askAt(pairing), sparringDue(pairing)] : [];
  const all = [...asked, ...cards].sort((one, other) => one.getTime() - other.getTime());
  return all[0] ?? null;
}

/** Whether it has ended so long ago that nothing is kept of it. */
export function isToForget({ state, endedAt }: Pick<Pairing, 'state' | 'endedAt'>, now: Date): boolean {
  return state === 'ended' && endedAt !== null && endedAt.getTime() + KEPT_AFTERWARDS <= now.getTime();
}

/**
 * What is due by now, and the one-to-one as it is once that has been said. Harmless to repeat.
 * @param isPaused whether nobody visits there today: then nobody is asked, and the quiet begins anew
 */
export function settleDue(
  pairing: Pairing,
  isPaused: boolean,
  now: Date,
): { readonly pairing: Pairing; readonly due: readonly Due[] } {
  const due: Due[] = [];
  let after = pairing;
  const last = cardsOf(pairing).findLast(({ at }) => at <= now);
  if (last) {
    due.push({ kind: 'card', why: last.why, on: last.on });
    after = { ...after, cardsUntil: now };
  }
  if (!isUnderWay(pairing)) return { pairing: after, due };
  if (askAt(after) <= now) {
    if (isPaused) after = heardOf(after, now);
    else {
      due.push({ kind: 'quiet', isSecond: after.silences > 0 });
      after = { ...after, askedAt: now, silences: after.silences + 1 };
    }
  }
  if (sparringDue(after) <= now) {
    due.push({ kind: 'sparring' });
    after = { ...after, sparringAt: now };
  }
  return { pairing: after, due };
}

/** So many times in a row nobody has answered before its leader looks after it. */
export const SILENCES_OF_THE_SILENT = 2;

/** Whether its leader is to look after it since nobody has answered twice. */
export function isSilent({ silences }: Pick<Pairing, 'silences'>): boolean {
  return silences >= SILENCES_OF_THE_SILENT;
}

function isUnderWay(pairing: Pairing): boolean {
  return (pairing.state === 'running' || pairing.state === 'rounding_off') && mentorsOf(pairing).length > 0;
}

/** An hour that has been entered says that all is well until it is past. */
function askAt({ group, meetings, heardAt, askedAt, silences }: Pairing): Date {
  const quiet = group.programme.every === 2 ? QUIET_DAYS_OF_FORTNIGHTS : QUIET_DAYS;
  if (askedAt) return new Date(askedAt.getTime() + (silences === 1 ? SECOND_DAYS : quiet) * DAY);
  const planned = meetings.flatMap(({ state, hour }) => (state === 'planned' && hour ? [hour.endsAt.getTime()] : []));
  return new Date(Math.max(heardAt.getTime(), ...planned) + quiet * DAY);
}

function sparringDue({ sparringAt, begunAt, stateSince }: Pairing): Date {
  return new Date((sparringAt ?? begunAt ?? stateSince).getTime() + SPARRING_DAYS * DAY);
}

/** Cards that have not been told, the soonest first. */
function cardsOf(pairing: Pairing) {
  const { group, begunAt, lastMonth } = pairing;
  const { timeZone } = placeOfPairing(pairing);
  const since = pairing.cardsUntil ?? begunAt;
  const most = group.programme.oneToOne?.mostMonths;
  const ends = [
    ...(lastMonth ? [{ why: 'last_month', on: `${lastMonth}-01` } as const] : []),
    ...(most && begunAt ? [{ why: 'longest', on: monthsAfter(calendarDateOf(begunAt, timeZone), most) } as const] : []),
  ];
  return ends
    .flatMap(({ why, on }) =>
      CARDS.map((days) => ({ why, on, at: wallClockToInstant(dateAfter(on, -days), CARD_AT, timeZone) })),
    )
    .filter(({ at }) => since !== null && at > since)
    .sort((one, other) => one.at.getTime() - other.at.getTime());
}

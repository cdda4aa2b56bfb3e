import { type CalendarDate, calendarDateOf } from '../../core/time.js';
import { FIRST_MEETINGS } from '../due.rule.js';
import {
  heardOf,
  isMentor,
  isOpenFor,
  type Meeting,
  type Mentor,
  type Pairing,
  type PairingRule,
  placeOfPairing,
  refusePairing,
  runningAgain,
} from '../pairing.rule.js';

const DAY = 24 * 60 * 60_000;
/** A meeting further ahead is a slip of the finger, and no message can be handed to Slack so early. */
const LONGEST_AHEAD = 110 * DAY;

/** So long after an hour that was entered *We met* means that hour. */
const TAKEN_FOR = 7 * DAY;
/** So long after an hour at which they met *We met* means the same meeting: the other mentor says so too. */
const SAME_FOR = 3 * DAY;

/**
 * The day that *We met* means: of the last hour that was entered and is past, of an hour of which somebody has said so these days, else
 * today. null where an hour stands for today that has not begun.
 */
export function dayMet(pairing: Pairing, now: Date): CalendarDate | null {
  const lastWithin = (wanted: Meeting['state'], longest: number) =>
    pairing.meetings.findLast(({ state, hour }) => {
      const since = hour ? now.getTime() - hour.startsAt.getTime() : -1;
      return state === wanted && since >= 0 && since <= longest;
    });
  const past = lastWithin('planned', TAKEN_FOR) ?? lastWithin('met', SAME_FOR);
  if (past) return past.day;
  const today = calendarDateOf(now, placeOfPairing(pairing).timeZone);
  const planned = pairing.meetings.some(({ day, state, hour }) => day === today && state === 'planned' && hour);
  return planned ? null : today;
}

/**
 * Its mentors have met: pressed afterwards. A meeting counts once, however many of them say so, and however often. One that rested
 * runs again. Refused: ended, not theirs, being set up, or the hour of today has not begun.
 * @param missing codes of what its mentors lack today where it has been moved to
 */
export function decideMet(missing: readonly string[]): PairingRule {
  return (pairing, userId, now) => {
    const refusal = refuseMentor(pairing, userId);
    if (refusal) return refusal;
    const day = dayMet(pairing, now);
    if (day === null) return refusePairing({ reason: 'not_begun' });
    const runs = runningAgain(pairing, missing, now);
    const known = pairing.meetings.find((meeting) => meeting.day === day);
    return { ok: true, pairing: known?.state === 'met' ? heardOf(runs, now) : metOn(runs, day, known, now) };
  };
}

function metOn(pairing: Pairing, day: CalendarDate, known: Meeting | undefined, now: Date): Pairing {
  const met: Meeting = known
    ? { ...known, state: 'met', version: known.version + 1 }
    : { id: null, day, hour: null, state: 'met', version: 1 };
  const count = pairing.met + 1;
  const sparringAt = count <= FIRST_MEETINGS ? now : pairing.sparringAt;
  return heardOf({ ...withMeeting(pairing, met), met: count, sparringAt }, now);
}

/**
 * A mentor enters when they meet, which was agreed outside the bot: nothing is claimed and nothing posted. One hour a day; a later
 * one takes its place. Refused: ended, not theirs, being set up, nobody visits there (yet, or any more), past, or too far
 * ahead.
 * @param missing codes of what its mentors lack today where it has been moved to
 */
export function decidePlan(hour: NonNullable<Meeting['hour']>, missing: readonly string[]): PairingRule {
  return (pairing, userId, now) => {
    const refusal = refuseMentor(pairing, userId);
    if (refusal) return refusal;
    if (!isOpenFor(pairing)) return refusePairing({ reason: 'not_open' });
    if (hour.startsAt <= now) return refusePairing({ reason: 'past' });
    if (hour.startsAt.getTime() > now.getTime() + LONGEST_AHEAD) return refusePairing({ reason: 'too_far' });
    const day = calendarDateOf(hour.startsAt, placeOfPairing(pairing).timeZone);
    const known = pairing.meetings.find((meeting) => meeting.day === day);
    const isSame = known?.state === 'planned' && known.hour?.startsAt.getTime() === hour.startsAt.getTime();
    if (isSame && known.hour?.endsAt.getTime() === hour.endsAt.getTime()) return { ok: true, pairing };
    if (known?.state === 'met') return refusePairing({ reason: 'past' });
    const runs = runningAgain(pairing, missing, now);
    const meeting: Meeting = { id: known?.id ?? null, day, hour, state: 'planned', version: (known?.version ?? 0) + 1 };
    return { ok: true, pairing: heardOf(withMeeting(runs, meeting), now) };
  };
}

/** A mentor takes back an hour that was entered. Nobody is asked why. Refused: ended, not theirs. */
export function decideCallOff(meetingId: string): PairingRule {
  return (pairing, userId) => {
    if (pairing.state === 'ended') return refusePairing({ reason: 'ended' });
    if (!isMentor(pairing, userId)) return refusePairing({ reason: 'not_yours' });
    const meeting = pairing.meetings.find(({ id }) => id === meetingId);
    if (!meeting || meeting.state === 'met') return refusePairing({ reason: 'past' });
    if (meeting.state === 'off') return { ok: true, pairing };
    return { ok: true, pairing: withMeeting(pairing, { ...meeting, state: 'off', version: meeting.version + 1 }) };
  };
}

/** A mentor would like a talk with their leader, about which nothing is asked. Refused: ended, not theirs. */
export const decideTalk: PairingRule = (pairing, userId, now) => {
  if (pairing.state === 'ended') return refusePairing({ reason: 'ended' });
  if (!isMentor(pairing, userId)) return refusePairing({ reason: 'not_yours' });
  const mentors = pairing.mentors.map((mentor): Mentor => {
    return mentor.userId === userId ? { ...mentor, talkSince: mentor.talkSince ?? now } : mentor;
  });
  return { ok: true, pairing: heardOf({ ...pairing, mentors }, now) };
};

/** A leader has talked with a mentor. @param mentorId Slack user id */
export function decideTalked(mentorId: string): PairingRule {
  return (pairing) => {
    const mentors = pairing.mentors.map((mentor): Mentor => {
      return mentor.userId === mentorId ? { ...mentor, talkSince: null } : mentor;
    });
    return { ok: true, pairing: { ...pairing, mentors } };
  };
}

function refuseMentor(pairing: Pairing, userId: string) {
  if (pairing.state === 'ended') return refusePairing({ reason: 'ended' });
  if (!isMentor(pairing, userId)) return refusePairing({ reason: 'not_yours' });
  return pairing.state === 'setting_up' ? refusePairing({ reason: 'not_running' }) : null;
}

function withMeeting(pairing: Pairing, meeting: Meeting): Pairing {
  const others = pairing.meetings.filter(({ day }) => day !== meeting.day);
  const meetings = [...others, meeting].sort((one, other) => (one.day < other.day ? -1 : 1));
  return { ...pairing, meetings };
}

import type { Society } from '../../database/society.js';
import { eachByItself } from '../each-by-itself.rule.js';
import { missingOfMentors } from '../missing.request.js';
import { isOpenFor, type Meeting, type Pairing } from '../pairing.rule.js';
import { pausedDuring } from '../paused.request.js';
import { MeetingsAhead, type MeetingToLookAt } from './meetings.store.js';

/**
 * Looks whether those who meet may go in on that day, and tells them and their leaders where one may not. Outside nobody asks. Where
 * visits are paused on that day, or made no more, the meeting is off.
 * @returns how many were looked at
 */
export async function lookAtMeetings(society: Society, now: Date): Promise<number> {
  const meetings = await society.of(MeetingsAhead).toLookAt(now);
  await eachByItself(meetings, (meeting) => lookAt(society, meeting, now));
  return meetings.length;
}

/** The same of the one hour that was just entered. */
export async function lookAtHour(
  society: Society,
  pairing: Pairing,
  hour: NonNullable<Meeting['hour']>,
  now: Date,
): Promise<void> {
  const { startsAt, endsAt } = hour;
  const id = pairing.meetings.find((meeting) => meeting.hour?.startsAt.getTime() === startsAt.getTime())?.id;
  if (id) await lookAt(society, { id, startsAt, endsAt, pairing }, now);
}

async function lookAt(society: Society, meeting: MeetingToLookAt, now: Date): Promise<void> {
  const { pairing, startsAt } = meeting;
  if (!isOpenFor(pairing) || (await pausedDuring(society, pairing, meeting, now))) {
    await society.of(MeetingsAhead).callOff(meeting, now);
    return;
  }
  const missing = pairing.outsideSince ? new Map() : await missingOfMentors(society, pairing, startsAt);
  await society.of(MeetingsAhead).looked(meeting, missing, now);
}

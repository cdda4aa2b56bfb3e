import type { Society } from '../../database/society.js';
import { missingOfMentors } from '../missing.request.js';
import { pausedDuring } from '../paused.request.js';
import { MeetingsAhead } from './meetings.store.js';

/**
 * Looks whether those who meet may go in on that day, and tells them and their leaders where one may not. Outside nobody asks. Where
 * visits are paused on that day, the meeting is off.
 * @returns how many were looked at
 */
export async function lookAtMeetings(society: Society, now: Date): Promise<number> {
  const meetings = await society.of(MeetingsAhead).toLookAt(now);
  for (const meeting of meetings) {
    const { pairing, startsAt } = meeting;
    if (await pausedDuring(society, pairing, meeting, now)) {
      await society.of(MeetingsAhead).callOff(meeting, now);
      continue;
    }
    const missing = pairing.outsideSince ? new Map() : await missingOfMentors(society, pairing, startsAt);
    await society.of(MeetingsAhead).looked(meeting, missing, now);
  }
  return meetings.length;
}

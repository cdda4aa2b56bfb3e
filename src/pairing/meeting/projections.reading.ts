import { defineProjection, defineReading } from '../../delivery/projecting.js';
import { idsIn, isAboutAny } from '../../delivery/subjects.rule.js';
import { mentorIdsOf } from '../pairing.rule.js';
import { meetingReminderMessages } from './meeting-reminders.projection.js';
import { MeetingsAhead } from './meetings.store.js';

/** One-to-ones with an hour ahead, of those who are looked at. */
const meetingsAhead = defineReading(async (pass) => {
  if (!isAboutAny(pass.about, 'person')) return { pairings: [], people: new Set<string>() };
  const people = idsIn(pass.about, 'person');
  return { pairings: await pass.society.of(MeetingsAhead).of(people, pass.now), people };
});

export const projectMeetingReminders = defineProjection({
  place: 155,
  shows: 'person',
  reads: { ahead: meetingsAhead },
  whose: ({ ahead }) => ahead.pairings.flatMap(mentorIdsOf),
  messages: ({ ahead, readers }, now) =>
    meetingReminderMessages(ahead.pairings, (userId) => ahead.people?.has(userId) ?? true, readers, now),
});

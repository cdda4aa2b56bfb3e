import { defineProjection, defineReading } from '../../delivery/projecting.js';
import { openGroups } from '../../groups/read-groups.reading.js';
import { requirementsByProgramme } from '../requirements/training-rules.reading.js';
import { Sessions } from '../sessions/sessions.store.js';
import { toldSessions } from '../sessions/told-sessions.reading.js';
import { groupsOfLapsing, lapsingCompletions } from './lapsing-completions.reading.js';
import { lapsingMessages } from './lapsing-reminders.projection.js';

/** Where they can renew it; not asked for where nothing lapses. */
const sessionsForThem = defineReading(async (pass) => {
  if (pass.about.kind === 'everybody') return pass.of(toldSessions);
  const groupIds = await groupsOfLapsing(pass);
  return groupIds.length > 0 ? pass.society.of(Sessions).toldOf([], new Set(groupIds), pass.now) : [];
});

export const projectLapsingReminders = defineProjection({
  place: 140,
  shows: 'person',
  reads: {
    lapsing: lapsingCompletions,
    askedFor: requirementsByProgramme,
    groups: openGroups,
    sessions: sessionsForThem,
  },
  whose: ({ lapsing }) => lapsing.map(({ userId }) => userId),
  messages: lapsingMessages,
});

import { defineProjection } from '../../delivery/projecting.js';
import { openGroups } from '../../groups/read-groups.reading.js';
import { requirementsByProgramme } from '../requirements/training-rules.reading.js';
import { toldSessions } from '../sessions/told-sessions.reading.js';
import { lapsingCompletions } from './lapsing-completions.reading.js';
import { lapsingMessages } from './lapsing-reminders.projection.js';

export const projectLapsingReminders = defineProjection({
  place: 140,
  reads: {
    lapsing: lapsingCompletions,
    askedFor: requirementsByProgramme,
    groups: openGroups,
    sessions: toldSessions,
  },
  whose: ({ lapsing }) => lapsing.map(({ userId }) => userId),
  messages: lapsingMessages,
});

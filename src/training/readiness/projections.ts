import { defineProjection } from '../../delivery/projecting.js';
import { groupsById } from '../../groups/read-groups.reading.js';
import { lapsingMessages } from '../../projections/lapsing-reminders.js';
import { requirementsByProgramme } from '../requirements/training-rules.js';
import { toldSessions } from '../sessions/told-sessions.js';
import { lapsingCompletions } from './lapsing-completions.js';

export const projectLapsingReminders = defineProjection({
  place: 140,
  reads: {
    lapsing: lapsingCompletions,
    askedFor: requirementsByProgramme,
    groups: groupsById,
    sessions: toldSessions,
  },
  whose: ({ lapsing }) => lapsing.map(({ userId }) => userId),
  messages: lapsingMessages,
});

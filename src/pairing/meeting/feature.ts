import { defineFeature } from '../../core/feature.js';
import { runsRegularly } from '../../delivery/jobs.js';
import { hasSubjects, projects } from '../../delivery/projecting.js';
import { whenVisitsPause } from '../../groups/happenings.store.js';
import { hears } from '../../slack/hearing/heard.js';
import { lookAfterPairings } from './look-after-pairings.job.js';
import { meet } from './meet.listener.js';
import { whoMeets } from './meetings.store.js';
import { callOffPaused } from './paused-meetings.store.js';
import { projectMeetingReminders } from './projections.reading.js';

/** Mentors tell when they meet and that they have met; long quiet is asked about, and nothing ends by itself. */
export const meetingInPairings = defineFeature(
  'pairing/meeting',
  hears(meet),
  projects(projectMeetingReminders),
  hasSubjects(whoMeets),
  whenVisitsPause(callOffPaused),
  runsRegularly(lookAfterPairings),
);

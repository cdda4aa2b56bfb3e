import { z } from 'zod';
import { overseesGroups } from '../../core/abilities.js';
import { defineFeature } from '../../core/feature.js';
import { runsRegularly } from '../../delivery/jobs.js';
import { hasSubjects, projects } from '../../delivery/projecting.js';
import { namesGroups } from '../../groups/read-groups.reading.js';
import { whereShown } from '../../groups/where-shown.store.js';
import { hears } from '../../slack/hearing/heard.js';
import { homeButtons, homeNeeds, homeSections, menuEntries, menuWords } from '../../slack/hearing/home-parts.js';
import { declareNotices, tells } from '../../telling/feature-notices.js';
import { callOffSession } from './call-off-session.listener.js';
import { markAttendance } from './mark-attendance.listener.js';
import { passPlacesOn } from './pass-places-on.job.js';
import { planSession } from './plan-session.listener.js';
import { projectSessionNotices, projectSessionReminders } from './projections.reading.js';
import type { SessionNoticeFacts } from './session-notices.rule.js';
import { sessionsToCome, theirSessions } from './sessions.store.js';
import { sessionNeeds, sessionsEntry, sessionsHomeButton, sessionsSection } from './sessions-home.request.js';
import { signUp } from './sign-up.listener.js';
import { groupsOfSessions } from './told-sessions.reading.js';

const sessionId = z.string();

const sessionNotices = declareNotices<SessionNoticeFacts>(
  ['session_offered', 'session_place_offered', 'session_changed', 'session_called_off', 'session_unmarked'],
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('session_offered'), sessionId }),
    z.object({ kind: z.literal('session_place_offered'), sessionId, until: z.date() }),
    z.object({
      kind: z.literal('session_changed'),
      sessionId,
      before: z.object({ startsAt: z.date(), endsAt: z.date() }),
      toReserve: z.boolean(),
    }),
    z.object({ kind: z.literal('session_called_off'), sessionId }),
    z.object({ kind: z.literal('session_unmarked'), sessionId }),
  ]),
);

/** Study visits and courses: planned, signed up for, reminded of, and noted who came. */
export const sessions = defineFeature(
  'training/sessions',
  hears(planSession, callOffSession, signUp, markAttendance),
  tells(sessionNotices),
  homeSections(sessionsSection),
  homeNeeds(sessionNeeds),
  homeButtons(sessionsHomeButton),
  menuEntries(sessionsEntry),
  menuWords({ place: 70, isFor: overseesGroups, words: ['session'] }),
  projects(projectSessionNotices, projectSessionReminders),
  namesGroups(groupsOfSessions),
  hasSubjects(sessionsToCome),
  whereShown(theirSessions),
  runsRegularly(passPlacesOn),
);

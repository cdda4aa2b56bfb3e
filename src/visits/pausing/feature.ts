import { z } from 'zod';
import { actsForCountry, isLeader } from '../../core/abilities.js';
import { defineFeature } from '../../core/feature.js';
import { projects, settles } from '../../delivery/projecting.js';
import { hears } from '../../slack/hearing/heard.js';
import { homeButtons, menuWords } from '../../slack/hearing/home-parts.js';
import { declareNotices, tells } from '../../telling/feature-notices.js';
import { choosePlace } from './choose-place.listener.js';
import { pausedNotice } from './pause-messages.view.js';
import { pauseVisits } from './pause-visits.listener.js';
import { pauseHomeButton } from './pausing-home.request.js';
import type { PausingNoticeFacts } from './pausing-notices.rule.js';
import { projectPauses } from './projections.reading.js';
import { settlePauses } from './settle-pauses.reading.js';

const times = { startsAt: z.date(), endsAt: z.date() };

const pausedVisit = z.object({
  groupId: z.string(),
  shiftId: z.string(),
  ...times,
  pause: z.object(times).optional(),
});

const pausingNotices = declareNotices<PausingNoticeFacts>(
  ['paused'],
  z.object({
    kind: z.literal('paused'),
    groupId: z.string(),
    isFacility: z.boolean(),
    until: z.string().nullable(),
    visits: z.array(pausedVisit),
    waited: z.array(pausedVisit).optional(),
  }),
  (facts, group, reader) => group && pausedNotice(facts, group, reader),
);

/** A group, or a facility with all its groups, makes no visits for some days: what is posted is called off, and the pattern waits. */
export const pausing = defineFeature(
  'visits/pausing',
  hears(choosePlace, pauseVisits),
  tells(pausingNotices),
  settles(settlePauses),
  projects(projectPauses),
  homeButtons(pauseHomeButton),
  menuWords({ place: 45, isFor: (abilities) => isLeader(abilities) || actsForCountry(abilities), words: ['pause'] }),
);

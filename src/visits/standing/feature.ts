import { z } from 'zod';
import { defineFeature } from '../../core/feature.js';
import { runsRegularly } from '../../delivery/jobs.js';
import { projects, settles } from '../../delivery/projecting.js';
import { hears } from '../../slack/hearing/heard.js';
import { declareNotices, tells } from '../../telling/feature-notices.js';
import { besideMine } from '../claiming/beside-held.request.js';
import { everyWeekBeside } from './every-week.request.js';
import { forgetStanding } from './forget-standing.job.js';
import { projectSilentTurns, settleSilent } from './settle-silent.reading.js';
import { standEveryWeek } from './stand-every-week.listener.js';
import type { StandingNoticeFacts } from './standing-notices.rule.js';
import { letGoMessage } from './standing-question.view.js';

const standingNotices = declareNotices<StandingNoticeFacts>(
  ['standing_ended'],
  z.object({
    kind: z.literal('standing_ended'),
    groupId: z.string(),
    weekday: z.number().int(),
    startTime: z.string(),
  }),
  (facts, group, { locale }) => group && letGoMessage(facts, group, locale),
);

/** Whoever comes every week has a place before others, says each time whether they come, and keeps nobody new out. */
export const standing = defineFeature(
  'visits/standing',
  hears(standEveryWeek),
  tells(standingNotices),
  besideMine(everyWeekBeside),
  settles(settleSilent),
  projects(projectSilentTurns),
  runsRegularly(forgetStanding),
);

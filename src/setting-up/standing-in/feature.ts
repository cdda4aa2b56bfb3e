import { z } from 'zod';
import { defineFeature } from '../../core/feature.js';
import { runsRegularly } from '../../delivery/jobs.js';
import type { StandInEndedFacts, StandInFacts } from '../../groups/stand-in-notices.rule.js';
import { hears } from '../../slack/hearing/heard.js';
import { homeButtons, homeSections } from '../../slack/hearing/home-parts.js';
import { declareNotices, tells } from '../../telling/feature-notices.js';
import { settleStandIns } from './settle-stand-ins.job.js';
import { standIn } from './stand-in.listener.js';
import { standInNotice } from './standing-in.view.js';
import { standInHomeButton, standInsSection } from './standing-in-home.request.js';

const between = { groupId: z.string(), leaderId: z.string(), userId: z.string() };

const standInNotices = declareNotices<StandInFacts | StandInEndedFacts>(
  ['stand_in', 'stand_in_ended'],
  z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('stand_in'),
      ...between,
      standInId: z.string(),
      from: z.string(),
      until: z.string(),
    }),
    z.object({ kind: z.literal('stand_in_ended'), ...between, by: z.string() }),
  ]),
  (facts, group, reader) => group && standInNotice(facts, group, reader),
);

/** Somebody leads a group in a leader's place for some days: it begins and ends by itself. */
export const standingIn = defineFeature(
  'setting-up/standing-in',
  hears(standIn),
  tells(standInNotices),
  homeSections(standInsSection),
  homeButtons(standInHomeButton),
  runsRegularly(settleStandIns),
);

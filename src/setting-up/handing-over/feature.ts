import { z } from 'zod';
import { defineFeature } from '../../core/feature.js';
import { runsRegularly } from '../../delivery/jobs.js';
import { hears } from '../../slack/hearing/heard.js';
import { homeButtons } from '../../slack/hearing/home-parts.js';
import { declareNotices, tells } from '../../telling/feature-notices.js';
import { forgetFormerLeaders } from './forget-former-leaders.job.js';
import { handOver } from './hand-over.listener.js';
import type { HandedOverFacts } from './handing-over.rule.js';
import { handedOverNotice } from './handing-over.view.js';
import { handOverHomeButton } from './handing-over-home.request.js';

const handedOverNotices = declareNotices<HandedOverFacts>(
  ['handed_over'],
  z.object({
    kind: z.literal('handed_over'),
    groupId: z.string(),
    leaverId: z.string(),
    successorId: z.string(),
    at: z.date(),
  }),
  (facts, group, reader) => group && handedOverNotice(facts, group, reader),
);

/** A leader who leaves names who leads the group instead: nothing of it is left without anybody. */
export const handingOver = defineFeature(
  'setting-up/handing-over',
  hears(handOver),
  tells(handedOverNotices),
  homeButtons(handOverHomeButton),
  runsRegularly(forgetFormerLeaders),
);

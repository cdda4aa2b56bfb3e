import { z } from 'zod';
import { overseesGroups } from '../../core/abilities.js';
import { defineFeature } from '../../core/feature.js';
import { runsRegularly } from '../../delivery/jobs.js';
import { sayIn } from '../../locales/index.js';
import { hears } from '../../slack/hearing/heard.js';
import { homeButtons, homeNeeds, menuWords } from '../../slack/hearing/home-parts.js';
import { declareNotices, tells } from '../../telling/feature-notices.js';
import { showsMonthOfVisits } from '../counting/month-of-visits.request.js';
import { askForReturns } from './ask-for-returns.job.js';
import { downloadReturns } from './download-returns.listener.js';
import { returnMonthView } from './read-return.request.js';
import { remindReturns } from './remind-returns.listener.js';
import { returnNotice } from './return-notice.view.js';
import type { ReturnNoticeFacts } from './return-notices.rule.js';
import { returnHomeButton, returnNeeds } from './returning-home.request.js';
import { showReturn } from './show-return.listener.js';

const aboutYear = { groupId: z.string(), facilityId: z.string(), year: z.number().int() };

const returnNotices = declareNotices<ReturnNoticeFacts>(
  ['return_ready', 'return_reminder', 'return_changed'],
  z.discriminatedUnion('kind', [
    z.object({ kind: z.enum(['return_ready', 'return_reminder']), ...aboutYear }),
    z.object({
      kind: z.literal('return_changed'),
      ...aboutYear,
      version: z.number().int(),
      changedBy: z.string().nullable(),
    }),
  ]),
  (facts, group, { locale, groups }) => group && returnNotice(sayIn(locale), facts, groups),
);

/** The yearly return of each facility: looked at, approved, reminded of, and fetched. */
export const returning = defineFeature(
  'numbers/returning',
  hears(showReturn, remindReturns, downloadReturns),
  tells(returnNotices),
  showsMonthOfVisits(returnMonthView),
  homeNeeds(returnNeeds),
  homeButtons(returnHomeButton),
  menuWords({ place: 120, isFor: overseesGroups, words: ['return'] }),
  runsRegularly(askForReturns),
);

import { z } from 'zod';
import { overseesGroups } from '../../core/abilities.js';
import { defineFeature } from '../../core/feature.js';
import { runsRegularly } from '../../delivery/jobs.js';
import type { ReturnNoticeFacts } from '../../domain/return-notices.js';
import { downloadReturns } from '../../listeners/download-returns.js';
import { showsMonthOfVisits } from '../../listeners/month-of-visits.js';
import { returnMonthView } from '../../listeners/read-return.js';
import { remindReturns } from '../../listeners/remind-returns.js';
import { showReturn } from '../../listeners/show-return.js';
import { sayIn } from '../../locales/index.js';
import { hears } from '../../slack/hearing/heard.js';
import { menuWords } from '../../slack/hearing/home-parts.js';
import { declareNotices, tells } from '../../telling/feature-notices.js';
import { returnNotice } from '../../views/return-notice.js';
import { askForReturns } from './ask-for-returns.js';

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
  menuWords({ place: 120, isFor: overseesGroups, words: ['return'] }),
  runsRegularly(askForReturns),
);

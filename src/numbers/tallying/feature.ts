import { z } from 'zod';
import { overseesGroups } from '../../core/abilities.js';
import { defineFeature } from '../../core/feature.js';
import { runsRegularly } from '../../delivery/jobs.js';
import { projects } from '../../delivery/projecting.js';
import { whenSent } from '../../delivery/what-follows.js';
import type { TallyLostFacts } from '../../domain/tally-lost.js';
import { explainTally } from '../../listeners/explain-tally.js';
import { nationalEntry } from '../../listeners/national-entry.js';
import { showTally } from '../../listeners/show-tally.js';
import { sayIn, weekLabel } from '../../locales/index.js';
import { sentence } from '../../slack/blocks/parts.js';
import { hears } from '../../slack/hearing/heard.js';
import { menuEntries, menuWords } from '../../slack/hearing/home-parts.js';
import { declareNotices, tells } from '../../telling/feature-notices.js';
import { closeWeeks } from './close-weeks.js';
import { projectTallies } from './projections.js';
import { settleTally } from './settle-tally.js';

const tallyLost = declareNotices<TallyLostFacts>(
  ['tally_lost'],
  z.object({ kind: z.literal('tally_lost'), isoWeek: z.templateLiteral([z.number(), '-W', z.string()]) }),
  ({ isoWeek }, _group, { locale }) =>
    sentence(sayIn(locale)('notice.tally_lost', { week: weekLabel(isoWeek, locale), year: isoWeek.slice(0, 4) })),
);

/** What the national channel reads each week and quarter: numbers that never point at a person. */
export const tallying = defineFeature(
  'numbers/tallying',
  hears(showTally, explainTally),
  tells(tallyLost),
  menuEntries(nationalEntry),
  menuWords({ place: 110, isFor: overseesGroups, words: ['tally'] }),
  projects(projectTallies),
  whenSent(settleTally),
  runsRegularly(closeWeeks),
);

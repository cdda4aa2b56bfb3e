import { z } from 'zod';
import { overseesGroups } from '../../core/abilities.js';
import { defineFeature } from '../../core/feature.js';
import { runsRegularly } from '../../delivery/jobs.js';
import { hasSubjects, projects } from '../../delivery/projecting.js';
import { NATION } from '../../delivery/subjects.rule.js';
import { whenSent } from '../../delivery/what-follows.js';
import { sayIn, weekLabel } from '../../locales/index.js';
import { sentence } from '../../slack/blocks/parts.js';
import { hears } from '../../slack/hearing/heard.js';
import { homeButtons, menuEntries, menuWords } from '../../slack/hearing/home-parts.js';
import { declareNotices, tells } from '../../telling/feature-notices.js';
import { closeWeeks } from './close-weeks.job.js';
import { explainTally } from './explain-tally.listener.js';
import { nationalEntry, numbersHomeButton } from './national-entry.request.js';
import { projectTallies } from './projections.reading.js';
import { settleTally } from './settle-tally.request.js';
import { showTally } from './show-tally.listener.js';
import type { TallyLostFacts } from './tally-lost.rule.js';

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
  homeButtons(numbersHomeButton),
  menuEntries(nationalEntry),
  menuWords({ place: 110, isFor: overseesGroups, words: ['tally'] }),
  projects(projectTallies),
  hasSubjects(async () => [NATION]),
  whenSent(settleTally),
  runsRegularly(closeWeeks),
);

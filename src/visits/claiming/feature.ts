import { z } from 'zod';
import { isMember } from '../../core/abilities.js';
import { defineFeature } from '../../core/feature.js';
import { projects } from '../../delivery/projecting.js';
import { whereShown } from '../../groups/where-shown.store.js';
import { sayIn } from '../../locales/index.js';
import { inLocalTime } from '../../slack/blocks/local-time.js';
import { hears } from '../../slack/hearing/heard.js';
import { homeButtons, homeSections, menuEntries, menuWords } from '../../slack/hearing/home-parts.js';
import { declareNotices, tells } from '../../telling/feature-notices.js';
import { claimVisit } from './claim-visit.listener.js';
import { claimHomeButton, claimingEntry, mineHomeButton, visitsSection } from './claiming-home.request.js';
import type { CompanyNoticeFacts } from './company-notices.rule.js';
import type { DoubtNoticeFacts } from './doubt-notices.rule.js';
import { placeNotice, recordsEndNotice } from './in-doubt.view.js';
import { projectCompanyNotices, projectPlacesInDoubt, projectRunningAgain } from './projections.reading.js';
import { releaseVisit } from './release-visit.listener.js';
import { settleDoubts } from './settle-doubts.listener.js';
import { showMine } from './show-mine.listener.js';
import { groupsOfTheirVisits } from './visits-shown.store.js';

const aboutVisit = { groupId: z.string(), shiftId: z.string() };
const pause = z.object({ startsAt: z.date(), endsAt: z.date() });
const when = pause.extend({ pause: pause.optional() });

const companyNotices = declareNotices<CompanyNoticeFacts>(
  ['company_changed', 'short_now', 'seat_freed'],
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('company_changed'), ...aboutVisit, left: z.array(z.string()) }),
    z.object({ kind: z.literal('short_now'), ...aboutVisit, when, missing: z.number().int() }),
    z.object({ kind: z.literal('seat_freed'), ...aboutVisit, by: z.string() }),
  ]),
);

const doubtNotices = declareNotices<DoubtNoticeFacts>(
  ['records_end', 'place_freed', 'place_kept', 'place_not_put_back'],
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('records_end'), groupId: z.string(), recordsEnd: z.date() }),
    z.object({ kind: z.enum(['place_freed', 'place_kept', 'place_not_put_back']), ...aboutVisit, when }),
  ]),
  (facts, group, reader) => {
    if (!group) return null;
    const { locale } = reader;
    const say = sayIn(locale);
    if (facts.kind === 'records_end') return recordsEndNotice(say, facts, group, locale);
    return inLocalTime(placeNotice(say, facts, group, locale), { group, shift: facts.when }, locale, reader);
  },
);

/** Volunteers take places on visits and give them up; what a restored backup leaves in doubt is settled. */
export const claiming = defineFeature(
  'visits/claiming',
  hears(claimVisit, releaseVisit, settleDoubts, showMine),
  tells(companyNotices, doubtNotices),
  homeSections(visitsSection),
  homeButtons(claimHomeButton, mineHomeButton),
  menuEntries(claimingEntry),
  menuWords({ place: 10, isFor: isMember, words: ['claim', 'mine', 'release'] }),
  whereShown(groupsOfTheirVisits),
  projects(projectPlacesInDoubt, projectCompanyNotices, projectRunningAgain),
);

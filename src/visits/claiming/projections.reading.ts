import { defineProjection } from '../../delivery/projecting.js';
import { isSealed } from '../../delivery/said-week.rule.js';
import { actingFor, actingGroups } from '../../groups/read-groups.reading.js';
import { tellable, toldIn, unsettledNotices } from '../../telling/unsettled-notices.reading.js';
import { companyNoticeMessages } from './company-notices.projection.js';
import { isAboutCompany } from './company-notices.rule.js';
import { doubtMessages } from './in-doubt.projection.js';
import type { VisitInDoubt } from './in-doubt.rule.js';
import { goingOn, noticedWeeks, postedWeeks, visitsInDoubt } from './posted-weeks.reading.js';
import { runningAgainMessages } from './running-again.projection.js';

export const projectPlacesInDoubt = defineProjection({
  place: 30,
  shows: 'group',
  reads: { doubts: visitsInDoubt, weeks: postedWeeks, groups: actingGroups },
  whose: ({ doubts, groups }) => [...actingFor(groups), ...namedIn(doubts)],
  messages: doubtMessages,
});

export const projectCompanyNotices = defineProjection({
  place: 40,
  shows: 'person',
  reads: { notices: unsettledNotices, weeks: noticedWeeks },
  whose: ({ notices }) => toldIn(notices, isAboutCompany),
  messages: ({ notices, weeks, readers }, now) =>
    companyNoticeMessages(tellable(notices, readers), weeks, readers, now),
});

export const projectRunningAgain = defineProjection({
  place: 50,
  shows: 'group',
  reads: { weeks: postedWeeks },
  whose: ({ weeks }, now) => goingOn(weeks, now),
  messages: runningAgainMessages,
});

/** Whoever is hidden from us as well cannot be asked about. */
function namedIn(doubts: readonly VisitInDoubt[]): string[] {
  return doubts.flatMap(({ places }) => places.map(({ userId }) => userId)).filter((userId) => !isSealed(userId));
}

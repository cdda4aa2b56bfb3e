import { defineProjection } from '../../delivery/projecting.js';
import { isSealed } from '../../delivery/said-week.rule.js';
import { actingFor, groupsById, reminderSettings } from '../../groups/read-groups.reading.js';
import { tellable, toldIn, unsettledNotices } from '../../telling/unsettled-notices.reading.js';
import { companyNoticeMessages } from './company-notices.projection.js';
import { isAboutCompany } from './company-notices.rule.js';
import { doubtMessages } from './in-doubt.projection.js';
import type { VisitInDoubt } from './in-doubt.rule.js';
import { goingOn, postedWeeks, visitsInDoubt } from './posted-weeks.reading.js';
import { runningAgainMessages } from './running-again.projection.js';

export const projectPlacesInDoubt = defineProjection({
  place: 30,
  reads: { doubts: visitsInDoubt, weeks: postedWeeks, groups: groupsById },
  whose: ({ doubts, groups }) => [...actingFor(groups.values()), ...namedIn(doubts)],
  messages: doubtMessages,
});

export const projectCompanyNotices = defineProjection({
  place: 40,
  reads: { notices: unsettledNotices, weeks: postedWeeks },
  whose: ({ notices }) => toldIn(notices, isAboutCompany),
  messages: ({ notices, weeks, readers }, now) =>
    companyNoticeMessages(tellable(notices, readers), weeks, readers, now),
});

export const projectRunningAgain = defineProjection({
  place: 50,
  reads: { weeks: postedWeeks, groups: groupsById, settings: reminderSettings },
  whose: ({ weeks, groups }, now) => [...goingOn(weeks, now), ...actingFor(groups.values())],
  messages: runningAgainMessages,
});

/** Whoever is hidden from us as well cannot be asked about. */
function namedIn(doubts: readonly VisitInDoubt[]): string[] {
  return doubts.flatMap(({ places }) => places.map(({ userId }) => userId)).filter((userId) => !isSealed(userId));
}

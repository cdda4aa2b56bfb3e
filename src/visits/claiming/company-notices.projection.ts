import { languageFor } from '../../core/language.js';
import type { GroupShift, GroupWeek, IsoWeek, Locale } from '../../core/model.js';
import { isUrgent, newsAt } from '../../core/quiet-hours.js';
import type { Reader } from '../../core/reminder-times.js';
import { type ShownMessage, toldOnce } from '../../delivery/desired-message.js';
import { inLocalTime } from '../../slack/blocks/local-time.js';
import type { Reply } from '../../slack/blocks/parts.js';
import type { Notice } from '../../telling/notices.rule.js';
import { type CompanyNotice, stillHolds } from './company.rule.js';
import { companyChanged, seatFreed } from './company-notice.view.js';
import { isAboutCompany } from './company-notices.rule.js';
import { shortMessage } from './running-short.view.js';

/**
 * Every notice of who comes on a visit that is not settled yet, as a direct message sent once, when its reader wants to hear
 * of it. It says how things stand when it is sent; one that says nothing true any more by then is not sent.
 * @param weeks posted weeks that have not ended
 * @param readers by Slack user id; nobody else is told
 */
export function companyNoticeMessages(
  notices: readonly Notice[],
  weeks: readonly GroupWeek[],
  readers: ReadonlyMap<string, Reader>,
  now: Date,
): ShownMessage[] {
  const own = notices.flatMap((notice) => (isAboutCompany(notice.facts) ? [{ ...notice, facts: notice.facts }] : []));
  if (own.length === 0) return [];
  const visits = new Map(
    weeks.flatMap(({ shifts, group, isoWeek }) =>
      shifts.map((shift) => [shift.id, { shift, group, isoWeek }] as const),
    ),
  );
  return own.flatMap((notice): ShownMessage[] => {
    const { id, userId, facts } = notice;
    const visit = visits.get(facts.shiftId);
    const reader = readers.get(userId);
    if (!visit || !reader?.isActive || !stillHolds(notice, visit.shift, visit.group, now)) return [];
    const { timeZone } = visit.group.facility;
    const notBefore = newsAt(notice.createdAt, visit.shift.startsAt, reader, timeZone);
    const locale = languageFor(reader.languages, visit.group);
    const content = inLocalTime(wordsOf(notice, visit, locale, now), visit, locale, reader);
    return [toldOnce(`notice:${id}`, userId, content, notBefore)];
  });
}

function wordsOf(
  { userId, facts }: CompanyNotice,
  visit: GroupShift & { readonly isoWeek: IsoWeek },
  locale: Locale,
  now: Date,
): Reply {
  switch (facts.kind) {
    case 'company_changed':
      return companyChanged(visit, facts.left, userId, locale);
    case 'short_now': {
      const occasion = isUrgent(visit.shift.startsAt, now) ? 'given_up_late' : 'given_up';
      return shortMessage(occasion, visit, visit.isoWeek, locale);
    }
    case 'seat_freed':
      return seatFreed(visit, facts.by, locale);
  }
}

import { languageFor } from '../../core/language.js';
import type { Group, GroupWeek, Shift } from '../../core/model.js';
import { isExpected, placeOf } from '../../core/party.js';
import { newsAt } from '../../core/quiet-hours.js';
import type { Reader } from '../../core/reminder-times.js';
import { type ShownMessage, toldOnce } from '../../delivery/desired-message.js';
import { inLocalTime } from '../../slack/blocks/local-time.js';
import type { Notice } from '../../telling/notices.rule.js';
import { coveringNotice, lineOverSaid } from './covering-notice.view.js';
import { type CoveringNoticeFacts, isAboutCovering } from './covering-notices.rule.js';

/**
 * Every notice about places that somebody was sought for, and visits that too few come on, that is not settled yet, as a direct
 * message sent once, when its reader wants to hear of it. One that says nothing true any more by then is not sent.
 * @param weeks posted weeks that have not ended
 * @param groups by id: a visit for which somebody waited may be removed
 * @param readers by Slack user id; nobody else is told
 */
export function coveringNoticeMessages(
  notices: readonly Notice[],
  weeks: readonly GroupWeek[],
  groups: ReadonlyMap<string, Group>,
  readers: ReadonlyMap<string, Reader>,
  now: Date,
): ShownMessage[] {
  const visits = new Map(
    weeks.flatMap(({ shifts, group }) => shifts.map((shift) => [shift.id, { shift, group }] as const)),
  );
  return notices.flatMap(({ id, userId, facts, createdAt }): ShownMessage[] => {
    if (!isAboutCovering(facts)) return [];
    const visit = visits.get(facts.shiftId);
    const reader = readers.get(userId);
    if (facts.kind === 'line_over') {
      const group = groups.get(facts.groupId);
      if (!group || !reader?.isActive || facts.when.startsAt <= now || visit?.shift.status === 'planned') return [];
      const locale = languageFor(reader.languages, group);
      const at = newsAt(createdAt, facts.when.startsAt, reader, group.facility.timeZone);
      return [toldOnce(`notice:${id}`, userId, lineOverSaid(facts, group, locale), at)];
    }
    if (!visit || !reader?.isActive || !stillHolds(facts, userId, visit.shift, now)) return [];
    const notBefore = newsAt(createdAt, visit.shift.startsAt, reader, visit.group.facility.timeZone);
    const locale = languageFor(reader.languages, visit.group);
    const content = inLocalTime(coveringNotice(facts, visit, userId, locale), visit, locale, reader);
    return [toldOnce(`notice:${id}`, userId, content, notBefore)];
  });
}

/** Whether it still says something true that its reader does not know otherwise. */
function stillHolds(
  facts: Exclude<CoveringNoticeFacts, { kind: 'line_over' }>,
  userId: string,
  shift: Shift,
  now: Date,
): boolean {
  if (facts.kind === 'turned_away') return shift.status === 'called_off_by_facility';
  if (shift.startsAt <= now) return false;
  if (facts.kind === 'will_not_run') return shift.status === 'will_not_run' && placeOf(shift, userId) !== null;
  if (shift.status !== 'planned') return false;
  const place = placeOf(shift, userId);
  switch (facts.kind) {
    case 'cover_taken':
      return place === null;
    case 'came_instead':
      return place !== null && placeOf(shift, facts.came) !== null && placeOf(shift, facts.left) === null;
    case 'nobody_could':
      return place !== null && isExpected(place);
    case 'sought_for_you':
      return place !== null && !isExpected(place);
    case 'invite_taken':
      return placeOf(shift, facts.by) !== null;
    case 'swapped':
    case 'runs_after_all':
      return place !== null;
    case 'line_moved':
      return place === null;
  }
}

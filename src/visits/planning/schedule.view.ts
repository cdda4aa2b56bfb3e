import type { Button, KnownBlock } from '@slack/types';
import type { Group, GroupWeek, Locale, Shift, ShiftWithPlaces } from '../../core/model.js';
import { placeOf } from '../../core/party.js';
import { shiftsOf } from '../../core/places-left.js';
import { type Say, sayIn, weekLabel } from '../../locales/index.js';
import { context, escapeText, header, type Reply, section } from '../../slack/blocks/parts.js';
import { whenOf } from '../../slack/blocks/when.js';
import type { NotReadyByShift } from '../claiming/day-before.rule.js';
import { readyNeeded } from '../claiming/lapsed.view.js';
import { claimButton, isOpen, shiftText } from '../claiming/schedule-line.view.js';
import { queueButton } from '../covering/covering.controls.js';
import { isTooLate } from '../covering/offers.rule.js';

const EVERYBODY_READY: NotReadyByShift = new Map();

/**
 * The posted schedule of one group and week, in the group's language: one Slack message of at most 50 blocks, which
 * `MOST_SHIFTS_IN_A_WEEK` keeps it below.
 */
export function schedulePost(week: GroupWeek, now: Date, notReady: NotReadyByShift = EVERYBODY_READY): Reply {
  const { group } = week;
  return weekMessage(sayIn(group.locale), group.locale, week, now, null, notReady);
}

/** The same week for one reader alone, in their language: where they have a place it says so, and there is none to claim. */
export function ownSchedule(
  say: Say,
  reader: { readonly userId: string; readonly locale: Locale },
  week: GroupWeek,
  now: Date,
  notReady: NotReadyByShift,
): Reply {
  return weekMessage(say, reader.locale, week, now, reader.userId, notReady);
}

/** The same among the weeks of other groups, which may visit the same facility: it says whose it is. */
export function amongOthers({ text, blocks: [title, ...visits] }: Reply, { name, channelId }: Group): Reply {
  return { text, blocks: [...(title ? [title] : []), context(`${escapeText(name)} · <#${channelId}>`), ...visits] };
}

/** @param userId who alone reads it; null for a post that everybody reads */
function weekMessage(
  say: Say,
  locale: Locale,
  week: GroupWeek,
  now: Date,
  userId: string | null,
  notReady: NotReadyByShift,
): Reply {
  const { group, shifts } = week;
  const { facility } = group;
  const title = say('schedule.title', { facility: facility.name, week: weekLabel(week.isoWeek, locale) });
  const planned = shifts.filter((shift) => shift.status === 'planned');
  const notReadyFor = ({ id }: Shift) => notReady.get(id) ?? [];
  const short = planned.filter((shift) => shift.startsAt > now && readyNeeded(shift, notReadyFor(shift)) > 0).length;
  const text = say('schedule.text', {
    facility: escapeText(facility.name),
    week: weekLabel(week.isoWeek, locale),
    visits: planned.length,
    short,
  });
  const blocks: KnownBlock[] = [header(title)];
  if (facility.status !== 'active') blocks.push(section(`*${say(`schedule.${facility.status}`)}*`));
  if (shifts.length === 0) blocks.push(section(say('schedule.empty')));
  const isYours = (shift: Shift) => userId !== null && shift.status === 'planned' && placeOf(shift, userId) !== null;
  const isToClaim = (visit: ShiftWithPlaces) => isOpen(visit, now) && !isYours(visit.shift);
  for (const visit of shiftsOf(week)) {
    const text = shiftText(say, visit, locale, now, notReadyFor(visit.shift));
    if (isYours(visit.shift)) blocks.push(section(`${text}\n*${say('schedule.yours')}*`));
    else blocks.push(section(text, buttonOf(say, visit, locale, now)));
  }
  if (shiftsOf(week).some(isToClaim)) blocks.push(context(say('schedule.footer')));
  else if (planned.some(({ startsAt }) => startsAt > now)) blocks.push(context(say('schedule.footer_full')));
  return { text, blocks };
}

/** Takes a place, or waits for one where all are taken; nothing where neither can be. */
function buttonOf(say: Say, visit: ShiftWithPlaces, locale: Locale, now: Date): Button | undefined {
  if (isOpen(visit, now)) return claimButton(say, visit, locale);
  const { shift, group } = visit;
  const isToCome = shift.status === 'planned' && group.facility.status === 'active' && !isTooLate(visit, now);
  if (!isToCome) return undefined;
  return queueButton.on(shift.id, say('line.queue'), {
    spoken: say('line.queue_spoken', { when: whenOf(visit, locale) }),
  });
}

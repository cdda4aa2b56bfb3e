import type { Group, Locale } from '../../core/model.js';
import { noteRefused } from '../../core/payload.js';
import type { Refusal } from '../../core/refusals.js';
import { choice, dayAndTime, list, type Say, weekLabel } from '../../locales/index.js';
import { mention, type Reply, sentence } from './parts.js';
import { pauseDaysText } from './pause-text.js';

/** What a refusal may need to name besides itself. */
export interface RefusalContext {
  readonly locale: Locale;
  /** null when the refusal is about no group in particular; times are then told in UTC, which no refusal does. */
  readonly group: Group | null;
}

/** Words a refusal in one sentence or two, ending with the next step; noted of what the person did who is told. */
export function refusalText(say: Say, refusal: Refusal, { locale, group }: RefusalContext): string {
  noteRefused(refusal.reason);
  switch (refusal.reason) {
    case 'overlapping':
      return say('refusal.overlapping', { when: dayAndTime(refusal, group?.facility.timeZone ?? 'UTC', locale) });
    case 'full':
      return say(refusal.facilityIsFull ? 'refusal.facility_full' : 'refusal.full');
    case 'facility_not_open':
      return say(`refusal.${refusal.status}`);
    case 'not_a_member':
      return say('refusal.not_a_member', { channel: `<#${refusal.channelId}>` });
    case 'begun_yours':
      return say('refusal.begun_yours', { leaders: list((group?.leaderIds ?? []).map(mention), locale) });
    case 'not_a_leader':
      return group && group.leaderIds.length > 0
        ? say('refusal.not_a_leader', { leaders: choice(group.leaderIds.map(mention), locale) })
        : say('refusal.not_a_leader_anywhere');
    case 'week_over':
      return say('refusal.week_over', { week: weekLabel(refusal.isoWeek, locale) });
    case 'too_many_visits':
      return say('refusal.too_many_visits', { most: refusal.most });
    case 'swaps_enough':
      return say('refusal.swaps_enough', { most: refusal.most });
    case 'no_room_then':
      return say('refusal.no_room_then', { most: refusal.most });
    case 'no_room_to_ask':
      return say('refusal.no_room_to_ask', { most: refusal.most });
    case 'asked_today':
      return say('refusal.asked_today', {
        channel: `<#${refusal.channelId}>`,
        again: refusal.isTimeTomorrow ? 'tomorrow' : 'never',
      });
    case 'paused_then':
      return pausedText(say, refusal, locale);
    case 'not_to_post':
      return say(`refusal.not_to_post.${refusal.status}`);
    case 'changed_meanwhile':
      return say('refusal.changed_meanwhile', { who: mention(refusal.changedBy) });
    default:
      return say(`refusal.${refusal.reason}`);
  }
}

/** That no visit can be made in these days, and what to do first. */
export function pausedText(
  say: Say,
  { days, isFacility }: Pick<Extract<Refusal, { readonly reason: 'paused_then' }>, 'days' | 'isFacility'>,
  locale: Locale,
): string {
  return say(isFacility ? 'refusal.paused_then.facility' : 'refusal.paused_then.group', {
    days: pauseDaysText(say, days, locale),
  });
}

export function refusalReply(say: Say, refusal: Refusal, about: RefusalContext): Reply {
  return sentence(refusalText(say, refusal, about));
}

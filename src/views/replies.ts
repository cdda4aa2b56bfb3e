import type { ClaimState } from '../domain/claiming.js';
import type { Group, GroupShift, Locale } from '../domain/model.js';
import { stillNeeded } from '../domain/party.js';
import type { Refusal } from '../domain/refusals.js';
import { choice, dayAndTime, list, type Say, weekLabel } from '../locales/index.js';
import { calendarButton } from './calendar-button.js';
import { clearanceSentence } from './clearance.js';
import { ACTIONS } from './ids.js';
import { actions, button, context, escapeText, lines, mention, type Reply, section, sentence } from './parts.js';
import { whereToMeetAndRing } from './where-to-meet.js';

/** What a refusal may need to name besides itself. */
export interface RefusalContext {
  readonly locale: Locale;
  /** null when the refusal is about no group in particular; times are then told in UTC, which no refusal does. */
  readonly group: Group | null;
}

/** Words a refusal in one sentence or two, ending with the next step. */
export function refusalText(say: Say, refusal: Refusal, { locale, group }: RefusalContext): string {
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
      return group
        ? say('refusal.not_a_leader', { leaders: choice(group.leaderIds.map(mention), locale) })
        : say('refusal.not_a_leader_anywhere');
    case 'week_over':
      return say('refusal.week_over', { week: weekLabel(refusal.isoWeek, locale) });
    case 'too_many_visits':
      return say('refusal.too_many_visits', { most: refusal.most });
    case 'no_room_then':
      return say('refusal.no_room_then', { most: refusal.most });
    case 'no_room_to_ask':
      return say('refusal.no_room_to_ask', { most: refusal.most });
    case 'asked_today':
      return say('refusal.asked_today', {
        channel: `<#${refusal.channelId}>`,
        again: refusal.isTimeTomorrow ? 'tomorrow' : 'never',
      });
    case 'changed_meanwhile':
      return say('refusal.changed_meanwhile', { who: mention(refusal.changedBy) });
    default:
      return say(`refusal.${refusal.reason}`);
  }
}

export function refusalReply(say: Say, refusal: Refusal, about: RefusalContext): Reply {
  return sentence(refusalText(say, refusal, about));
}

/** *tisdag 24 november 17:00–19:00* for a group's shift. */
export function whenOf({ shift, group }: GroupShift, locale: Locale): string {
  return dayAndTime(shift, group.facility.timeZone, locale);
}

/** Who comes along, in words, and how many are still needed. `shift` is as it is after the claim. */
export function companyText(say: Say, { shift, group }: GroupShift, userId: string, locale: Locale): string {
  const others = shift.claims.filter((claim) => claim.userId !== userId).map((claim) => claim.userId);
  const needed = stillNeeded(shift);
  if (others.length === 0) return say('claim.alone', { needed });
  if (!group.showNames) {
    return needed > 0
      ? say('claim.with_number_needs', { count: others.length, needed })
      : say('claim.with_number', { count: others.length });
  }
  const names = list(others.map(mention), locale);
  return needed > 0 ? say('claim.with_needs', { names, needed }) : say('claim.with', { names });
}

/** The confirmation of a claim, with Undo and the next step. */
export function claimedReply(say: Say, locale: Locale, after: GroupShift, userId: string, now: Date): Reply {
  const facility = escapeText(after.group.facility.name);
  const when = whenOf(after, locale);
  const done = say('claim.done', { when, facility });
  const clearance = clearanceSentence(say, after, userId, locale, now);
  const company = companyText(say, after, userId, locale);
  const where = whereToMeetAndRing(say, after.group);
  return {
    text: lines(done, clearance),
    blocks: [
      section(lines(done, clearance, company)),
      ...(where ? [section(where)] : []),
      actions(
        button(ACTIONS.undoClaim, say('claim.undo'), after.shift.id),
        calendarButton(say, `visit|${after.shift.id}`, when),
      ),
      context(say('claim.next')),
    ],
  };
}

/** The confirmation of going along as a newcomer, with Undo. */
export function alongReply(say: Say, locale: Locale, after: GroupShift, userId: string, now: Date): Reply {
  const facility = escapeText(after.group.facility.name);
  const done = say('ready.along_done', { when: whenOf(after, locale), facility });
  const text = lines(done, clearanceSentence(say, after, userId, locale, now));
  const { blocks } = claimedReply(say, locale, after, userId, now);
  return { text, blocks: [section(text), ...blocks.slice(1)] };
}

/** The confirmation of a place given up. */
export function releasedReply(say: Say, locale: Locale, state: Pick<ClaimState, 'shift' | 'group'>): Reply {
  return { ...sentence(say('release.done', { when: whenOf(state, locale) })), replaces: true };
}

/** The confirmation of an undone claim. */
export function undoneReply(say: Say, locale: Locale, state: Pick<ClaimState, 'shift' | 'group'>): Reply {
  return { ...sentence(say('claim.undone', { when: whenOf(state, locale) })), replaces: true };
}

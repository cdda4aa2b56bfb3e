import type { Group, Locale } from '../../core/model.js';
import { choice, type Say } from '../../locales/index.js';
import { mention } from '../../slack/blocks/parts.js';
import { type Clearable, clearanceOf } from './clearance.rule.js';

/** *not cleared with the facility yet*, within a line about a visit; null where that no longer matters. */
export function notClearedText(say: Say, shift: Clearable, now: Date): string | null {
  return clearanceOf(shift, now) === 'settled' ? null : say('clearance.not_yet');
}

/**
 * The same as a sentence to somebody who is on the visit, with what to do: nothing yet, or to ask before they travel.
 * @param userId the reader, who is never told to ask themselves
 * @param readAt when it is read: now, or when a message will be shown
 * @returns null where it no longer matters
 */
export function clearanceSentence(
  say: Say,
  { shift, group }: { readonly shift: Clearable; readonly group: Group },
  userId: string,
  locale: Locale,
  readAt: Date,
): string | null {
  const clearance = clearanceOf(shift, readAt);
  if (clearance === 'settled') return null;
  if (clearance === 'awaited') return say('clearance.awaited');
  return say('clearance.ask_first', { leaders: leadersToAsk(group, userId, locale), kind: group.facility.kind });
}

/** `none`, as the words call it, to a group's only leader: they ask the facility itself. */
export function leadersToAsk({ leaderIds }: Group, userId: string, locale: Locale): string {
  const others = leaderIds.filter((leaderId) => leaderId !== userId);
  return others.length > 0 ? choice(others.map(mention), locale) : 'none';
}

import type { Group, GroupShift, Locale, ShiftWithPlaces, Stretch } from '../../core/model.js';
import { stillNeeded } from '../../core/party.js';
import { dayAndTime, type Say, sayIn } from '../../locales/index.js';
import { actions, escapeText, type Reply, section, sentence } from '../../slack/blocks/parts.js';
import { whenOf } from '../../slack/blocks/when.js';
import { notClearedText } from '../claiming/clearance.view.js';
import type { NotReady } from '../claiming/day-before.rule.js';
import { readyNeeded } from '../claiming/lapsed.view.js';
import { claimButton, isOpen } from '../claiming/schedule-line.view.js';

/**
 * Asks a group, in its language, for people on one visit, or says what has become of that. It names nobody: not who comes, and
 * least of all who gave a place up.
 * @param notReady who of those on it cannot go, once that has been checked again
 */
export function groupAsked(visit: ShiftWithPlaces, notReady: readonly NotReady[], now: Date): Reply {
  const { shift, group } = visit;
  const { locale } = group;
  const say = sayIn(locale);
  const facts = { when: whenOf(visit, locale), facility: escapeText(group.facility.name) };
  const least = shift.minimumParty;
  if (shift.status === 'will_not_run') return sentence(say('looking.over', facts));
  if (shift.status !== 'planned') return sentence(say('asked.called_off', facts));
  if (shift.startsAt <= now) return sentence(say('asked.begun', facts));
  const missing = readyNeeded(shift, notReady);
  if (missing === 0) return sentence(say('asked.found', facts));
  if (!isOpen(visit, now)) return sentence(say('asked.closed', { ...facts, missing, least }));
  const text = say('asked.looking', { ...facts, missing, least });
  const notCleared = notClearedText(say, shift, now);
  return {
    text,
    blocks: [section(notCleared ? `${text}\n_${notCleared}_` : text), actions(claimButton(say, visit, locale))],
  };
}

/** What takes its place once the visit has been removed from the plan. */
export function removedSinceAsked(visit: Stretch, { facility, locale }: Group): Reply {
  const when = dayAndTime(visit, facility.timeZone, locale);
  return sentence(sayIn(locale)('asked.removed', { when, facility: escapeText(facility.name) }));
}

/** Tells whoever asked that the group is asked now. */
export function askedReply(say: Say, visit: GroupShift, locale: Locale): Reply {
  const { facility, channelId } = visit.group;
  return sentence(
    say('ask.done', {
      when: whenOf(visit, locale),
      facility: escapeText(facility.name),
      missing: stillNeeded(visit.shift),
      least: visit.shift.minimumParty,
      channel: `<#${channelId}>`,
    }),
  );
}

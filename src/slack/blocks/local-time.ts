import type { KnownBlock } from '@slack/types';
import type { Facility, GroupShift, Locale } from '../../core/model.js';
import { type Say, sayIn, timeOfDay } from '../../locales/index.js';
import { context, type Reply } from './parts.js';

/**
 * That the hours are those of the place, for somebody whose own clock shows others; for everybody else it would be one line more
 * that says nothing.
 * @param readerZone IANA time zone of who reads; null when it is not known
 * @param at instant at which the two clocks are compared: Stockholm and Copenhagen are two zones and one hour
 */
export function localTime(
  say: Say,
  { timeZone }: Pick<Facility, 'timeZone'>,
  readerZone: string | null,
  at: Date,
): KnownBlock[] {
  if (readerZone === null || readerZone === timeZone) return [];
  if (timeOfDay(at, readerZone, 'en') === timeOfDay(at, timeZone, 'en')) return [];
  return [context(say('time.local'))];
}

/** A message about a visit, with that line below it where it is needed. @param reader their IANA time zone; null when it is not known */
export function inLocalTime(
  reply: Reply,
  { group, shift }: Pick<GroupShift, 'group'> & { readonly shift: Pick<GroupShift['shift'], 'startsAt'> },
  locale: Locale,
  { timeZone }: { readonly timeZone: string | null },
): Reply {
  return { ...reply, blocks: [...reply.blocks, ...localTime(sayIn(locale), group.facility, timeZone, shift.startsAt)] };
}

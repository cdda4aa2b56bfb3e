import type { Group, Shift } from '../../core/model.js';
import { everybodyOn } from '../../core/party.js';
import { newsAt } from '../../core/quiet-hours.js';
import type { Reader } from '../../core/reminder-times.js';
import { UNDO_WINDOW } from './claiming.rule.js';

/** Milliseconds after which it is no news any more that a visit runs. */
const NEWS_FOR = 24 * 60 * 60_000;

type Hearing = Pick<Reader, 'quietHours' | 'timeZone'>;

/** Whether this person had heard before an instant that the visit has fallen below its minimum. */
export function heardShortBefore(
  instant: Date,
  { toldShortAt, startsAt }: Shift,
  { facility }: Group,
  reader: Hearing,
): boolean {
  return Boolean(toldShortAt) && newsAt(toldShortAt ?? instant, startsAt, reader, facility.timeZone) < instant;
}

/** Since when enough of those who go now have a place; null while more are needed. */
export function enoughSince({ claims, minimumParty }: Pick<Shift, 'claims' | 'minimumParty'>): Date | null {
  const inOrder = claims.map(({ claimedAt }) => claimedAt).sort((one, other) => one.getTime() - other.getTime());
  return inOrder[minimumParty - 1] ?? null;
}

/** When somebody hears that a visit runs after all: once the claim that made it so can no longer be undone. */
export function heardEnoughAt(
  since: Date,
  { startsAt }: Pick<Shift, 'startsAt'>,
  { facility }: Group,
  reader: Hearing,
): Date {
  return newsAt(new Date(since.getTime() + UNDO_WINDOW), startsAt, reader, facility.timeZone);
}

/**
 * Who may have to hear that a visit runs after all: whoever went before the claim that made it so. Leaders have a card that says
 * it. Slack user ids.
 */
export function wereWaiting(shift: Shift): readonly string[] {
  const since = enoughSince(shift);
  if (!since) return [];
  const waited = everybodyOn(shift).filter(({ claimedAt }) => claimedAt < since);
  return waited.map(({ userId }) => userId);
}

/** Whether what was to be heard at an instant is still news. */
export function isStillNews(heardAt: Date, now: Date): boolean {
  return now.getTime() - heardAt.getTime() < NEWS_FOR;
}

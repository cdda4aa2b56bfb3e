import type { Claim, Group, Shift } from '../../core/model.js';
import { isExpected } from '../../core/party.js';
import { outsideQuietHours, type Reader } from '../../core/reminder-times.js';
import type { ReminderSettings } from '../../groups/reminder-settings.rule.js';
import type { NotReady } from '../claiming/day-before.rule.js';
import { shortReminderTimes } from '../claiming/running-short.rule.js';
import { hasPressed } from './card-urgency.rule.js';
import { isConfirmed } from './counted.rule.js';
import type { Offer } from './offers.rule.js';

/** Those of the party who can be counted on, as far as the visit itself tells. @param notReady once that has been checked again */
export function countedOnSoFar(shift: Shift, notReady: readonly NotReady[]): readonly Claim[] {
  const missing = new Set(notReady.map(({ claim }) => claim.id));
  return shift.claims.filter((claim) => isExpected(claim) && isConfirmed(claim, shift) && !missing.has(claim.id));
}

/**
 * From when on a leader has a card about a visit that needs them: as many days before as the group has chosen, outside their
 * quiet hours.
 * @returns null where the group has them told of nothing that is short
 */
export function cardFrom(settings: ReminderSettings, group: Group, shift: Shift, reader: Reader): Date | null {
  if (!settings.kinds.includes('short')) return null;
  const [early] = shortReminderTimes(settings, group, shift).filter(({ name }) => name === 'short');
  if (!early) return null;
  const [time] = outsideQuietHours([early], reader, group.facility.timeZone, new Date(0));
  return time?.sendAt ?? null;
}

/** Whether a visit needs its leader, or has since the card came, so that it says what has become of it. */
export function hasNeededLeader(
  shift: Shift,
  counted: readonly Claim[],
  offers: readonly Offer[],
  since: Date,
): boolean {
  if (shift.status === 'will_not_run' || shift.hasReopened || hasPressed(shift)) return true;
  if (shift.status !== 'planned') return false;
  if (counted.length < shift.minimumParty) return true;
  const wereThere = counted.filter(({ claimedAt }) => claimedAt <= since).length;
  const isSought = offers.some(
    ({ kind, end, endedAt }) => kind === 'cover' && (end === null || (endedAt ?? since) > since),
  );
  return wereThere < shift.minimumParty || isSought;
}

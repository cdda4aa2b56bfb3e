import type { Shift } from '../../core/model.js';
import { stillNeeded } from '../../core/party.js';
import type { Pass } from '../../delivery/projecting.js';
import { peopleNotReady } from '../claiming/people-not-ready.reading.js';
import { postedWeeks } from '../claiming/posted-weeks.reading.js';
import { Covering } from './covering.store.js';
import { hoursBefore } from './offers.rule.js';
import { standingOffers } from './projections.reading.js';
import { ASKS_BY_ITSELF } from './settle.rule.js';

/** Settles those visits of the groups that are looked at of which something may have become by now. */
export async function settleVisits({ society, about, of, now }: Pass): Promise<boolean> {
  if (about.kind === 'these' && about.groups.size === 0) return false;
  const [weeks, standing, notReady] = await Promise.all([of(postedWeeks), of(standingOffers), of(peopleNotReady)]);
  let hasChanged = false;
  for (const shift of weeks.flatMap(({ shifts }) => shifts)) {
    const isOpen = (standing.offers.get(shift.id) ?? []).some(({ end }) => end === null);
    const isInUse = isOpen || standing.lines.has(shift.id) || shift.kept !== undefined;
    if (!isInUse && !mayBeShort(shift, notReady.has(shift.id), now)) continue;
    hasChanged = (await society.of(Covering).settle(shift.id, now)) || hasChanged;
  }
  return hasChanged;
}

/** Whether it is near, and too few come as far as is known, or came when it was last looked at. */
function mayBeShort(shift: Shift, isSomebodyNotReady: boolean, now: Date): boolean {
  if (shift.status !== 'planned' || shift.startsAt <= now || now < hoursBefore(shift, ASKS_BY_ITSELF)) return false;
  const isUnsure = isSomebodyNotReady || shift.reconfirmSince !== undefined || shift.shortSince !== undefined;
  return isUnsure || stillNeeded(shift) > 0;
}

import type { Shift } from '../../core/model.js';

const HOUR = 60 * 60_000;

/** From so long before a visit, in milliseconds, whoever is on one that is not cleared is to ask before they travel. */
export const ASK_FIRST_WITHIN = 48 * HOUR;

/**
 * How a visit stands with the facility, for whoever reads of it at an instant (DOMAIN, rule 5):
 * - **settled**: cleared, or nobody travels any more: called off or begun.
 * - **awaited**: not cleared yet, and there is time: they hear before they travel.
 * - **ask_first**: not cleared yet, and near: they ask a leader before they travel.
 */
export type Clearance = 'settled' | 'awaited' | 'ask_first';

/** What is asked of a visit to know how it stands. */
export type Clearable = Pick<Shift, 'cleared' | 'status' | 'startsAt'>;

/** @param readAt when it is read: now, or when a message will be shown */
export function clearanceOf({ cleared, status, startsAt }: Clearable, readAt: Date): Clearance {
  if (cleared || status !== 'planned' || startsAt <= readAt) return 'settled';
  return startsAt.getTime() - readAt.getTime() <= ASK_FIRST_WITHIN ? 'ask_first' : 'awaited';
}

import type { QuietHours } from '../../core/quiet-hours.js';
import type { TimeOff } from '../../people/time-off/time-off.rule.js';

/** What somebody reads of themselves. */
export interface OwnTimes {
  /** On how many visits they have been this year. */
  readonly visits: number;
  readonly quietHours: QuietHours;
  /** Their next days away; null while none are noted. */
  readonly away: TimeOff | null;
}

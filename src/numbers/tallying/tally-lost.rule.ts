import type { IsoWeek } from '../../core/model.js';

/** To national staff: what a week released is not known any more, after a backup had been put back. */
export interface TallyLostFacts {
  readonly kind: 'tally_lost';
  readonly isoWeek: IsoWeek;
}

import type { Stretch } from '../../core/model.js';

/** What people are told after a backup had been put back. */
export type DoubtNoticeFacts =
  /** To a leader: a backup had been put back, and what was told after it is lost. */
  | { readonly kind: 'records_end'; readonly groupId: string; readonly recordsEnd: Date }
  /**
   * After a backup had been put back, about a place of which Slack and our records said different things: it is free now; our
   * records have it and Slack had not; or a rule did not let it be put back.
   */
  | {
      readonly kind: 'place_freed' | 'place_kept' | 'place_not_put_back';
      readonly groupId: string;
      readonly shiftId: string;
      readonly when: Stretch;
    };

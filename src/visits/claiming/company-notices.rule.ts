import type { Stretch } from '../../core/model.js';
import { noticesOf } from '../../telling/notices.rule.js';

/** What people are told when somebody gives a place on a visit up. */
export type CompanyNoticeFacts =
  /** To whoever still goes: these do not come any more. */
  | {
      readonly kind: 'company_changed';
      readonly groupId: string;
      readonly shiftId: string;
      /** Slack user ids. */
      readonly left: readonly string[];
    }
  /** To a leader: the visit is now below its minimum. */
  | {
      readonly kind: 'short_now';
      readonly groupId: string;
      readonly shiftId: string;
      readonly when: Stretch;
      /** How many more the visit needed to run. */
      readonly missing: number;
    }
  /** To somebody whose place a leader has freed. */
  | {
      readonly kind: 'seat_freed';
      readonly groupId: string;
      readonly shiftId: string;
      /** Slack user id of the leader. */
      readonly by: string;
    };

export const COMPANY_NOTICES: readonly CompanyNoticeFacts['kind'][] = ['company_changed', 'short_now', 'seat_freed'];

/** Whether a notice is about who comes on a visit. */
export const isAboutCompany = noticesOf<CompanyNoticeFacts>(...COMPANY_NOTICES);

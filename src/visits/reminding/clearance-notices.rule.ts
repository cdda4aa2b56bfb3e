import { noticesOf } from '../../telling/notices.rule.js';

/** The visit they hold is cleared with the facility now, or no longer is. */
export interface ClearanceNoticeFacts {
  readonly kind: 'clearance';
  readonly groupId: string;
  readonly shiftId: string;
  readonly isCleared: boolean;
}

/** Whether a notice is about a visit’s clearance. */
export const isAboutClearance = noticesOf<ClearanceNoticeFacts>('clearance');

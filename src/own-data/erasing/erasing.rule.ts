import type { Locale } from '../../core/model.js';

/** Milliseconds. Older messages are left to Slack: the page says so beforehand. */
export const LOOKED_THROUGH = 30 * 24 * 60 * 60_000;

/** Calls to Slack in one minute: chat.delete, chat.update and conversations.history each take fifty (Slack: tier 3). */
export const CALLS_A_MINUTE = 40;

/** A conversation that is to be looked through for messages of ours. */
export interface ToLookThrough {
  readonly channelId: string;
  /** `delete`: all of it is theirs alone. `edit`: what names them is said without the name. */
  readonly how: 'delete' | 'edit';
  /** In which language the name is replaced. */
  readonly locale: Locale;
  /** ts of the last message that was looked at, newest first; null where none has been. */
  readonly from: string | null;
}

/** Somebody's erasing, as far as it is. */
export interface Erasure {
  readonly id: string;
  /** Slack user id. */
  readonly userId: string;
  readonly locale: Locale;
  readonly begunAt: Date;
  /** null until our records have been emptied. */
  readonly emptiedAt: Date | null;
  /** Edited first; their own conversation last, since reminders may still come. */
  readonly left: readonly ToLookThrough[];
  readonly total: number;
  /** The message that tells them how far it is; null where nobody is told. */
  readonly told: { readonly channelId: string; readonly ts: string } | null;
}

/** Why somebody cannot be erased now. */
export type CannotErase = 'under_way' | 'only_national_staff';

/** Whether there would be national staff without them, or never were. */
export function refuseToErase(
  userId: string,
  { nationalStaffIds, isUnderWay }: { readonly nationalStaffIds: readonly string[]; readonly isUnderWay: boolean },
): CannotErase | null {
  if (isUnderWay) return 'under_way';
  const isNational = nationalStaffIds.includes(userId);
  return isNational && nationalStaffIds.every((each) => each === userId) ? 'only_national_staff' : null;
}

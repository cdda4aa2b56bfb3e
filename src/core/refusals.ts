import type { FacilityStatus, IsoWeek, PauseDays, Stretch } from './model.js';

/**
 * Why something cannot be done. Expected, so a value and not an exception; `slack/blocks/refusals` words each one with the next
 * step that the person can take.
 */
export type Refusal =
  // about one shift
  | { readonly reason: 'shift_gone' }
  | { readonly reason: 'not_posted' }
  | { readonly reason: 'called_off' }
  /** Too few could come. */
  | { readonly reason: 'will_not_run' }
  | { readonly reason: 'begun' }
  /** `facilityIsFull`: the visit could take more, but with others meanwhile the facility lets nobody else in. */
  | { readonly reason: 'full'; readonly facilityIsFull?: true }
  | { readonly reason: 'already_yours' }
  | ({ readonly reason: 'overlapping' } & Stretch)
  | { readonly reason: 'facility_not_open'; readonly status: Exclude<FacilityStatus, 'active'> }
  | { readonly reason: 'not_a_member'; readonly channelId: string }
  | { readonly reason: 'resting' }
  /** `mayGoAlong`: the newcomer's seat is free and they may take it. */
  | { readonly reason: 'not_ready'; readonly mayGoAlong: boolean }
  | { readonly reason: 'shadow_taken' }
  | { readonly reason: 'begun_yours' }
  | { readonly reason: 'not_yours' }
  | { readonly reason: 'undo_too_late' }
  // about planning
  | { readonly reason: 'not_a_leader' }
  | { readonly reason: 'week_over'; readonly isoWeek: IsoWeek }
  | { readonly reason: 'nothing_to_post' }
  | { readonly reason: 'too_many_visits'; readonly most: number }
  | { readonly reason: 'changed_meanwhile'; readonly changedBy: string }
  | { readonly reason: 'already_called_off' }
  | { readonly reason: 'already_cleared' }
  /** Of the group, or of its facility, which national staff have paused. */
  | { readonly reason: 'paused_then'; readonly days: PauseDays; readonly isFacility: boolean }
  /** No week is posted where visits have not begun, or have ended. */
  | { readonly reason: 'not_to_post'; readonly status: Exclude<FacilityStatus, 'active'> }
  // about asking the group
  | { readonly reason: 'ask_unposted' }
  | { readonly reason: 'has_enough' }
  /** `most`: what the facility lets in at once, over all its visits. */
  | { readonly reason: 'no_room_to_ask'; readonly most: number }
  /** `isTimeTomorrow`: whether the visit is still ahead when the next day begins. */
  | { readonly reason: 'asked_today'; readonly channelId: string; readonly isTimeTomorrow: boolean }
  | { readonly reason: 'has_claims' }
  /** `most`: what the facility lets in at once, over all its visits. */
  | { readonly reason: 'no_room_then'; readonly most: number }
  // about who goes instead, and who waits
  /** Nobody is sought any more: whoever holds a place comes, or writes. */
  | { readonly reason: 'too_late_to_cover' }
  /** A newcomer who goes along has no place that another could take. */
  | { readonly reason: 'only_released' }
  /** Somebody else has taken what was offered. */
  | { readonly reason: 'taken' }
  /** Whoever was to be covered goes themselves, or enough come without. */
  | { readonly reason: 'not_needed' }
  | { readonly reason: 'asked_of_another' }
  // about inviting
  | { readonly reason: 'too_late_to_invite' }
  /** Others wait in line, and come first. */
  | { readonly reason: 'line_first' }
  /** Whoever could go has been asked, is away, has too much, or has a place. */
  | { readonly reason: 'nobody_to_invite' }
  /** The time to answer has passed, or the answer was no. */
  | { readonly reason: 'invite_over' }
  // about swapping
  | { readonly reason: 'swaps_enough'; readonly most: number }
  /** Nobody of the group can take this visit and has one that would suit. */
  | { readonly reason: 'nobody_to_swap' }
  /** One of the two visits is no longer as it was. */
  | { readonly reason: 'swap_gone' }
  /** A place is free: nobody need wait for one. */
  | { readonly reason: 'not_full' }
  /** It was said once already that it runs after all, or it has not been said that it does not. */
  | { readonly reason: 'not_to_reopen' }
  /** Whoever goes cannot be at the gate yet. */
  | { readonly reason: 'not_there_yet' }
  // about coming every week
  /** The weekly pattern has no visit every week at that hour. */
  | { readonly reason: 'not_every_week' }
  /** One alone can do it, so that nobody comes every week. */
  | { readonly reason: 'nobody_stands' }
  /** As many come every week as may. */
  | { readonly reason: 'others_stand' }
  // about setting up
  | { readonly reason: 'not_an_admin' }
  | { readonly reason: 'no_group' }
  /** What was pressed stands in Slack from a group that is closed now. */
  | { readonly reason: 'group_closed' };

export type Refused<Why extends Refusal = Refusal> = { readonly ok: false; readonly refusal: Why };

/** Shorthand for the value a rule returns when it says no. */
export function refuse<Why extends Refusal>(refusal: Why): Refused<Why> {
  return { ok: false, refusal };
}

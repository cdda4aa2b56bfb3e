import type { EnvelopeFault } from './network.js';
import type { Trap } from './traps.js';

/** Something that a person does. Numbers choose among what they see at that moment, counted round. */
export type Action =
  | { readonly kind: 'claim'; readonly person: number; readonly choice: number }
  /** Everybody presses the same button at once. */
  | { readonly kind: 'rush'; readonly choice: number }
  | { readonly kind: 'release'; readonly person: number; readonly choice: number }
  | { readonly kind: 'undo'; readonly person: number }
  | {
      readonly kind: 'move';
      readonly leader: number;
      readonly week: number;
      readonly choice: number;
      readonly to: Slot;
    }
  | {
      readonly kind: 'capacity';
      readonly leader: number;
      readonly week: number;
      readonly choice: number;
      readonly most: number;
    }
  | {
      readonly kind: 'call_off';
      readonly leader: number;
      readonly week: number;
      readonly choice: number;
      readonly byUs: boolean;
    }
  | { readonly kind: 'post'; readonly leader: number }
  /** A leader turns the tick that a visit is cleared, in its row of the plan. */
  | { readonly kind: 'tick'; readonly leader: number; readonly week: number; readonly choice: number }
  /** A leader who was asked whether visits are cleared says that one is. */
  | { readonly kind: 'mark_cleared'; readonly leader: number; readonly choice: number }
  /** A leader who was told that too few come on visits asks the group about one. */
  | { readonly kind: 'ask_group'; readonly leader: number; readonly choice: number }
  /** Looks for somebody to go instead on one of their visits. */
  | { readonly kind: 'find_cover'; readonly person: number; readonly choice: number }
  /** Presses one of the buttons under what they were asked, or told of a visit of theirs. */
  | { readonly kind: 'answer'; readonly person: number; readonly how: Answer; readonly choice: number }
  /** Says beside one of their visits that they come every week. */
  | { readonly kind: 'stand'; readonly person: number; readonly choice: number }
  /** Waits for a place on a full visit. */
  | { readonly kind: 'queue'; readonly person: number; readonly choice: number }
  /** A leader has heard that somebody can't come. */
  | { readonly kind: 'absent'; readonly leader: number; readonly week: number; readonly choice: number }
  /** A leader ticks somebody whom they would like on a visit. */
  | { readonly kind: 'invite'; readonly leader: number; readonly week: number; readonly choice: number }
  /** Somebody asks up to two others to swap one of their visits. */
  | { readonly kind: 'swap'; readonly person: number; readonly choice: number }
  /** A leader presses a button of their card of a visit that needs them. */
  | { readonly kind: 'lead'; readonly leader: number; readonly how: Lead; readonly choice: number }
  /** Somebody is away for so many days, from so many days ahead on. */
  | { readonly kind: 'time_off'; readonly person: number; readonly ahead: number; readonly days: number }
  /** A leader pauses the group's visits for so many days more than one, from so many days ahead on. */
  | { readonly kind: 'pause'; readonly leader: number; readonly ahead: number; readonly days: number }
  /** A leader has the visits start again. */
  | { readonly kind: 'end_pause'; readonly leader: number }
  /** Quiet hours from this hour until eight in the morning. */
  | { readonly kind: 'quiet_hours'; readonly person: number; readonly from: number }
  /** An admin corrects the facility's time zone. */
  | { readonly kind: 'zone'; readonly choice: number }
  /** An admin changes what the other group does. */
  | { readonly kind: 'programme'; readonly choice: number }
  | { readonly kind: 'leave'; readonly person: number }
  | { readonly kind: 'join'; readonly person: number }
  /** Has what is stored of them erased, and leaves. */
  | { readonly kind: 'erase'; readonly person: number }
  /** Somebody deletes the bot's post from the channel. */
  | { readonly kind: 'delete_post'; readonly choice: number }
  /** Answers whether they would be a mentor. */
  | { readonly kind: 'answer_pairing'; readonly person: number; readonly isYes: boolean; readonly choice: number }
  | OneToOneAction;

/** What is done about one-to-ones of the group that studies. */
export type OneToOneAction =
  /** Its leader asks two people whether they would be mentors. */
  | { readonly kind: 'set_up_pairing'; readonly choice: number }
  | { readonly kind: 'met'; readonly person: number; readonly choice: number }
  /** A mentor enters an hour so many days ahead. */
  | {
      readonly kind: 'plan_meeting';
      readonly person: number;
      readonly choice: number;
      readonly ahead: number;
      readonly hour: number;
    }
  | { readonly kind: 'call_off_meeting'; readonly person: number; readonly choice: number }
  | { readonly kind: 'pairing_deed'; readonly person: number; readonly deed: PairingDeed; readonly choice: number }
  /** All mentors end one at once. */
  | { readonly kind: 'end_together'; readonly choice: number };

/** What is chosen from the menu of a one-to-one. */
export const DEEDS = ['rest', 'go_on', 'round_off', 'talk', 'end'] as const;
type PairingDeed = (typeof DEEDS)[number];

/** What somebody answers in their direct messages. */
export const ANSWERS = [
  'take_offer',
  'decline_offer',
  'offer_if_needed',
  'take_back_cover',
  'confirm_claim',
  'swap_places',
  'not_this_week',
] as const;
type Answer = (typeof ANSWERS)[number];
export const LEADS = ['ask_for_people', 'run_after_all'] as const;
type Lead = (typeof LEADS)[number];

export interface Slot {
  /** ISO weekday. */
  readonly weekday: number;
  readonly hour: number;
}

/** Something that goes wrong. `waits` counts moments that still pass unharmed. */
export type Fault =
  | { readonly kind: 'trap'; readonly replica: number; readonly waits: number; readonly trap: Trap }
  | { readonly kind: 'envelope'; readonly waits: number; readonly fault: EnvelopeFault }
  | { readonly kind: 'outage'; readonly milliseconds: number }
  | { readonly kind: 'stale_listing'; readonly milliseconds: number; readonly behind: number }
  /** A new process starts, and the old one is stopped once it is up. */
  | { readonly kind: 'deploy'; readonly replica: number }
  /** What the database says is kept, as a backup at night does. */
  | { readonly kind: 'back_up' }
  /** Every process ends, and the last backup is put back, or the day on which the story began. */
  | { readonly kind: 'restore'; readonly downFor: number };

export interface Step {
  /** Milliseconds after the step before it. */
  readonly wait: number;
  readonly what: Action | Fault;
}

/** One story: the world it begins in, and what happens. */
export interface Script {
  readonly season: number;
  /** Milliseconds after the season's start. */
  readonly begins: number;
  /** Milliseconds by which each process's clock is ahead of true time; one process for each. */
  readonly clocks: readonly number[];
  readonly steps: readonly Step[];
}

const FAULT_KINDS = ['trap', 'envelope', 'outage', 'stale_listing', 'deploy', 'back_up', 'restore'] as const;

export function isFault(what: Action | Fault): what is Fault {
  return FAULT_KINDS.some((kind) => kind === what.kind);
}

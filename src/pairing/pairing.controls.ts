import { z } from 'zod';
import { boxesField, choiceField } from '../slack/blocks/choice-fields.js';
import { defineButton, defineButtons, defineMenu, id, orNothing, together } from '../slack/blocks/controls.js';
import { defineForm } from '../slack/blocks/forms.js';
import { part } from '../slack/blocks/home-part.controls.js';
import { defineBareModal, defineModal } from '../slack/blocks/modals.js';
import { dateField, timeField } from '../slack/blocks/picked-fields.js';

/** One's own, or a group's: carries the id of the group; nothing where it is still to be chosen. */
export const openPairingsButton = defineButton('open_pairings', orNothing(id));
/** Another part of one's own. */
export const ownPairingsPartButtons = defineButtons('own_pairings_part', ['more', 'first'], part);
/** Another part of those of a group. */
export const pairingsPartButtons = defineButtons('pairings_part', ['more', 'first'], together({ groupId: id, part }));
/** Carries the id of a group. */
export const setUpPairingButton = defineButton('set_up_pairing', id);

// Each carries the id of a one-to-one.
export const yesPairingButton = defineButton('pairing_yes', id);
export const noPairingButton = defineButton('pairing_no', id);
export const metButton = defineButton('pairing_met', id);
export const planMeetingButton = defineButton('pairing_plan', id);
export const restButton = defineButton('pairing_rest', id);
export const talkButton = defineButton('pairing_talk', id);
export const roundOffButton = defineButton('pairing_round_off', id);
export const lastMonthButton = defineButton('pairing_last_month', id);
export const notOutsideButton = defineButton('pairing_not_outside', id);
export const askMentorButton = defineButton('pairing_ask', id);

export const callOffMeetingButton = defineButton('pairing_call_off', together({ pairingId: id, meetingId: id }));
/** A leader has talked with a mentor. */
export const talkedButton = defineButton('pairing_talked', together({ pairingId: id, userId: id }));

/** What is done with one that is under way. */
export const PAIRING_DEEDS = ['rest', 'go_on', 'round_off', 'talk', 'end'] as const;
/** What leaders do besides. */
export const LEADER_DEEDS = ['ask', 'move', 'outside', 'last_month'] as const;
export const pairingMenu = defineMenu(
  'pairing_menu',
  together({ deed: z.enum([...PAIRING_DEEDS, ...LEADER_DEEDS]), pairingId: id }),
);
/** A second one, since three dots hold five. */
export const leaderPairingMenu = defineMenu(
  'pairing_menu_lead',
  together({ deed: z.enum([...PAIRING_DEEDS, ...LEADER_DEEDS]), pairingId: id }),
);

/** Those of a group, to its leaders: which part of them is shown, from 0. */
export const pairingsModal = defineBareModal(
  'pairings',
  z.object({ groupId: z.string(), part: z.int().min(0).default(0) }),
);

/** Whom a leader asks: for a new one of the group, or for one that is there. */
export const askMentorsModal = defineModal(
  'ask_mentors',
  z.object({ groupId: z.string(), pairingId: z.string().nullable() }),
  defineForm<{ readonly people: readonly string[]; readonly insteadOf: string | null }>({
    people: boxesField({ label: (say) => say('pairing.ask.people') }),
    insteadOf: choiceField({
      id: 'instead_of',
      label: (say) => say('pairing.ask.instead_of'),
      hint: (say) => say('pairing.ask.instead_of_hint'),
    }),
  }),
);

const ofPairing = z.object({ pairingId: z.string() });

export interface MeetingForm {
  readonly date: string | null;
  readonly startTime: string | null;
  readonly endTime: string | null;
}

export const planMeetingModal = defineModal(
  'plan_meeting',
  ofPairing,
  defineForm<MeetingForm>({
    date: dateField({ label: (say) => say('session.form.date') }),
    startTime: timeField({ id: 'start_time', label: (say) => say('session.form.start') }),
    endTime: timeField({ id: 'end_time', label: (say) => say('session.form.end') }),
  }),
);

export const endPairingModal = defineBareModal('end_pairing', ofPairing);

export const movePairingModal = defineModal(
  'move_pairing',
  ofPairing,
  defineForm<{ readonly facilityId: string | null }>({
    facilityId: choiceField({ id: 'facility', label: (say) => say('pairing.move.to') }),
  }),
);

export const lastMonthModal = defineModal(
  'last_month',
  ofPairing,
  defineForm<{ readonly month: string | null }>({
    month: choiceField({ label: (say) => say('pairing.last_month.label') }),
  }),
);

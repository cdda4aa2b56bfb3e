import { z } from 'zod';
import { boxesField } from '../../slack/blocks/choice-fields.js';
import { defineButton, id, together } from '../../slack/blocks/controls.js';
import { defineForm } from '../../slack/blocks/forms.js';
import { defineModal } from '../../slack/blocks/modals.js';
import { peopleBoxesField } from '../../slack/blocks/picked-fields.js';
import { personId } from '../../slack/blocks/slack-writes.js';

// Each carries the id of a visit.
export const findCoverButton = defineButton('find_cover', id);
export const takeBackButton = defineButton('take_back_cover', id);
export const queueButton = defineButton('queue_for_place', id);
export const leaveLineButton = defineButton('leave_line', id);
export const turnedAwayButton = defineButton('turned_away', id);
export const askForPeopleButton = defineButton('ask_for_people', id);
export const runAfterAllButton = defineButton('run_after_all', id);
export const inviteButton = defineButton('invite_to_visit', id);

/** Of somebody who can't come, as a leader has heard. */
export const absentButton = defineButton('absent', together({ shiftId: id, userId: personId }));

// Each carries the id of a visit.
export const openSwapButton = defineButton('open_swap', id);
export const keepOwnButton = defineButton('keep_own_visit', id);

// Each carries the id of an offer.
export const swapButton = defineButton('swap_places', id);
export const takeOfferButton = defineButton('take_offer', id);
export const declineOfferButton = defineButton('decline_offer', id);
export const ifNeededButton = defineButton('offer_if_needed', id);

/** In it a leader ticks whom to invite. */
export const inviteModal = defineModal(
  'invite_to_visit',
  z.object({ shiftId: z.string() }),
  defineForm<{ readonly people: readonly string[] }>({
    people: peopleBoxesField({ label: (say) => say('invite.people') }),
  }),
);

/** In it whoever holds a place ticks which of others’ they would have for it, by the ids of those claims. */
export const swapModal = defineModal(
  'swap_visit',
  z.object({ shiftId: z.string() }),
  defineForm<{ readonly others: readonly string[] }>({
    others: boxesField({ label: (say) => say('swap.others') }),
  }),
);

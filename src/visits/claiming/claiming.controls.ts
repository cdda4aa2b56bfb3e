import { radioOrListField } from '../../slack/blocks/choice-fields.js';
import { defineBareButton, defineButton, id, nothing } from '../../slack/blocks/controls.js';
import { defineForm } from '../../slack/blocks/forms.js';
import { defineModal } from '../../slack/blocks/modals.js';

export const openClaimButton = defineBareButton('open_claim');
export const openMineButton = defineBareButton('open_mine');

// Each carries the id of a visit.
export const claimShiftButton = defineButton('claim_shift', id);
/** In the newcomer's seat. */
export const goAlongButton = defineButton('go_along', id);
export const undoClaimButton = defineButton('undo_claim', id);
export const releaseShiftButton = defineButton('release_shift', id);
export const confirmClaimButton = defineButton('confirm_claim', id);
/** In what earlier versions have left in Slack, and where a place is in doubt: gives it up at once. */
export const cannotComeButton = defineButton('cannot_come', id);
/** Asks what is to become of their place. */
export const cannotMakeItButton = defineButton('cannot_make_it', id);

// Each carries the id of a visit in doubt, which is not the visit's own.
export const putPlacesBackButton = defineButton('put_places_back', id);
export const freePlacesButton = defineButton('free_places', id);

export const claimVisitModal = defineModal(
  'claim',
  nothing,
  defineForm({ shiftId: radioOrListField({ id: 'shift', label: (say) => say('claim.modal_label') }) }),
);

import { z } from 'zod';
import { defineButton, id, orNothing } from '../../slack/blocks/controls.js';
import { defineForm } from '../../slack/blocks/forms.js';
import { defineModal } from '../../slack/blocks/modals.js';
import { personField } from '../../slack/blocks/picked-fields.js';

/** Carries the id of a group; null where it is still to be chosen. */
export const openHandOverButton = defineButton('open_hand_over', orNothing(id));

export interface HandOverForm {
  /** Slack user id. */
  readonly successorId: string | null;
}

export const handOverModal = defineModal(
  'hand_over',
  z.object({ groupId: z.string() }),
  defineForm<HandOverForm>({
    successorId: personField({
      label: (say) => say('hand_over.person'),
      hint: (say) => say('hand_over.person_hint'),
    }),
  }),
);

import { z } from 'zod';
import { boxesField } from '../../slack/blocks/choice-fields.js';
import { defineBareButton, nothing } from '../../slack/blocks/controls.js';
import { defineForm } from '../../slack/blocks/forms.js';
import { defineBareModal, defineModal } from '../../slack/blocks/modals.js';
import { dateField } from '../../slack/blocks/picked-fields.js';
import type { ExtendForm } from './extending.rule.js';

/** Goes back from what would be done to the form. */
export const backToExtendingButton = defineBareButton('back_to_extending');

export const extendModal = defineModal(
  'extend_validity',
  nothing,
  defineForm<ExtendForm>({
    codes: boxesField({ label: (say) => say('extend.codes') }),
    until: dateField({ label: (say) => say('extend.until'), hint: (say) => say('extend.until.hint') }),
  }),
);

/** What would be done, to be confirmed: with how many people were shown. */
export const extendPreviewModal = defineBareModal(
  'extend_preview',
  z.object({ codes: z.array(z.string()).readonly(), until: z.string(), people: z.number().int() }),
);

import { z } from 'zod';
import type { CalendarDate } from '../../core/time.js';
import { boxesField } from '../../slack/blocks/choice-fields.js';
import { defineBareButton, defineButton, id } from '../../slack/blocks/controls.js';
import { defineForm } from '../../slack/blocks/forms.js';
import { defineModal } from '../../slack/blocks/modals.js';
import { dateField, personField } from '../../slack/blocks/picked-fields.js';

export const openStandInButton = defineBareButton('open_stand_in');
/** Carries the id of a stand-in. */
export const endStandInButton = defineButton('end_stand_in', id);

/** As a leader fills it in. `groupIds` is asked only of whoever leads several groups. */
export interface StandInForm {
  /** Slack user id. */
  readonly userId: string | null;
  readonly groupIds: readonly string[];
  readonly from: CalendarDate | null;
  readonly until: CalendarDate | null;
}

/** Remembers which groups it has shown. */
export const standInModal = defineModal(
  'stand_in',
  z.object({ groupIds: z.array(z.string()) }),
  defineForm<StandInForm>({
    userId: personField({ label: (say) => say('stand_in.person'), hint: (say) => say('stand_in.person_hint') }),
    groupIds: boxesField({ label: (say) => say('stand_in.groups') }),
    from: dateField({ label: (say) => say('stand_in.from') }),
    until: dateField({ label: (say) => say('stand_in.until'), hint: (say) => say('stand_in.hint') }),
  }),
);

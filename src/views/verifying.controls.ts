import { type Carried, defineButton, id, orNothing, several, together } from './controls.js';

/** null: the group is still to be chosen. Nobody: whoever verifies chooses them. */
export const openVerifyButton = defineButton(
  'open_verify',
  orNothing(together({ groupId: id, userIds: several(id).optional() })),
);

// Each carries the id of a group.
export const openImportButton = defineButton('open_import', id);
/** Of the people chosen in the modal. */
export const seeNotedButton = defineButton('see_noted', id);

const completion = together({ groupId: id, userId: id, completionId: id });
export const correctCompletionButton = defineButton('correct_completion', completion);
export const takeBackCompletionButton = defineButton('take_back_completion', completion);

/** A completion, with the group for which it was looked at. */
export type PressedCompletion = Carried<typeof correctCompletionButton>;

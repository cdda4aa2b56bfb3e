import { z } from 'zod';
import { choiceField } from '../../slack/blocks/choice-fields.js';
import { type Carried, defineButton, id, orNothing, several, together } from '../../slack/blocks/controls.js';
import { defineForm } from '../../slack/blocks/forms.js';
import { defineBareModal, defineModal } from '../../slack/blocks/modals.js';
import { dateField, fileField, peopleBoxesField, peopleField } from '../../slack/blocks/picked-fields.js';
import { personId } from '../../slack/blocks/slack-writes.js';
import { LARGEST_IMPORT, MOST_IMPORTED_ROWS } from './importing.rule.js';
import type { VerifyForm } from './verifying.rule.js';

/** What lists are saved as: text is what Excel calls some of them. */
const KINDS = ['xlsx', 'csv', 'txt', 'tsv'];

/** null: the group is still to be chosen. Nobody: whoever verifies chooses them. */
export const openVerifyButton = defineButton(
  'open_verify',
  orNothing(together({ groupId: id, userIds: several(personId).optional() })),
);

/** Carries the id of a group; null: it is still to be chosen. */
export const openImportButton = defineButton('open_import', orNothing(id));
/** Of the people chosen in the modal; carries the id of a group. */
export const seeNotedButton = defineButton('see_noted', id);

const completion = together({ groupId: id, userId: personId, completionId: id });
export const correctCompletionButton = defineButton('correct_completion', completion);
export const takeBackCompletionButton = defineButton('take_back_completion', completion);

/** A completion, with the group for which it was looked at. */
export type PressedCompletion = Carried<typeof correctCompletionButton>;

export interface TickedVerifyForm extends VerifyForm {
  /** Those ticked among who lacks something: Slack user ids. They are meant as well as those chosen by name. */
  readonly lacking: readonly string[];
}

/** Whom a correction is about, and what of, stays: there it asks for the dates alone. */
const verifyForm = defineForm<TickedVerifyForm>({
  lacking: peopleBoxesField({ label: (say) => say('verify.lacking') }),
  userIds: peopleField({ label: (say) => say('verify.people'), hint: (say) => say('verify.people_hint') }),
  requirementCode: choiceField({ label: (say) => say('verify.requirement') }),
  doneOn: dateField({ label: (say) => say('verify.done') }),
  until: dateField({ label: (say) => say('verify.until') }, true),
});

export const verifyPeopleModal = defineModal('verify', z.object({ groupId: z.string() }), verifyForm);

/** Which completion is corrected, and whom the list below is about. */
export const correctCompletionModal = defineModal(
  'correct_completion',
  z.object({ groupId: z.string(), userId: z.string(), completionId: z.string(), listed: z.array(z.string()) }),
  verifyForm,
);

/** What is noted of some people; it has nothing to send in. */
export const notedPeopleModal = defineBareModal(
  'noted',
  z.object({ groupId: z.string(), userIds: z.array(z.string()) }),
);

const importForm = defineForm<{ readonly file: string | null }>({
  file: fileField(
    'imported_list',
    {
      label: (say) => say('import.file'),
      hint: (say) => say('import.file_hint', { rows: MOST_IMPORTED_ROWS, kilobytes: LARGEST_IMPORT / 1000 }),
    },
    KINDS,
  ),
});

export const readImportModal = defineModal('read_import', z.object({ groupId: z.string() }), importForm);

/** The file that was previewed: it is fetched and read anew when it is imported. */
export const importCompletionsModal = defineBareModal('import', z.object({ groupId: z.string(), fileId: z.string() }));

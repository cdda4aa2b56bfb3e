import type { ModalView } from '@slack/types';
import type { Facility, Locale, Programme } from '../../core/model.js';
import type { Say } from '../../locales/index.js';
import type { Remembered } from '../../slack/blocks/modals.js';
import { savedForm } from '../../slack/blocks/saved-form.js';
import { setUpGroupModal } from '../setting-up.controls.js';
import { fittingProgrammes, type GroupForm, type Problems } from '../setting-up.rule.js';
import { facilityChoices } from '../setup-choices.view.js';
import { setupProblem } from '../setup-problems.view.js';

export interface GroupModal {
  readonly memory: Remembered<typeof setUpGroupModal>;
  readonly form: GroupForm;
  readonly facilities: readonly Facility[];
  /** All that the society runs. */
  readonly programmes: readonly Programme[];
  /** What somebody else stored meanwhile; null on first opening. */
  readonly meanwhile: GroupForm | null;
  /** Of the reader. */
  readonly locale: Locale;
}

/** The form of one group, new or to be edited. Nobody takes a break from a group that does not exist yet. */
export function groupModal(
  say: Say,
  { memory, form, facilities, programmes, meanwhile, locale }: GroupModal,
): ModalView {
  const chosen = facilities.filter(({ id }) => id === form.facilityId);
  const fitting = fittingProgrammes(programmes, chosen.length > 0 ? chosen : facilities);
  const given = {
    facilityId: { choices: facilityChoices(facilities) },
    programme: { choices: fitting.map(({ code, names }) => ({ value: code, text: names[locale] })) },
  };
  const leftOut = memory.groupId === null ? (['restingIds'] as const) : [];
  const shown = { say, locale, typed: form, given, leftOut };
  return setUpGroupModal.open(memory, savedForm(setUpGroupModal.form, shown, meanwhile, say('setup.group')));
}

/** Every problem of the form under its own input. */
export function groupErrors(say: Say, locale: Locale, problems: Problems<GroupForm>): Record<string, string> {
  return setUpGroupModal.form.errors(problems, setupProblem(say, locale));
}

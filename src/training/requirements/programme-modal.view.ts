import type { ModalView } from '@slack/types';
import type { Locale } from '../../core/model.js';
import type { Say } from '../../locales/index.js';
import type { Remembered } from '../../slack/blocks/modals.js';
import { actions } from '../../slack/blocks/parts.js';
import { savedForm } from '../../slack/blocks/saved-form.js';
import type { ProgrammeForm, ProgrammeProblem, ProgrammeProblems } from './programme-form.rule.js';
import { editProgrammeModal, removeProgrammeButton } from './requirements.controls.js';

export interface ProgrammeModal {
  readonly memory: Remembered<typeof editProgrammeModal>;
  readonly form: ProgrammeForm;
  /** What somebody else stored meanwhile; null on first opening. */
  readonly meanwhile: ProgrammeForm | null;
  /** Of the reader. */
  readonly locale: Locale;
}

/** The form of one programme. */
export function programmeModal(say: Say, { memory, form, meanwhile, locale }: ProgrammeModal): ModalView {
  const shown = { say, locale, typed: form };
  const title = say('requirements.programme');
  const saved = savedForm(editProgrammeModal.form, shown, meanwhile, title);
  const remove = removeProgrammeButton.on(memory.code, say('requirements.remove'), { style: 'danger' });
  return editProgrammeModal.open(memory, { ...saved, blocks: [...saved.blocks, actions(remove)] });
}

/** Every problem of the form under its own input. */
export function programmeErrors(say: Say, problems: ProgrammeProblems): Record<string, string> {
  return editProgrammeModal.form.errors(problems, (problem: ProgrammeProblem) => problemText(say, problem));
}

function problemText(say: Say, problem: ProgrammeProblem): string {
  switch (problem.problem) {
    case 'too_long':
    case 'not_a_party':
    case 'not_months':
      return say(`requirements.problem.${problem.problem}`, { most: problem.most });
    case 'above_cap':
      return say('requirements.problem.above_cap', { facility: problem.facility, cap: problem.cap });
    case 'kind_in_use':
      return say('requirements.problem.kind_in_use', { group: problem.group, facility: problem.facility });
    default:
      return say(`requirements.problem.${problem.problem}`);
  }
}

import type { ModalView } from '@slack/types';
import type { Locale } from '../../core/model.js';
import type { Say } from '../../locales/index.js';
import type { Remembered } from '../../slack/blocks/modals.js';
import { savedForm } from '../../slack/blocks/saved-form.js';
import type { NationalForm } from '../national-form.rule.js';
import { setUpNationalModal } from '../setting-up.controls.js';
import type { Problems } from '../setup-problems.rule.js';
import { setupProblem } from '../setup-problems.view.js';

export interface NationalModal {
  readonly memory: Remembered<typeof setUpNationalModal>;
  readonly form: NationalForm;
  /** What somebody else stored meanwhile; null on first opening. */
  readonly meanwhile: NationalForm | null;
  /** Of the reader. */
  readonly locale: Locale;
}

/** The form of the national channel and the national staff. */
export function nationalModal(say: Say, { memory, form, meanwhile, locale }: NationalModal): ModalView {
  const shown = { say, locale, typed: form };
  return setUpNationalModal.open(memory, savedForm(setUpNationalModal.form, shown, meanwhile, say('setup.national')));
}

/** Every problem of the form under its own input. */
export function nationalErrors(say: Say, locale: Locale, problems: Problems<NationalForm>): Record<string, string> {
  return setUpNationalModal.form.errors(problems, setupProblem(say, locale));
}

import type { ModalView } from '@slack/types';
import type { Locale } from '../../core/model.js';
import type { Say } from '../../locales/index.js';
import type { Choice } from '../../slack/blocks/form-inputs.js';
import type { Remembered } from '../../slack/blocks/modals.js';
import { savedForm } from '../../slack/blocks/saved-form.js';
import { setUpFacilityModal } from '../setting-up.controls.js';
import type { FacilityForm, Problems } from '../setting-up.rule.js';
import { setupProblem } from '../setup-problems.view.js';

/** Where the two societies and their neighbours are; a zone that is stored already is offered as well. */
const ZONES = [
  'Europe/Stockholm',
  'Europe/Copenhagen',
  'America/Nuuk',
  'Atlantic/Faroe',
  'Europe/Helsinki',
  'Europe/Oslo',
  'Europe/London',
] as const;

export interface FacilityModal {
  readonly memory: Remembered<typeof setUpFacilityModal>;
  readonly form: FacilityForm;
  /** What somebody else stored meanwhile; null on first opening. */
  readonly meanwhile: FacilityForm | null;
  /** Of the reader. */
  readonly locale: Locale;
}

/** The form of one facility, new or to be edited. */
export function facilityModal(say: Say, { memory, form, meanwhile, locale }: FacilityModal): ModalView {
  const given = { timeZone: { choices: zones(say, form.timeZone) } };
  const shown = { say, locale, typed: form, given };
  return setUpFacilityModal.open(memory, savedForm(setUpFacilityModal.form, shown, meanwhile, say('setup.facility')));
}

/** Every problem of the form under its own input. */
export function facilityErrors(say: Say, locale: Locale, problems: Problems<FacilityForm>): Record<string, string> {
  return setUpFacilityModal.form.errors(problems, setupProblem(say, locale));
}

function zones(say: Say, stored: string | null): Choice[] {
  const known = ZONES.map((zone): Choice => ({ value: zone, text: say(`setup.zone.${zone}`) }));
  if (!stored || known.some(({ value }) => value === stored)) return known;
  return [...known, { value: stored, text: stored }];
}

import type { ModalView } from '@slack/types';
import type { Locale } from '../../core/model.js';
import { list, type Say } from '../../locales/index.js';
import type { Choice } from '../../slack/blocks/form-inputs.js';
import type { Remembered } from '../../slack/blocks/modals.js';
import { mention, section } from '../../slack/blocks/parts.js';
import { savedForm } from '../../slack/blocks/saved-form.js';
import type { FacilityForm } from '../facility-form.rule.js';
import { setUpFacilityModal } from '../setting-up.controls.js';
import type { Problems } from '../setup-problems.rule.js';
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

const MOST_NAMED = 20;

export interface FacilityModal {
  readonly memory: Remembered<typeof setUpFacilityModal>;
  readonly form: FacilityForm;
  /** What somebody else stored meanwhile; null on first opening. */
  readonly meanwhile: FacilityForm | null;
  /** Who would not be ready there any more with the area as it is typed: Slack user ids. */
  readonly unready?: readonly string[];
  /** Of the reader. */
  readonly locale: Locale;
}

/** The form of one facility, new or to be edited. */
export function facilityModal(say: Say, { memory, form, meanwhile, unready = [], locale }: FacilityModal): ModalView {
  const given = { timeZone: { choices: zones(say, form.timeZone) } };
  const shown = { say, locale, typed: form, given };
  const saved = savedForm(setUpFacilityModal.form, shown, meanwhile, say('setup.facility'));
  const warning = unready.length > 0 ? [section(unreadyText(say, locale, unready))] : [];
  return setUpFacilityModal.open(memory, { ...saved, blocks: [...warning, ...saved.blocks] });
}

/** As many by name as one reads, and how many more. */
function unreadyText(say: Say, locale: Locale, userIds: readonly string[]): string {
  const more = userIds.length - MOST_NAMED;
  const named = userIds.slice(0, MOST_NAMED).map(mention);
  const rest = more > 0 ? [say('session.people_more', { count: more })] : [];
  return say('setup.facility.area_unready', { count: userIds.length, names: list([...named, ...rest], locale) });
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

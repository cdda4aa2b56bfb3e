import type { ModalView } from '@slack/types';
import { FACILITY_KINDS, LARGEST_CAP, type Locale, type Programme } from '../domain/model.js';
import { FACILITY_STATUSES, type FacilityForm, type Problems } from '../domain/setting-up.js';
import type { Say } from '../locales/index.js';
import { kindText, statusText } from './facility-text.js';
import { anyNumberInput, type Choice, choiceInput, numberInput, optionalTextInput, textInput } from './form-inputs.js';
import { CALLBACKS } from './ids.js';
import { escapeText } from './parts.js';
import { formModal, type StoredDifference } from './setup-form.js';
import { type MissingWords, problemErrors } from './setup-problems.js';

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

const MISSING: Readonly<Record<keyof FacilityForm, MissingWords>> = {
  name: 'setup.problem.write',
  kind: 'setup.problem.choose',
  region: 'setup.problem.write',
  address: 'setup.problem.write',
  meetingPoint: 'setup.problem.write',
  timeZone: 'setup.problem.choose',
  visitorCap: 'setup.problem.write',
  lateMinutes: 'setup.problem.write',
  programme: 'setup.problem.choose',
  status: 'setup.problem.choose',
};

const FACILITY_FIELDS = Object.keys(MISSING) as (keyof FacilityForm)[];

export interface FacilityModal {
  readonly metadata: string;
  readonly form: FacilityForm;
  /** What somebody else stored meanwhile; null on first opening. */
  readonly meanwhile: FacilityForm | null;
  /** All that the society runs. */
  readonly programmes: readonly Programme[];
}

/** The form of one facility, new or to be edited. */
export function facilityModal(say: Say, locale: Locale, modal: FacilityModal): ModalView {
  const { metadata, form, meanwhile } = modal;
  const programmes = programmeChoices(modal.programmes, locale);
  return formModal(say, {
    callbackId: CALLBACKS.setUpFacility,
    title: say('setup.facility'),
    metadata,
    meanwhile: meanwhile && differences(say, programmes, form, meanwhile),
    inputs: [
      textInput({ field: 'name', label: say('setup.facility.name'), hint: say('setup.facility.name_hint') }, form.name),
      choiceInput({ field: 'kind', label: say('setup.facility.kind') }, kinds(say), form.kind),
      textInput({ field: 'region', label: say('setup.facility.region') }, form.region),
      optionalTextInput(
        { field: 'address', label: say('setup.facility.address'), hint: say('setup.facility.address_hint') },
        form.address ?? null,
      ),
      optionalTextInput(
        {
          field: 'meetingPoint',
          label: say('setup.facility.meetingPoint'),
          hint: say('setup.facility.meetingPoint_hint'),
        },
        form.meetingPoint ?? null,
      ),
      choiceInput(
        { field: 'timeZone', label: say('setup.facility.timeZone'), hint: say('setup.facility.timeZone_hint') },
        zones(say, form.timeZone),
        form.timeZone,
      ),
      choiceInput({ field: 'programme', label: say('setup.facility.programme') }, programmes, form.programme),
      numberInput(
        { field: 'visitorCap', label: say('setup.facility.visitorCap'), hint: say('setup.facility.visitorCap_hint') },
        form.visitorCap,
        LARGEST_CAP,
      ),
      anyNumberInput(
        {
          field: 'lateMinutes',
          label: say('setup.facility.lateMinutes'),
          hint: say('setup.facility.lateMinutes_hint'),
        },
        form.lateMinutes ?? null,
      ),
      choiceInput(
        { field: 'status', label: say('setup.facility.status'), hint: say('setup.facility.status_hint') },
        statuses(say),
        form.status,
      ),
    ],
  });
}

/** Every problem of the form under its own input. */
export function facilityErrors(say: Say, problems: Problems<FacilityForm>): Record<string, string> {
  return problemErrors(say, problems, MISSING);
}

function kinds(say: Say): Choice[] {
  return FACILITY_KINDS.map((kind) => ({ value: kind, text: kindText(say, kind) }));
}

function statuses(say: Say): Choice[] {
  return FACILITY_STATUSES.map((status) => ({ value: status, text: statusText(say, status) }));
}

function programmeChoices(programmes: readonly Programme[], locale: Locale): Choice[] {
  return programmes.map(({ code, names }) => ({ value: code, text: names[locale] }));
}

function zones(say: Say, stored: string | null): Choice[] {
  const known = ZONES.map((zone): Choice => ({ value: zone, text: say(`setup.zone.${zone}`) }));
  if (!stored || known.some(({ value }) => value === stored)) return known;
  return [...known, { value: stored, text: stored }];
}

function differences(say: Say, programmes: Choice[], typed: FacilityForm, stored: FacilityForm): StoredDifference[] {
  const choices = {
    kind: kinds(say),
    programme: programmes,
    status: statuses(say),
    timeZone: zones(say, stored.timeZone),
  };
  const differs = (field: keyof FacilityForm) => typed[field] !== undefined && typed[field] !== stored[field];
  return FACILITY_FIELDS.filter(differs).map((field) => {
    const value = stored[field] ?? '';
    const choice = field in choices ? choices[field as keyof typeof choices].find((one) => one.value === value) : null;
    const shown = escapeText(choice?.text ?? value) || say('setup.stale.nothing');
    return { label: say(`setup.facility.${field}`), stored: shown };
  });
}

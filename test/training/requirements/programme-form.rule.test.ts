import { expect, it } from 'vitest';
import type { Facility } from '../../../src/core/model.js';
import {
  type ProgrammeForm,
  programmeFormOf,
  readProgrammeForm,
} from '../../../src/training/requirements/programme-form.rule.js';
import { programmeCalled } from '../../support/programmes.js';

const PROGRAMME = programmeCalled('se.remand_visits');
const FACILITY: Facility = {
  id: 'f1',
  name: 'Häktet Göteborg',
  kind: 'remand_prison',
  region: 'Väst',
  address: null,
  meetingPoint: null,
  timeZone: 'Europe/Stockholm',
  visitorCap: 3,
  lateMinutes: 30,
  programme: PROGRAMME,
  status: 'active',
};

function problems(changes: Partial<ProgrammeForm>) {
  const reading = readProgrammeForm({ ...programmeFormOf(PROGRAMME), ...changes }, PROGRAMME.code, [FACILITY]);
  return reading.ok ? {} : reading.problems;
}

it('a programme comes back as it was', () => {
  const reading = readProgrammeForm(programmeFormOf(PROGRAMME), PROGRAMME.code, [FACILITY]);
  expect(reading).toEqual({ ok: true, details: PROGRAMME });
});

it.each<[Partial<ProgrammeForm>, object]>([
  [{ minimum: '5', maximum: '6' }, { minimum: { problem: 'above_cap', facility: 'Häktet Göteborg', cap: 3 } }],
  [{ minimum: '3', maximum: '2' }, { maximum: { problem: 'maximum_below_minimum' } }],
  [{ minimum: '0' }, { minimum: { problem: 'not_a_party', most: 50 } }],
  [{ kinds: ['prison'] }, { kinds: { problem: 'kind_in_use', facility: 'Häktet Göteborg' } }],
  [{ kinds: [] }, { kinds: { problem: 'missing' } }],
  [
    { sv: ' ', shadow: null },
    { sv: { problem: 'missing' }, shadow: { problem: 'missing' } },
  ],
])('a programme changed to %o is refused, by field', (changes, found) => {
  expect(problems(changes)).toEqual(found);
});

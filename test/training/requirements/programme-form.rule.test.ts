import { expect, it } from 'vitest';
import {
  type ProgrammeForm,
  programmeFormOf,
  readProgrammeForm,
} from '../../../src/training/requirements/programme-form.rule.js';
import { aFacility, aGroup } from '../../support/imagined.js';
import { programmeCalled } from '../../support/programmes.js';

const PROGRAMME = programmeCalled('se.remand_visits');
const GROUP = aGroup({ facility: aFacility({ name: 'Häktet Göteborg', visitorCap: 3 }) });

function problems(changes: Partial<ProgrammeForm>) {
  const reading = readProgrammeForm({ ...programmeFormOf(PROGRAMME), ...changes }, PROGRAMME.code, [GROUP]);
  return reading.ok ? {} : reading.problems;
}

it('a programme comes back as it was', () => {
  const reading = readProgrammeForm(programmeFormOf(PROGRAMME), PROGRAMME.code, [GROUP]);
  expect(reading).toEqual({ ok: true, details: PROGRAMME });
});

it.each<[Partial<ProgrammeForm>, object]>([
  [{ minimum: '5', maximum: '6' }, { minimum: { problem: 'above_cap', facility: 'Häktet Göteborg', cap: 3 } }],
  [{ minimum: '3', maximum: '2' }, { maximum: { problem: 'maximum_below_minimum' } }],
  [{ minimum: '0' }, { minimum: { problem: 'not_a_party', most: 50 } }],
  [{ kinds: ['prison'] }, { kinds: { problem: 'kind_in_use', group: 'Besöksgruppen', facility: 'Häktet Göteborg' } }],
  [{ kinds: [] }, { kinds: { problem: 'missing' } }],
  [
    { sv: ' ', shadow: null },
    { sv: { problem: 'missing' }, shadow: { problem: 'missing' } },
  ],
])('a programme changed to %o is refused, by field', (changes, found) => {
  expect(problems(changes)).toEqual(found);
});

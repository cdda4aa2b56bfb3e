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

it.each(['se.remand_visits', 'dk.prison_visiting', 'dk.primus_motor', 'dk.kickstart'])(
  'a programme comes back as it was, with its one-to-ones: %s',
  (code) => {
    const programme = programmeCalled(code);
    expect(readProgrammeForm(programmeFormOf(programme), code, [])).toEqual({ ok: true, details: programme });
  },
);

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
  [{ every: '3' }, { every: { problem: 'missing' } }],
  [{ oneToOne: null, longest: '18' }, { oneToOne: { problem: 'missing' } }],
  [{ oneToOne: 'none', longest: '18' }, { longest: { problem: 'months_without_one_to_ones' } }],
  [{ oneToOne: 'ends', longest: '0' }, { longest: { problem: 'not_months', most: 60 } }],
  [{ oneToOne: 'follows', longest: '61' }, { longest: { problem: 'not_months', most: 60 } }],
  [{ oneToOne: 'follows', longest: 'long' }, { longest: { problem: 'not_months', most: 60 } }],
])('a programme changed to %o is refused, by field', (changes, found) => {
  expect(problems(changes)).toEqual(found);
});

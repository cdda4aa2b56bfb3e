import { describe, expect, it } from 'vitest';
import {
  periodOf,
  periodsEndingWith,
  sumByFacility,
  sumByRegion,
} from '../../../src/numbers/tallying/tally-period.rule.js';
import {
  closesAt,
  facilityFacts,
  lackingAmong,
  type Released,
  trainingFacts,
  visitFacts,
} from '../../../src/numbers/tallying/tally-week.rule.js';
import type { GroupMember } from '../../../src/training/requirements/affected.rule.js';
import type { Requirement } from '../../../src/training/requirements/readiness.rule.js';

describe('a week is closed on the Monday after it, at eight by the society’s clock', () => {
  it.each([
    ['in summer', '2026-W37', '2026-09-14T06:00:00.000Z'],
    ['after the clocks went back on the Sunday', '2026-W43', '2026-10-26T07:00:00.000Z'],
    ['after week 53', '2026-W53', '2027-01-04T07:00:00.000Z'],
  ] as const)('%s', (_, week, instant) => {
    expect(closesAt(week, 'Europe/Stockholm').toISOString()).toBe(instant);
  });
});

it('tells visits that were held, those that were not, and those nobody has told of; places only of those that ran', () => {
  const visit = { status: 'planned' as const, maximumParty: 3, party: 2 };
  const visits = [
    { ...visit, held: true },
    { ...visit, held: false },
    { ...visit, held: null, party: 4 },
    { ...visit, status: 'called_off_by_facility' as const, held: null },
    { ...visit, status: 'called_off_by_us' as const, held: null },
  ];
  expect(visitFacts(visits)).toEqual({ held: 1, notHeld: 3, untold: 1, seats: 9, seatsTaken: 7 });
});

it('leaves closed facilities out', () => {
  const facilities = [
    { status: 'active', isPaused: false },
    { status: 'active', isPaused: false },
    { status: 'active', isPaused: true },
    { status: 'closed', isPaused: true },
  ] as const;
  expect(facilityFacts(facilities)).toEqual({ active: 2, paused: 1, starting_up: 0 });
});

describe('training gaps', () => {
  const course: Requirement = {
    code: 'course',
    names: { sv: 'Kurs', da: 'Kursus', en: 'Course' },
    kind: 'course',
    scope: 'once',
    validity: { kind: 'until_date' },
    blocking: true,
    answerDays: 0,
  };
  const askedFor = new Map([['visits', [course]]]);
  const member = (userId: string, expiresOn: string | null, facilityId = 'a'): GroupMember => ({
    userId,
    facility: { id: facilityId, area: null },
    programmeCode: 'visits',
    today: '2026-11-23',
    completions:
      expiresOn === null
        ? []
        : [{ requirementCode: 'course', place: null, expiresOn } as GroupMember['completions'][number]],
  });
  const people = (count: number, expiresOn: string | null) =>
    Array.from({ length: count }, (_, index) => member(`${expiresOn} ${index}`, expiresOn));

  it('count people who cannot go, and those who soon no longer can', () => {
    const members = [...people(6, null), ...people(5, '2026-12-24'), ...people(3, '2027-12-24')];
    expect(trainingFacts([lackingAmong(members, askedFor)])).toEqual({ notReady: 6, lapsing: 5 });
  });

  it('count nobody out of fewer than five', () => {
    expect(trainingFacts([lackingAmong([...people(4, null), ...people(1, '2026-12-24')], askedFor)])).toEqual({
      notReady: null,
      lapsing: null,
    });
  });

  it('count somebody in two groups once', () => {
    const both = people(5, null).flatMap((one) => [one, { ...one, facility: { id: 'b', area: null } }]);
    expect(trainingFacts(both.map((member) => lackingAmong([member], askedFor))).notReady).toBe(5);
  });
});

describe('what numbers are summed up over', () => {
  it('is the month and the year of a week’s Thursday', () => {
    expect(periodOf('month', '2026-W44')).toMatchObject({ name: '2026-10', from: '2026-W40', to: '2026-W44' });
    expect(periodOf('year', '2026-W10')).toMatchObject({ name: '2026', from: '2026-W01', to: '2026-W53' });
    expect(periodsEndingWith('2026-W53').map(({ name }) => name)).toEqual(['2026-12', '2026']);
    expect(periodsEndingWith('2026-W45')).toEqual([]);
  });

  it('adds up each facility’s numbers, and those of small ones together', () => {
    const number = (facility: Released['facility'], value: number, closedIn: Released['closedIn']): Released => ({
      facility,
      facilities: facility ? 1 : 5,
      measure: 'visits',
      value,
      from: closedIn,
      closedIn,
    });
    const malmo = { id: 'm', name: 'Malmö', region: 'Syd' };
    const released = [
      number(malmo, 12, '2026-W40'),
      number(null, 40, '2026-W41'),
      number({ ...malmo, name: 'Malmö Fosie' }, 11, '2026-W42'),
    ];
    expect(sumByRegion(released)).toEqual([
      { region: null, totals: { visits: 40, participants: 0 } },
      { region: 'Syd', totals: { visits: 23, participants: 0 } },
    ]);
    expect(sumByFacility(released)).toMatchObject([
      { facility: null, value: 40 },
      { facility: { name: 'Malmö Fosie' }, value: 23, from: '2026-W40', closedIn: '2026-W42' },
    ]);
  });
});

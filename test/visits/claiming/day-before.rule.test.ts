import { describe, expect, it } from 'vitest';
import type { GroupWeek, Shift } from '../../../src/core/model.js';
import type { Completion } from '../../../src/training/requirements/readiness.rule.js';
import {
  checkedAgain,
  notReadyFor,
  notReadyInParty,
  notReadySoon,
} from '../../../src/visits/claiming/day-before.rule.js';
import { aClaim, aDanishGroup, aVisit, aWeek, COPENHAGEN, at as wallClock } from '../../support/imagined.js';
import { completionOf, requirementsAskedBy } from '../../support/readiness-rules.js';

const GROUP = aDanishGroup({ name: 'Besøgsvennerne', leaderIds: ['U_LISE'] });
const ASKED = requirementsAskedBy('dk.prison_visiting');

const at = (text: string) => wallClock(text, COPENHAGEN);

/** Of an hour, by Ida alone. */
function visit(begins: string, changes: Partial<Shift> = {}): Shift {
  const startsAt = at(begins);
  const endsAt = new Date(startsAt.getTime() + 60 * 60_000);
  return aVisit({ startsAt, endsAt, minimumParty: 1, maximumParty: 1, claims: [aClaim('U_IDA')], ...changes });
}

const weekOf = (...shifts: Shift[]): GroupWeek => aWeek(shifts, { changedBy: 'U_LISE', group: GROUP });

/** Everything done; what is named has this last day, or is missing where it has none. */
function completions(last: Readonly<Record<string, string | null>>): readonly Completion[] {
  return ASKED.flatMap((requirement) => {
    if (!(requirement.code in last)) return [completionOf(requirement, 'f1')];
    const expiresOn = last[requirement.code] ?? null;
    return expiresOn === null ? [] : [completionOf(requirement, 'f1', expiresOn)];
  });
}

describe('a visit is checked again', () => {
  it.each([
    ['not before noon the day before', '2026-11-23 11:59', false],
    ['from noon the day before', '2026-11-23 12:00', true],
    ['until it begins', '2026-11-24 16:59', true],
    ['not once it has begun', '2026-11-24 17:00', false],
  ])('%s', (_, now, isChecked) => {
    expect(checkedAgain([weekOf(visit('2026-11-24 17:00'))], at(now))).toHaveLength(isChecked ? 1 : 0);
  });

  it.each([
    ['forward', '2027-03-28 10:00', '2027-03-27T11:00:00Z'],
    ['back', '2026-10-25 10:00', '2026-10-24T10:00:00Z'],
  ])('from noon on the wall also when clocks go %s overnight', (_, startsAt, noon) => {
    const week = weekOf(visit(startsAt));
    expect(checkedAgain([week], new Date(Date.parse(noon) - 1))).toEqual([]);
    expect(checkedAgain([week], new Date(noon))).toHaveLength(1);
  });

  it('not when it has been called off', () => {
    const week = weekOf(visit('2026-11-24 17:00', { status: 'called_off_by_facility' }));
    expect(checkedAgain([week], at('2026-11-24 12:00'))).toEqual([]);
  });
});

describe('on a visit of the next day', () => {
  const soon = (held: readonly Completion[]) =>
    notReadySoon(
      [weekOf(visit('2026-11-24 17:00'))],
      {
        requirements: new Map([['dk.prison_visiting', ASKED]]),
        completions: new Map([['U_IDA', held]]),
      },
      at('2026-11-23 12:00'),
    );

  it('nobody is named where everybody is ready', () => {
    expect(soon(completions({})).size).toBe(0);
    expect(soon(completions({ visit_permit: '2026-11-24' })).size).toBe(0);
  });

  it('somebody whose permit ends the day before is, with exactly that', () => {
    const [one] = soon(completions({ visit_permit: '2026-11-23' })).get('s1') ?? [];
    expect(one?.claim.userId).toBe('U_IDA');
    expect(one?.missing.map(({ requirement, standing }) => [requirement.code, standing])).toEqual([
      ['visit_permit', 'lapsed'],
    ]);
  });

  it('what only reminds keeps nobody away', () => {
    expect(soon(completions({ supervision: null })).size).toBe(0);
  });
});

describe('a newcomer who goes along', () => {
  const swedish = requirementsAskedBy('se.prison_visits');
  const hours = { startsAt: at('2026-11-24 17:00'), endsAt: at('2026-11-24 19:00') };
  const learned = { ...hours, claims: [], shadows: [aClaim('U_NEW', { seat: 0 })] };
  const heldExcept = (...codes: string[]) =>
    new Map([['U_NEW', swedish.filter(({ code }) => !codes.includes(code)).map((each) => completionOf(each, 'f1'))]]);

  it('may lack what is learned, and nothing else', () => {
    expect(notReadyFor(learned, GROUP, swedish, heldExcept('study_visit'))).toEqual([]);
    const found = notReadyFor(learned, GROUP, swedish, heldExcept('study_visit', 'confidentiality_undertaking'));
    expect(found.flatMap(({ missing }) => missing.map(({ requirement }) => requirement.code))).toEqual([
      'confidentiality_undertaking',
    ]);
    expect(notReadyInParty(found, learned)).toBe(0);
  });
});

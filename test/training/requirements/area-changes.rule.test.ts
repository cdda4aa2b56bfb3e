import { describe, expect, it } from 'vitest';
import type { GroupMember } from '../../../src/training/requirements/affected.rule.js';
import { carriedBy, unreadyAfter } from '../../../src/training/requirements/area-changes.rule.js';
import type { Where } from '../../../src/training/requirements/places.rule.js';
import type { Requirement } from '../../../src/training/requirements/readiness.rule.js';
import { completionOf, requirementCalled } from '../../support/readiness-rules.js';

const at = (id: string, area: string | null): Where => ({ id, area });
const from = (before: string | null, after: string | null, ...others: readonly (string | null)[]) => ({
  before: at('here', before),
  after: at('here', after),
  others: others.map((area, index) => at(`other-${index}`, area)),
});

describe('what holds in an area, when a facility gets another', () => {
  it.each([
    [
      'moves with a name that no other facility has',
      from('Storstrøm', 'Syd', 'Nord', null),
      'area:storstrøm',
      'area:syd',
      true,
    ],
    [
      'counts in both while others keep the old name',
      from('Storstrøm', 'Syd', 'Storstrøm'),
      'area:storstrøm',
      'area:syd',
      false,
    ],
    ['becomes the facility’s own once it is in no area', from('Storstrøm', null), 'area:storstrøm', 'here', true],
    ['becomes the area’s once it is written, also that of others', from(null, 'Syd', 'Syd'), 'here', 'area:syd', true],
  ])('%s', (_, change, place, to, isLeft) => {
    expect(carriedBy(change)).toEqual({ from: place, to, isLeft });
  });

  it.each([
    ['where the name is only written otherwise', from('Storstrøm', 'STORSTRØM')],
    ['where it comes to an area that others are in', from('Storstrøm', 'Syd', 'Syd')],
  ])('stays %s', (_, change) => {
    expect(carriedBy(change)).toBeNull();
  });
});

describe('who is ready no more at a facility that comes to another area', () => {
  const approval: Requirement = requirementCalled('area_approval');
  const member = (userId: string, ...areas: readonly string[]): GroupMember => ({
    userId,
    facility: at('here', 'Storstrøm'),
    programmeCode: 'visits',
    today: '2026-11-23',
    completions: areas.map((area) => completionOf(approval, 'here', '2027-11-23', area)),
  });
  const members = [member('anna', 'Storstrøm'), member('bo', 'Storstrøm', 'Syd'), member('emma')];
  const askedFor = new Map([['visits', [approval]]]);

  it('is whoever is approved for the old one alone', () => {
    expect(unreadyAfter(from('Storstrøm', 'Syd', 'Syd'), askedFor, members)).toEqual(['anna']);
  });

  it('is nobody where it goes along, or where nothing blocks', () => {
    expect(unreadyAfter(from('Storstrøm', 'Syd'), askedFor, members)).toEqual([]);
    const reminding = new Map([['visits', [{ ...approval, blocking: false }]]]);
    expect(unreadyAfter(from('Storstrøm', 'Syd', 'Syd'), reminding, members)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Facility, FacilityKind, FacilityStatus, Group } from '../../../src/core/model.js';
import { whyKept } from '../../../src/training/requirements/removing-programme.rule.js';

const REMAND: { kinds: FacilityKind[] } = { kinds: ['remand_prison'] };
const EITHER: { kinds: FacilityKind[] } = { kinds: ['remand_prison', 'prison'] };
const PRISON: { kinds: FacilityKind[] } = { kinds: ['prison'] };
const place = (kind: FacilityKind, status: FacilityStatus = 'active'): Pick<Facility, 'kind' | 'status'> => ({
  kind,
  status,
});
const GROUP = { id: 'g1' } as Group;

describe('a programme', () => {
  it.each([
    [
      'goes when no group has it and another is for its kind of place',
      REMAND,
      [EITHER],
      [place('remand_prison')],
      null,
    ],
    ['goes when no such place is set up', REMAND, [PRISON], [place('prison')], null],
    ['goes when visits have ended at every such place', REMAND, [PRISON], [place('remand_prison', 'closed')], null],
    [
      'stays while no other is for a kind of place that is set up, and says which',
      EITHER,
      [PRISON],
      [place('remand_prison', 'starting_up'), place('prison')],
      { reason: 'only_one', kinds: ['remand_prison'] },
    ],
    ['stays while there is no other at all', REMAND, [], [], { reason: 'last' }],
  ] as const)('%s', (_, programme, others, facilities, expected) => {
    expect(whyKept(programme, { groups: [], others, facilities })).toEqual(expected);
  });

  it('stays while a group has it, whatever else is so', () => {
    const around = { groups: [GROUP], others: [], facilities: [place('remand_prison')] };
    expect(whyKept(REMAND, around)).toEqual({ reason: 'has_groups', groups: [GROUP] });
  });
});
